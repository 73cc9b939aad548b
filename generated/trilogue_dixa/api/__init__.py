"""Every operation, by group. A group's module is loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..client import AsyncClient, Client
    from .agents import AgentsApi, AsyncAgentsApi
    from .analytics import AnalyticsApi, AsyncAnalyticsApi
    from .anonymization import AnonymizationApi, AsyncAnonymizationApi
    from .contact_endpoints import AsyncContactEndpointsApi, ContactEndpointsApi
    from .conversations import AsyncConversationsApi, ConversationsApi
    from .custom_attributes import AsyncCustomAttributesApi, CustomAttributesApi
    from .end_users import AsyncEndUsersApi, EndUsersApi
    from .queues import AsyncQueuesApi, QueuesApi
    from .search import AsyncSearchApi, SearchApi
    from .tags import AsyncTagsApi, TagsApi
    from .teams import AsyncTeamsApi, TeamsApi
    from .webhooks import AsyncWebhooksApi, WebhooksApi


class Api:
    """The operations of the Dixa."""

    def __init__(self, client: Client) -> None:
        self._client = client

    @cached_property
    def analytics(self) -> AnalyticsApi:
        """The analytics operations."""
        from .analytics import AnalyticsApi

        return AnalyticsApi(self._client)

    @cached_property
    def agents(self) -> AgentsApi:
        """The agents operations."""
        from .agents import AgentsApi

        return AgentsApi(self._client)

    @cached_property
    def end_users(self) -> EndUsersApi:
        """The end users operations."""
        from .end_users import EndUsersApi

        return EndUsersApi(self._client)

    @cached_property
    def teams(self) -> TeamsApi:
        """The teams operations."""
        from .teams import TeamsApi

        return TeamsApi(self._client)

    @cached_property
    def conversations(self) -> ConversationsApi:
        """The conversations operations."""
        from .conversations import ConversationsApi

        return ConversationsApi(self._client)

    @cached_property
    def queues(self) -> QueuesApi:
        """The queues operations."""
        from .queues import QueuesApi

        return QueuesApi(self._client)

    @cached_property
    def tags(self) -> TagsApi:
        """The tags operations."""
        from .tags import TagsApi

        return TagsApi(self._client)

    @cached_property
    def anonymization(self) -> AnonymizationApi:
        """The anonymization operations."""
        from .anonymization import AnonymizationApi

        return AnonymizationApi(self._client)

    @cached_property
    def contact_endpoints(self) -> ContactEndpointsApi:
        """The contact endpoints operations."""
        from .contact_endpoints import ContactEndpointsApi

        return ContactEndpointsApi(self._client)

    @cached_property
    def custom_attributes(self) -> CustomAttributesApi:
        """The custom attributes operations."""
        from .custom_attributes import CustomAttributesApi

        return CustomAttributesApi(self._client)

    @cached_property
    def search(self) -> SearchApi:
        """The search operations."""
        from .search import SearchApi

        return SearchApi(self._client)

    @cached_property
    def webhooks(self) -> WebhooksApi:
        """The webhooks operations."""
        from .webhooks import WebhooksApi

        return WebhooksApi(self._client)


class AsyncApi:
    """The operations of the Dixa, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @cached_property
    def analytics(self) -> AsyncAnalyticsApi:
        """The analytics operations."""
        from .analytics import AsyncAnalyticsApi

        return AsyncAnalyticsApi(self._client)

    @cached_property
    def agents(self) -> AsyncAgentsApi:
        """The agents operations."""
        from .agents import AsyncAgentsApi

        return AsyncAgentsApi(self._client)

    @cached_property
    def end_users(self) -> AsyncEndUsersApi:
        """The end users operations."""
        from .end_users import AsyncEndUsersApi

        return AsyncEndUsersApi(self._client)

    @cached_property
    def teams(self) -> AsyncTeamsApi:
        """The teams operations."""
        from .teams import AsyncTeamsApi

        return AsyncTeamsApi(self._client)

    @cached_property
    def conversations(self) -> AsyncConversationsApi:
        """The conversations operations."""
        from .conversations import AsyncConversationsApi

        return AsyncConversationsApi(self._client)

    @cached_property
    def queues(self) -> AsyncQueuesApi:
        """The queues operations."""
        from .queues import AsyncQueuesApi

        return AsyncQueuesApi(self._client)

    @cached_property
    def tags(self) -> AsyncTagsApi:
        """The tags operations."""
        from .tags import AsyncTagsApi

        return AsyncTagsApi(self._client)

    @cached_property
    def anonymization(self) -> AsyncAnonymizationApi:
        """The anonymization operations."""
        from .anonymization import AsyncAnonymizationApi

        return AsyncAnonymizationApi(self._client)

    @cached_property
    def contact_endpoints(self) -> AsyncContactEndpointsApi:
        """The contact endpoints operations."""
        from .contact_endpoints import AsyncContactEndpointsApi

        return AsyncContactEndpointsApi(self._client)

    @cached_property
    def custom_attributes(self) -> AsyncCustomAttributesApi:
        """The custom attributes operations."""
        from .custom_attributes import AsyncCustomAttributesApi

        return AsyncCustomAttributesApi(self._client)

    @cached_property
    def search(self) -> AsyncSearchApi:
        """The search operations."""
        from .search import AsyncSearchApi

        return AsyncSearchApi(self._client)

    @cached_property
    def webhooks(self) -> AsyncWebhooksApi:
        """The webhooks operations."""
        from .webhooks import AsyncWebhooksApi

        return AsyncWebhooksApi(self._client)

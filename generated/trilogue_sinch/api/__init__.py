"""Every operation, by group. A group's module is loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..client import AsyncClient, Client
    from .apps import AppsApi, AsyncAppsApi
    from .capability import AsyncCapabilityApi, CapabilityApi
    from .contacts import AsyncContactsApi, ContactsApi
    from .conversations import AsyncConversationsApi, ConversationsApi
    from .events import AsyncEventsApi, EventsApi
    from .messages import AsyncMessagesApi, MessagesApi
    from .opt_ins import AsyncOptInsApi, OptInsApi
    from .transcoding import AsyncTranscodingApi, TranscodingApi
    from .webhooks import AsyncWebhooksApi, WebhooksApi


class Api:
    """The operations of the Sinch Conversation API."""

    def __init__(self, client: Client) -> None:
        self._client = client

    @cached_property
    def messages(self) -> MessagesApi:
        """The messages operations."""
        from .messages import MessagesApi

        return MessagesApi(self._client)

    @cached_property
    def apps(self) -> AppsApi:
        """The apps operations."""
        from .apps import AppsApi

        return AppsApi(self._client)

    @cached_property
    def webhooks(self) -> WebhooksApi:
        """The webhooks operations."""
        from .webhooks import WebhooksApi

        return WebhooksApi(self._client)

    @cached_property
    def capability(self) -> CapabilityApi:
        """The capability operations."""
        from .capability import CapabilityApi

        return CapabilityApi(self._client)

    @cached_property
    def contacts(self) -> ContactsApi:
        """The contacts operations."""
        from .contacts import ContactsApi

        return ContactsApi(self._client)

    @cached_property
    def conversations(self) -> ConversationsApi:
        """The conversations operations."""
        from .conversations import ConversationsApi

        return ConversationsApi(self._client)

    @cached_property
    def events(self) -> EventsApi:
        """The events operations."""
        from .events import EventsApi

        return EventsApi(self._client)

    @cached_property
    def transcoding(self) -> TranscodingApi:
        """The transcoding operations."""
        from .transcoding import TranscodingApi

        return TranscodingApi(self._client)

    @cached_property
    def opt_ins(self) -> OptInsApi:
        """The opt ins operations."""
        from .opt_ins import OptInsApi

        return OptInsApi(self._client)


class AsyncApi:
    """The operations of the Sinch Conversation API, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @cached_property
    def messages(self) -> AsyncMessagesApi:
        """The messages operations."""
        from .messages import AsyncMessagesApi

        return AsyncMessagesApi(self._client)

    @cached_property
    def apps(self) -> AsyncAppsApi:
        """The apps operations."""
        from .apps import AsyncAppsApi

        return AsyncAppsApi(self._client)

    @cached_property
    def webhooks(self) -> AsyncWebhooksApi:
        """The webhooks operations."""
        from .webhooks import AsyncWebhooksApi

        return AsyncWebhooksApi(self._client)

    @cached_property
    def capability(self) -> AsyncCapabilityApi:
        """The capability operations."""
        from .capability import AsyncCapabilityApi

        return AsyncCapabilityApi(self._client)

    @cached_property
    def contacts(self) -> AsyncContactsApi:
        """The contacts operations."""
        from .contacts import AsyncContactsApi

        return AsyncContactsApi(self._client)

    @cached_property
    def conversations(self) -> AsyncConversationsApi:
        """The conversations operations."""
        from .conversations import AsyncConversationsApi

        return AsyncConversationsApi(self._client)

    @cached_property
    def events(self) -> AsyncEventsApi:
        """The events operations."""
        from .events import AsyncEventsApi

        return AsyncEventsApi(self._client)

    @cached_property
    def transcoding(self) -> AsyncTranscodingApi:
        """The transcoding operations."""
        from .transcoding import AsyncTranscodingApi

        return AsyncTranscodingApi(self._client)

    @cached_property
    def opt_ins(self) -> AsyncOptInsApi:
        """The opt ins operations."""
        from .opt_ins import AsyncOptInsApi

        return AsyncOptInsApi(self._client)

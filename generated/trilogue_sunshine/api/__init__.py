"""Every operation, by group. A group's module is loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..client import AsyncClient, Client
    from .activities import ActivitiesApi, AsyncActivitiesApi
    from .app_keys import AppKeysApi, AsyncAppKeysApi
    from .apps import AppsApi, AsyncAppsApi
    from .attachments import AsyncAttachmentsApi, AttachmentsApi
    from .clients import AsyncClientsApi, ClientsApi
    from .conversations import AsyncConversationsApi, ConversationsApi
    from .custom_integration_api_keys import AsyncCustomIntegrationApiKeysApi, CustomIntegrationApiKeysApi
    from .devices import AsyncDevicesApi, DevicesApi
    from .integrations import AsyncIntegrationsApi, IntegrationsApi
    from .messages import AsyncMessagesApi, MessagesApi
    from .oauth import AsyncOauthApi, OauthApi
    from .participants import AsyncParticipantsApi, ParticipantsApi
    from .switchboard_actions import AsyncSwitchboardActionsApi, SwitchboardActionsApi
    from .switchboard_integrations import AsyncSwitchboardIntegrationsApi, SwitchboardIntegrationsApi
    from .switchboards import AsyncSwitchboardsApi, SwitchboardsApi
    from .users import AsyncUsersApi, UsersApi
    from .webhooks import AsyncWebhooksApi, WebhooksApi


class Api:
    """The operations of the Sunshine Conversations."""

    def __init__(self, client: Client) -> None:
        self._client = client

    @cached_property
    def apps(self) -> AppsApi:
        """The apps operations."""
        from .apps import AppsApi

        return AppsApi(self._client)

    @cached_property
    def app_keys(self) -> AppKeysApi:
        """The app keys operations."""
        from .app_keys import AppKeysApi

        return AppKeysApi(self._client)

    @cached_property
    def attachments(self) -> AttachmentsApi:
        """The attachments operations."""
        from .attachments import AttachmentsApi

        return AttachmentsApi(self._client)

    @cached_property
    def conversations(self) -> ConversationsApi:
        """The conversations operations."""
        from .conversations import ConversationsApi

        return ConversationsApi(self._client)

    @cached_property
    def participants(self) -> ParticipantsApi:
        """The participants operations."""
        from .participants import ParticipantsApi

        return ParticipantsApi(self._client)

    @cached_property
    def messages(self) -> MessagesApi:
        """The messages operations."""
        from .messages import MessagesApi

        return MessagesApi(self._client)

    @cached_property
    def activities(self) -> ActivitiesApi:
        """The activities operations."""
        from .activities import ActivitiesApi

        return ActivitiesApi(self._client)

    @cached_property
    def switchboard_actions(self) -> SwitchboardActionsApi:
        """The switchboard actions operations."""
        from .switchboard_actions import SwitchboardActionsApi

        return SwitchboardActionsApi(self._client)

    @cached_property
    def integrations(self) -> IntegrationsApi:
        """The integrations operations."""
        from .integrations import IntegrationsApi

        return IntegrationsApi(self._client)

    @cached_property
    def custom_integration_api_keys(self) -> CustomIntegrationApiKeysApi:
        """The custom integration api keys operations."""
        from .custom_integration_api_keys import CustomIntegrationApiKeysApi

        return CustomIntegrationApiKeysApi(self._client)

    @cached_property
    def webhooks(self) -> WebhooksApi:
        """The webhooks operations."""
        from .webhooks import WebhooksApi

        return WebhooksApi(self._client)

    @cached_property
    def switchboards(self) -> SwitchboardsApi:
        """The switchboards operations."""
        from .switchboards import SwitchboardsApi

        return SwitchboardsApi(self._client)

    @cached_property
    def switchboard_integrations(self) -> SwitchboardIntegrationsApi:
        """The switchboard integrations operations."""
        from .switchboard_integrations import SwitchboardIntegrationsApi

        return SwitchboardIntegrationsApi(self._client)

    @cached_property
    def users(self) -> UsersApi:
        """The users operations."""
        from .users import UsersApi

        return UsersApi(self._client)

    @cached_property
    def clients(self) -> ClientsApi:
        """The clients operations."""
        from .clients import ClientsApi

        return ClientsApi(self._client)

    @cached_property
    def devices(self) -> DevicesApi:
        """The devices operations."""
        from .devices import DevicesApi

        return DevicesApi(self._client)

    @cached_property
    def oauth(self) -> OauthApi:
        """The oauth operations."""
        from .oauth import OauthApi

        return OauthApi(self._client)


class AsyncApi:
    """The operations of the Sunshine Conversations, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @cached_property
    def apps(self) -> AsyncAppsApi:
        """The apps operations."""
        from .apps import AsyncAppsApi

        return AsyncAppsApi(self._client)

    @cached_property
    def app_keys(self) -> AsyncAppKeysApi:
        """The app keys operations."""
        from .app_keys import AsyncAppKeysApi

        return AsyncAppKeysApi(self._client)

    @cached_property
    def attachments(self) -> AsyncAttachmentsApi:
        """The attachments operations."""
        from .attachments import AsyncAttachmentsApi

        return AsyncAttachmentsApi(self._client)

    @cached_property
    def conversations(self) -> AsyncConversationsApi:
        """The conversations operations."""
        from .conversations import AsyncConversationsApi

        return AsyncConversationsApi(self._client)

    @cached_property
    def participants(self) -> AsyncParticipantsApi:
        """The participants operations."""
        from .participants import AsyncParticipantsApi

        return AsyncParticipantsApi(self._client)

    @cached_property
    def messages(self) -> AsyncMessagesApi:
        """The messages operations."""
        from .messages import AsyncMessagesApi

        return AsyncMessagesApi(self._client)

    @cached_property
    def activities(self) -> AsyncActivitiesApi:
        """The activities operations."""
        from .activities import AsyncActivitiesApi

        return AsyncActivitiesApi(self._client)

    @cached_property
    def switchboard_actions(self) -> AsyncSwitchboardActionsApi:
        """The switchboard actions operations."""
        from .switchboard_actions import AsyncSwitchboardActionsApi

        return AsyncSwitchboardActionsApi(self._client)

    @cached_property
    def integrations(self) -> AsyncIntegrationsApi:
        """The integrations operations."""
        from .integrations import AsyncIntegrationsApi

        return AsyncIntegrationsApi(self._client)

    @cached_property
    def custom_integration_api_keys(self) -> AsyncCustomIntegrationApiKeysApi:
        """The custom integration api keys operations."""
        from .custom_integration_api_keys import AsyncCustomIntegrationApiKeysApi

        return AsyncCustomIntegrationApiKeysApi(self._client)

    @cached_property
    def webhooks(self) -> AsyncWebhooksApi:
        """The webhooks operations."""
        from .webhooks import AsyncWebhooksApi

        return AsyncWebhooksApi(self._client)

    @cached_property
    def switchboards(self) -> AsyncSwitchboardsApi:
        """The switchboards operations."""
        from .switchboards import AsyncSwitchboardsApi

        return AsyncSwitchboardsApi(self._client)

    @cached_property
    def switchboard_integrations(self) -> AsyncSwitchboardIntegrationsApi:
        """The switchboard integrations operations."""
        from .switchboard_integrations import AsyncSwitchboardIntegrationsApi

        return AsyncSwitchboardIntegrationsApi(self._client)

    @cached_property
    def users(self) -> AsyncUsersApi:
        """The users operations."""
        from .users import AsyncUsersApi

        return AsyncUsersApi(self._client)

    @cached_property
    def clients(self) -> AsyncClientsApi:
        """The clients operations."""
        from .clients import AsyncClientsApi

        return AsyncClientsApi(self._client)

    @cached_property
    def devices(self) -> AsyncDevicesApi:
        """The devices operations."""
        from .devices import AsyncDevicesApi

        return AsyncDevicesApi(self._client)

    @cached_property
    def oauth(self) -> AsyncOauthApi:
        """The oauth operations."""
        from .oauth import AsyncOauthApi

        return AsyncOauthApi(self._client)

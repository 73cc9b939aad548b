"""The conversations operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.conversation_create_body import ConversationCreateBody
    from ...models.conversation_list_response import ConversationListResponse
    from ...models.conversation_response import ConversationResponse
    from ...models.conversation_update_body import ConversationUpdateBody
    from ...models.conversion_events_body import ConversionEventsBody
    from ...models.conversion_events_response import ConversionEventsResponse
    from ...models.download_message_ref_body import DownloadMessageRefBody
    from ...models.json_object import JsonObject
    from ...models.list_conversations_filter import ListConversationsFilter
    from ...models.page import Page


class ConversationsApi:
    """The conversations operations of the Sunshine Conversations."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_conversations(
        self,
        *,
        page: Page | Unset = UNSET,
        filter_: ListConversationsFilter,
        app_id: str | Unset = UNSET,
    ) -> ConversationListResponse:
        """List the conversations of a user

        The filter is required: either the user's id or their external id, not both.

        Sunshine Conversations: ListConversations, GET /v2/apps/{appId}/conversations.

        Args:
            app_id: Id of the app.
            page: Which page of a list to fetch.
            filter_: What to list, sent as `filter[name]=value`.
        """
        from .list_conversations import build, parse

        request = build(
            self._client,
            app_id=app_id,
            page=page,
            filter_=filter_,
        )
        return parse(self._client, self._client.send(request))

    def create_conversation(
        self,
        *,
        body: ConversationCreateBody,
        app_id: str | Unset = UNSET,
    ) -> ConversationResponse:
        """Create a conversation

        A `personal` conversation has exactly one participant; an `sdkGroup` conversation may have several.

        Sunshine Conversations: CreateConversation, POST /v2/apps/{appId}/conversations.

        Args:
            app_id: Id of the app.
        """
        from .create_conversation import build, parse

        request = build(
            self._client,
            app_id=app_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def get_conversation(
        self,
        *,
        conversation_id: str,
        app_id: str | Unset = UNSET,
    ) -> ConversationResponse:
        """Get a conversation

        Sunshine Conversations: GetConversation, GET /v2/apps/{appId}/conversations/{conversationId}.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .get_conversation import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
        )
        return parse(self._client, self._client.send(request))

    def delete_conversation(
        self,
        *,
        conversation_id: str,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Delete a conversation

        Removes the conversation for all its participants, messages included. A user's default conversation cannot
        be deleted.

        Sunshine Conversations: DeleteConversation, DELETE /v2/apps/{appId}/conversations/{conversationId}.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .delete_conversation import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
        )
        return parse(self._client, self._client.send(request))

    def update_conversation(
        self,
        *,
        conversation_id: str,
        body: ConversationUpdateBody,
        app_id: str | Unset = UNSET,
    ) -> ConversationResponse:
        """Update a conversation

        Only the keys that are sent change.

        Sunshine Conversations: UpdateConversation, PATCH /v2/apps/{appId}/conversations/{conversationId}.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .update_conversation import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def download_message_ref(
        self,
        *,
        conversation_id: str,
        body: DownloadMessageRefBody,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Download the content behind an Apple message reference

        Apple sends large interactive payloads as a reference; this fetches and decrypts what it refers to.

        Sunshine Conversations: DownloadMessageRef, POST /v2/apps/{appId}/conversations/{conversationId}/download.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .download_message_ref import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def post_conversion_events(
        self,
        *,
        conversation_id: str,
        body: ConversionEventsBody,
        app_id: str | Unset = UNSET,
    ) -> ConversionEventsResponse:
        """Report conversion events to Meta

        Passes conversion events of a Messenger, Instagram or WhatsApp conversation on to Meta.

        Sunshine Conversations: PostConversionEvents, POST
        /v2/apps/{appId}/conversations/{conversationId}/conversionEvents.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .post_conversion_events import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))


class AsyncConversationsApi:
    """The conversations operations of the Sunshine Conversations, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_conversations(
        self,
        *,
        page: Page | Unset = UNSET,
        filter_: ListConversationsFilter,
        app_id: str | Unset = UNSET,
    ) -> ConversationListResponse:
        """List the conversations of a user

        The filter is required: either the user's id or their external id, not both.

        Sunshine Conversations: ListConversations, GET /v2/apps/{appId}/conversations.

        Args:
            app_id: Id of the app.
            page: Which page of a list to fetch.
            filter_: What to list, sent as `filter[name]=value`.
        """
        from .list_conversations import build, parse

        request = build(
            self._client,
            app_id=app_id,
            page=page,
            filter_=filter_,
        )
        return parse(self._client, await self._client.send(request))

    async def create_conversation(
        self,
        *,
        body: ConversationCreateBody,
        app_id: str | Unset = UNSET,
    ) -> ConversationResponse:
        """Create a conversation

        A `personal` conversation has exactly one participant; an `sdkGroup` conversation may have several.

        Sunshine Conversations: CreateConversation, POST /v2/apps/{appId}/conversations.

        Args:
            app_id: Id of the app.
        """
        from .create_conversation import build, parse

        request = build(
            self._client,
            app_id=app_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def get_conversation(
        self,
        *,
        conversation_id: str,
        app_id: str | Unset = UNSET,
    ) -> ConversationResponse:
        """Get a conversation

        Sunshine Conversations: GetConversation, GET /v2/apps/{appId}/conversations/{conversationId}.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .get_conversation import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
        )
        return parse(self._client, await self._client.send(request))

    async def delete_conversation(
        self,
        *,
        conversation_id: str,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Delete a conversation

        Removes the conversation for all its participants, messages included. A user's default conversation cannot
        be deleted.

        Sunshine Conversations: DeleteConversation, DELETE /v2/apps/{appId}/conversations/{conversationId}.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .delete_conversation import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
        )
        return parse(self._client, await self._client.send(request))

    async def update_conversation(
        self,
        *,
        conversation_id: str,
        body: ConversationUpdateBody,
        app_id: str | Unset = UNSET,
    ) -> ConversationResponse:
        """Update a conversation

        Only the keys that are sent change.

        Sunshine Conversations: UpdateConversation, PATCH /v2/apps/{appId}/conversations/{conversationId}.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .update_conversation import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def download_message_ref(
        self,
        *,
        conversation_id: str,
        body: DownloadMessageRefBody,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Download the content behind an Apple message reference

        Apple sends large interactive payloads as a reference; this fetches and decrypts what it refers to.

        Sunshine Conversations: DownloadMessageRef, POST /v2/apps/{appId}/conversations/{conversationId}/download.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .download_message_ref import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def post_conversion_events(
        self,
        *,
        conversation_id: str,
        body: ConversionEventsBody,
        app_id: str | Unset = UNSET,
    ) -> ConversionEventsResponse:
        """Report conversion events to Meta

        Passes conversion events of a Messenger, Instagram or WhatsApp conversation on to Meta.

        Sunshine Conversations: PostConversionEvents, POST
        /v2/apps/{appId}/conversations/{conversationId}/conversionEvents.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .post_conversion_events import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

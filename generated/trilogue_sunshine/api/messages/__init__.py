"""The messages operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.json_object import JsonObject
    from ...models.message_list_response import MessageListResponse
    from ...models.message_post import MessagePost
    from ...models.message_post_response import MessagePostResponse
    from ...models.page import Page


class MessagesApi:
    """The messages operations of the Sunshine Conversations."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_messages(
        self,
        *,
        conversation_id: str,
        page: Page | Unset = UNSET,
        app_id: str | Unset = UNSET,
    ) -> MessageListResponse:
        """List the messages of a conversation

        Pages are fixed at 100 messages and walk backwards from the newest: take `meta.beforeCursor` as the next
        `page[before]`. Within a page messages stand in order of time.

        Sunshine Conversations: ListMessages, GET /v2/apps/{appId}/conversations/{conversationId}/messages.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
            page: Which page of a list to fetch.
        """
        from .list_messages import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            page=page,
        )
        return parse(self._client, self._client.send(request))

    def post_message(
        self,
        *,
        conversation_id: str,
        body: MessagePost,
        app_id: str | Unset = UNSET,
    ) -> MessagePostResponse:
        """Post a message to a conversation

        Sends as the business or as a user, depending on `author.type`. Answers 423 once the conversation holds
        30,000 messages; deleting its messages makes room. Request bodies may have at most 100 kB.

        Sunshine Conversations: PostMessage, POST /v2/apps/{appId}/conversations/{conversationId}/messages.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .post_message import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def delete_all_messages(
        self,
        *,
        conversation_id: str,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Delete all messages of a conversation

        The conversation itself stays, with its participants.

        Sunshine Conversations: DeleteAllMessages, DELETE /v2/apps/{appId}/conversations/{conversationId}/messages.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .delete_all_messages import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
        )
        return parse(self._client, self._client.send(request))

    def delete_message(
        self,
        *,
        conversation_id: str,
        message_id: str,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Delete a message

        Removes the message from the stored history; copies that third-party channels already delivered stay where
        they are.

        Sunshine Conversations: DeleteMessage, DELETE
        /v2/apps/{appId}/conversations/{conversationId}/messages/{messageId}.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
            message_id: Id of the message.
        """
        from .delete_message import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            message_id=message_id,
        )
        return parse(self._client, self._client.send(request))


class AsyncMessagesApi:
    """The messages operations of the Sunshine Conversations, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_messages(
        self,
        *,
        conversation_id: str,
        page: Page | Unset = UNSET,
        app_id: str | Unset = UNSET,
    ) -> MessageListResponse:
        """List the messages of a conversation

        Pages are fixed at 100 messages and walk backwards from the newest: take `meta.beforeCursor` as the next
        `page[before]`. Within a page messages stand in order of time.

        Sunshine Conversations: ListMessages, GET /v2/apps/{appId}/conversations/{conversationId}/messages.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
            page: Which page of a list to fetch.
        """
        from .list_messages import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            page=page,
        )
        return parse(self._client, await self._client.send(request))

    async def post_message(
        self,
        *,
        conversation_id: str,
        body: MessagePost,
        app_id: str | Unset = UNSET,
    ) -> MessagePostResponse:
        """Post a message to a conversation

        Sends as the business or as a user, depending on `author.type`. Answers 423 once the conversation holds
        30,000 messages; deleting its messages makes room. Request bodies may have at most 100 kB.

        Sunshine Conversations: PostMessage, POST /v2/apps/{appId}/conversations/{conversationId}/messages.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .post_message import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def delete_all_messages(
        self,
        *,
        conversation_id: str,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Delete all messages of a conversation

        The conversation itself stays, with its participants.

        Sunshine Conversations: DeleteAllMessages, DELETE /v2/apps/{appId}/conversations/{conversationId}/messages.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .delete_all_messages import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
        )
        return parse(self._client, await self._client.send(request))

    async def delete_message(
        self,
        *,
        conversation_id: str,
        message_id: str,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Delete a message

        Removes the message from the stored history; copies that third-party channels already delivered stay where
        they are.

        Sunshine Conversations: DeleteMessage, DELETE
        /v2/apps/{appId}/conversations/{conversationId}/messages/{messageId}.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
            message_id: Id of the message.
        """
        from .delete_message import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            message_id=message_id,
        )
        return parse(self._client, await self._client.send(request))

"""The messages operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.conversation_message import ConversationMessage
    from ...models.conversation_messages_view import ConversationMessagesView
    from ...models.list_messages_response import ListMessagesResponse
    from ...models.send_message_request import SendMessageRequest
    from ...models.send_message_response import SendMessageResponse


class MessagesApi:
    """The messages operations of the Sinch Conversation API."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def send_message(
        self,
        *,
        body: SendMessageRequest,
        project_id: str | Unset = UNSET,
    ) -> SendMessageResponse:
        """Send a message

        Sends from an app to a contact. A conversation between the two is begun when none is active. The answer says
        that the message is queued; webhooks tell what becomes of it.

        Sinch Conversation API: Messages_SendMessage, POST /v1/projects/{project_id}/messages:send.

        Args:
            project_id: Id of the project.
        """
        from .send_message import build, parse

        request = build(
            self._client,
            project_id=project_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def get_message(
        self,
        *,
        message_id: str,
        messages_source: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ConversationMessage:
        """Get a message

        Sinch Conversation API: Messages_GetMessage, GET /v1/projects/{project_id}/messages/{message_id}.

        Args:
            project_id: Id of the project.
            message_id: Id of the message.
            messages_source: Where to look for messages. Default `CONVERSATION_SOURCE`. The service's default is
                "CONVERSATION_SOURCE".
        """
        from .get_message import build, parse

        request = build(
            self._client,
            project_id=project_id,
            message_id=message_id,
            messages_source=messages_source,
        )
        return parse(self._client, self._client.send(request))

    def delete_message(
        self,
        *,
        message_id: str,
        messages_source: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> None:
        """Delete a message

        A conversation that loses its last message stays.

        Sinch Conversation API: Messages_DeleteMessage, DELETE /v1/projects/{project_id}/messages/{message_id}.

        Args:
            project_id: Id of the project.
            message_id: Id of the message.
            messages_source: Where to look for messages. Default `CONVERSATION_SOURCE`. The service's default is
                "CONVERSATION_SOURCE".
        """
        from .delete_message import build, parse

        request = build(
            self._client,
            project_id=project_id,
            message_id=message_id,
            messages_source=messages_source,
        )
        return parse(self._client, self._client.send(request))

    def list_messages(
        self,
        *,
        conversation_id: str | Unset = UNSET,
        contact_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_token: str | Unset = UNSET,
        view: ConversationMessagesView | Unset = UNSET,
        messages_source: str | Unset = UNSET,
        only_recipient_originated: bool | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ListMessagesResponse:
        """List messages

        Newest first by `accept_time`. In conversation mode name a conversation or a contact; in dispatch mode
        (`messages_source=DISPATCH_SOURCE`) name an app.

        Sinch Conversation API: Messages_ListMessages, GET /v1/projects/{project_id}/messages.

        Args:
            project_id: Id of the project.
            conversation_id: Id of the conversation; this or `contact_id` is needed in conversation mode.
            contact_id: Id of the contact; this or `conversation_id` is needed in conversation mode.
            app_id: Id of the app; needed for `DISPATCH_SOURCE`.
            page_size: Messages on a page. Default 10; the document says at most 20, the service gives up to
                1000.
            page_token: Token of the page, as the previous page gave it in `next_page_token`.
            view: Whether messages are listed with their metadata. The service's default is "WITH_METADATA".
            messages_source: Where to look for messages. Default `CONVERSATION_SOURCE`. The service's default is
                "CONVERSATION_SOURCE".
            only_recipient_originated: Whether to list only what contacts sent; with `DISPATCH_SOURCE` alone.
        """
        from .list_messages import build, parse

        request = build(
            self._client,
            project_id=project_id,
            conversation_id=conversation_id,
            contact_id=contact_id,
            app_id=app_id,
            page_size=page_size,
            page_token=page_token,
            view=view,
            messages_source=messages_source,
            only_recipient_originated=only_recipient_originated,
        )
        return parse(self._client, self._client.send(request))


class AsyncMessagesApi:
    """The messages operations of the Sinch Conversation API, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def send_message(
        self,
        *,
        body: SendMessageRequest,
        project_id: str | Unset = UNSET,
    ) -> SendMessageResponse:
        """Send a message

        Sends from an app to a contact. A conversation between the two is begun when none is active. The answer says
        that the message is queued; webhooks tell what becomes of it.

        Sinch Conversation API: Messages_SendMessage, POST /v1/projects/{project_id}/messages:send.

        Args:
            project_id: Id of the project.
        """
        from .send_message import build, parse

        request = build(
            self._client,
            project_id=project_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def get_message(
        self,
        *,
        message_id: str,
        messages_source: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ConversationMessage:
        """Get a message

        Sinch Conversation API: Messages_GetMessage, GET /v1/projects/{project_id}/messages/{message_id}.

        Args:
            project_id: Id of the project.
            message_id: Id of the message.
            messages_source: Where to look for messages. Default `CONVERSATION_SOURCE`. The service's default is
                "CONVERSATION_SOURCE".
        """
        from .get_message import build, parse

        request = build(
            self._client,
            project_id=project_id,
            message_id=message_id,
            messages_source=messages_source,
        )
        return parse(self._client, await self._client.send(request))

    async def delete_message(
        self,
        *,
        message_id: str,
        messages_source: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> None:
        """Delete a message

        A conversation that loses its last message stays.

        Sinch Conversation API: Messages_DeleteMessage, DELETE /v1/projects/{project_id}/messages/{message_id}.

        Args:
            project_id: Id of the project.
            message_id: Id of the message.
            messages_source: Where to look for messages. Default `CONVERSATION_SOURCE`. The service's default is
                "CONVERSATION_SOURCE".
        """
        from .delete_message import build, parse

        request = build(
            self._client,
            project_id=project_id,
            message_id=message_id,
            messages_source=messages_source,
        )
        return parse(self._client, await self._client.send(request))

    async def list_messages(
        self,
        *,
        conversation_id: str | Unset = UNSET,
        contact_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_token: str | Unset = UNSET,
        view: ConversationMessagesView | Unset = UNSET,
        messages_source: str | Unset = UNSET,
        only_recipient_originated: bool | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ListMessagesResponse:
        """List messages

        Newest first by `accept_time`. In conversation mode name a conversation or a contact; in dispatch mode
        (`messages_source=DISPATCH_SOURCE`) name an app.

        Sinch Conversation API: Messages_ListMessages, GET /v1/projects/{project_id}/messages.

        Args:
            project_id: Id of the project.
            conversation_id: Id of the conversation; this or `contact_id` is needed in conversation mode.
            contact_id: Id of the contact; this or `conversation_id` is needed in conversation mode.
            app_id: Id of the app; needed for `DISPATCH_SOURCE`.
            page_size: Messages on a page. Default 10; the document says at most 20, the service gives up to
                1000.
            page_token: Token of the page, as the previous page gave it in `next_page_token`.
            view: Whether messages are listed with their metadata. The service's default is "WITH_METADATA".
            messages_source: Where to look for messages. Default `CONVERSATION_SOURCE`. The service's default is
                "CONVERSATION_SOURCE".
            only_recipient_originated: Whether to list only what contacts sent; with `DISPATCH_SOURCE` alone.
        """
        from .list_messages import build, parse

        request = build(
            self._client,
            project_id=project_id,
            conversation_id=conversation_id,
            contact_id=contact_id,
            app_id=app_id,
            page_size=page_size,
            page_token=page_token,
            view=view,
            messages_source=messages_source,
            only_recipient_originated=only_recipient_originated,
        )
        return parse(self._client, await self._client.send(request))

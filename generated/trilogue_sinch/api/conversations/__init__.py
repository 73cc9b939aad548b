"""The conversations operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.conversation import Conversation
    from ...models.conversation_message_injected import ConversationMessageInjected
    from ...models.list_conversations_response import ListConversationsResponse


class ConversationsApi:
    """The conversations operations of the Sinch Conversation API."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_conversations(
        self,
        *,
        app_id: str | Unset = UNSET,
        contact_id: str | Unset = UNSET,
        only_active: bool,
        page_size: int | Unset = UNSET,
        page_token: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ListConversationsResponse:
        """List conversations

        Name an app, a contact, or both.

        Sinch Conversation API: Conversation_ListConversations, GET /v1/projects/{project_id}/conversations.

        Args:
            project_id: Id of the project.
            app_id: Id of the app; this or `contact_id` is needed.
            contact_id: Id of the contact; this or `app_id` is needed.
            only_active: Whether to list only active conversations.
            page_size: Conversations on a page, at most 20. Default 10.
            page_token: Token of the page, as the previous page gave it in `next_page_token`.
        """
        from .list_conversations import build, parse

        request = build(
            self._client,
            project_id=project_id,
            app_id=app_id,
            contact_id=contact_id,
            only_active=only_active,
            page_size=page_size,
            page_token=page_token,
        )
        return parse(self._client, self._client.send(request))

    def create_conversation(
        self,
        *,
        body: Conversation,
        project_id: str | Unset = UNSET,
    ) -> Conversation:
        """Create a conversation

        Seldom needed, as messages begin conversations by themselves; of use to set metadata before the contact
        writes, or before a message is injected.

        Sinch Conversation API: Conversation_CreateConversation, POST /v1/projects/{project_id}/conversations.

        Args:
            project_id: Id of the project.
        """
        from .create_conversation import build, parse

        request = build(
            self._client,
            project_id=project_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def get_conversation(
        self,
        *,
        conversation_id: str,
        project_id: str | Unset = UNSET,
    ) -> Conversation:
        """Get a conversation

        Sinch Conversation API: Conversation_GetConversation, GET
        /v1/projects/{project_id}/conversations/{conversation_id}.

        Args:
            project_id: Id of the project.
            conversation_id: Id of the conversation, as the service made it.
        """
        from .get_conversation import build, parse

        request = build(
            self._client,
            project_id=project_id,
            conversation_id=conversation_id,
        )
        return parse(self._client, self._client.send(request))

    def delete_conversation(
        self,
        *,
        conversation_id: str,
        project_id: str | Unset = UNSET,
    ) -> None:
        """Delete a conversation

        Its messages go with it.

        Sinch Conversation API: Conversation_DeleteConversation, DELETE
        /v1/projects/{project_id}/conversations/{conversation_id}.

        Args:
            project_id: Id of the project.
            conversation_id: Id of the conversation, as the service made it.
        """
        from .delete_conversation import build, parse

        request = build(
            self._client,
            project_id=project_id,
            conversation_id=conversation_id,
        )
        return parse(self._client, self._client.send(request))

    def update_conversation(
        self,
        *,
        conversation_id: str,
        body: Conversation,
        update_mask_paths: list[str] | Unset = UNSET,
        metadata_update_strategy: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Conversation:
        """Update a conversation

        With `update_mask.paths` only the fields named there change.

        Sinch Conversation API: Conversation_UpdateConversation, PATCH
        /v1/projects/{project_id}/conversations/{conversation_id}.

        Args:
            project_id: Id of the project.
            conversation_id: Id of the conversation, as the service made it.
            update_mask_paths: Names of the fields to change, repeated for each; without it all fields of the
                body count.
            metadata_update_strategy: How `metadata_json` changes: `REPLACE` as a whole, or `MERGE_PATCH` by RFC
                7386. Default `REPLACE`. The service's default is "REPLACE".
        """
        from .update_conversation import build, parse

        request = build(
            self._client,
            project_id=project_id,
            conversation_id=conversation_id,
            update_mask_paths=update_mask_paths,
            metadata_update_strategy=metadata_update_strategy,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def stop_active_conversation(
        self,
        *,
        conversation_id: str,
        project_id: str | Unset = UNSET,
    ) -> None:
        """Stop a conversation

        The next message between the app and the contact begins a new one.

        Sinch Conversation API: Conversation_StopActiveConversation, POST
        /v1/projects/{project_id}/conversations/{conversation_id}:stop.

        Args:
            project_id: Id of the project.
            conversation_id: Id of the conversation, as the service made it.
        """
        from .stop_active_conversation import build, parse

        request = build(
            self._client,
            project_id=project_id,
            conversation_id=conversation_id,
        )
        return parse(self._client, self._client.send(request))

    def inject_message(
        self,
        *,
        conversation_id: str,
        body: ConversationMessageInjected,
        project_id: str | Unset = UNSET,
    ) -> None:
        """Inject a message into a conversation

        Puts a message that was exchanged elsewhere into the history; nothing is sent.

        Sinch Conversation API: Conversation_InjectMessage, POST
        /v1/projects/{project_id}/conversations/{message.conversation_id}:inject-message.

        Args:
            project_id: Id of the project.
            conversation_id: Id of the conversation.
        """
        from .inject_message import build, parse

        request = build(
            self._client,
            project_id=project_id,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))


class AsyncConversationsApi:
    """The conversations operations of the Sinch Conversation API, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_conversations(
        self,
        *,
        app_id: str | Unset = UNSET,
        contact_id: str | Unset = UNSET,
        only_active: bool,
        page_size: int | Unset = UNSET,
        page_token: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ListConversationsResponse:
        """List conversations

        Name an app, a contact, or both.

        Sinch Conversation API: Conversation_ListConversations, GET /v1/projects/{project_id}/conversations.

        Args:
            project_id: Id of the project.
            app_id: Id of the app; this or `contact_id` is needed.
            contact_id: Id of the contact; this or `app_id` is needed.
            only_active: Whether to list only active conversations.
            page_size: Conversations on a page, at most 20. Default 10.
            page_token: Token of the page, as the previous page gave it in `next_page_token`.
        """
        from .list_conversations import build, parse

        request = build(
            self._client,
            project_id=project_id,
            app_id=app_id,
            contact_id=contact_id,
            only_active=only_active,
            page_size=page_size,
            page_token=page_token,
        )
        return parse(self._client, await self._client.send(request))

    async def create_conversation(
        self,
        *,
        body: Conversation,
        project_id: str | Unset = UNSET,
    ) -> Conversation:
        """Create a conversation

        Seldom needed, as messages begin conversations by themselves; of use to set metadata before the contact
        writes, or before a message is injected.

        Sinch Conversation API: Conversation_CreateConversation, POST /v1/projects/{project_id}/conversations.

        Args:
            project_id: Id of the project.
        """
        from .create_conversation import build, parse

        request = build(
            self._client,
            project_id=project_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def get_conversation(
        self,
        *,
        conversation_id: str,
        project_id: str | Unset = UNSET,
    ) -> Conversation:
        """Get a conversation

        Sinch Conversation API: Conversation_GetConversation, GET
        /v1/projects/{project_id}/conversations/{conversation_id}.

        Args:
            project_id: Id of the project.
            conversation_id: Id of the conversation, as the service made it.
        """
        from .get_conversation import build, parse

        request = build(
            self._client,
            project_id=project_id,
            conversation_id=conversation_id,
        )
        return parse(self._client, await self._client.send(request))

    async def delete_conversation(
        self,
        *,
        conversation_id: str,
        project_id: str | Unset = UNSET,
    ) -> None:
        """Delete a conversation

        Its messages go with it.

        Sinch Conversation API: Conversation_DeleteConversation, DELETE
        /v1/projects/{project_id}/conversations/{conversation_id}.

        Args:
            project_id: Id of the project.
            conversation_id: Id of the conversation, as the service made it.
        """
        from .delete_conversation import build, parse

        request = build(
            self._client,
            project_id=project_id,
            conversation_id=conversation_id,
        )
        return parse(self._client, await self._client.send(request))

    async def update_conversation(
        self,
        *,
        conversation_id: str,
        body: Conversation,
        update_mask_paths: list[str] | Unset = UNSET,
        metadata_update_strategy: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Conversation:
        """Update a conversation

        With `update_mask.paths` only the fields named there change.

        Sinch Conversation API: Conversation_UpdateConversation, PATCH
        /v1/projects/{project_id}/conversations/{conversation_id}.

        Args:
            project_id: Id of the project.
            conversation_id: Id of the conversation, as the service made it.
            update_mask_paths: Names of the fields to change, repeated for each; without it all fields of the
                body count.
            metadata_update_strategy: How `metadata_json` changes: `REPLACE` as a whole, or `MERGE_PATCH` by RFC
                7386. Default `REPLACE`. The service's default is "REPLACE".
        """
        from .update_conversation import build, parse

        request = build(
            self._client,
            project_id=project_id,
            conversation_id=conversation_id,
            update_mask_paths=update_mask_paths,
            metadata_update_strategy=metadata_update_strategy,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def stop_active_conversation(
        self,
        *,
        conversation_id: str,
        project_id: str | Unset = UNSET,
    ) -> None:
        """Stop a conversation

        The next message between the app and the contact begins a new one.

        Sinch Conversation API: Conversation_StopActiveConversation, POST
        /v1/projects/{project_id}/conversations/{conversation_id}:stop.

        Args:
            project_id: Id of the project.
            conversation_id: Id of the conversation, as the service made it.
        """
        from .stop_active_conversation import build, parse

        request = build(
            self._client,
            project_id=project_id,
            conversation_id=conversation_id,
        )
        return parse(self._client, await self._client.send(request))

    async def inject_message(
        self,
        *,
        conversation_id: str,
        body: ConversationMessageInjected,
        project_id: str | Unset = UNSET,
    ) -> None:
        """Inject a message into a conversation

        Puts a message that was exchanged elsewhere into the history; nothing is sent.

        Sinch Conversation API: Conversation_InjectMessage, POST
        /v1/projects/{project_id}/conversations/{message.conversation_id}:inject-message.

        Args:
            project_id: Id of the project.
            conversation_id: Id of the conversation.
        """
        from .inject_message import build, parse

        request = build(
            self._client,
            project_id=project_id,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

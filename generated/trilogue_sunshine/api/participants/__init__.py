"""The participants operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.join_conversation_response import JoinConversationResponse
    from ...models.json_object import JsonObject
    from ...models.page import Page
    from ...models.participant_leave_body import ParticipantLeaveBody
    from ...models.participant_list_response import ParticipantListResponse
    from ...models.participant_sub_schema import ParticipantSubSchema


class ParticipantsApi:
    """The participants operations of the Sunshine Conversations."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def join_conversation(
        self,
        *,
        conversation_id: str,
        body: ParticipantSubSchema,
        app_id: str | Unset = UNSET,
    ) -> JoinConversationResponse:
        """Add a user to a conversation

        Works for group conversations (`sdkGroup`).

        Sunshine Conversations: JoinConversation, POST /v2/apps/{appId}/conversations/{conversationId}/join.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .join_conversation import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def list_participants(
        self,
        *,
        conversation_id: str,
        page: Page | Unset = UNSET,
        app_id: str | Unset = UNSET,
    ) -> ParticipantListResponse:
        """List the participants of a conversation

        Sunshine Conversations: ListParticipants, GET /v2/apps/{appId}/conversations/{conversationId}/participants.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
            page: Which page of a list to fetch.
        """
        from .list_participants import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            page=page,
        )
        return parse(self._client, self._client.send(request))

    def leave_conversation(
        self,
        *,
        conversation_id: str,
        body: ParticipantLeaveBody,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Remove a user from a conversation

        Name the user by id, by external id or by participant id. Works for group conversations (`sdkGroup`).

        Sunshine Conversations: LeaveConversation, POST /v2/apps/{appId}/conversations/{conversationId}/leave.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .leave_conversation import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))


class AsyncParticipantsApi:
    """The participants operations of the Sunshine Conversations, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def join_conversation(
        self,
        *,
        conversation_id: str,
        body: ParticipantSubSchema,
        app_id: str | Unset = UNSET,
    ) -> JoinConversationResponse:
        """Add a user to a conversation

        Works for group conversations (`sdkGroup`).

        Sunshine Conversations: JoinConversation, POST /v2/apps/{appId}/conversations/{conversationId}/join.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .join_conversation import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def list_participants(
        self,
        *,
        conversation_id: str,
        page: Page | Unset = UNSET,
        app_id: str | Unset = UNSET,
    ) -> ParticipantListResponse:
        """List the participants of a conversation

        Sunshine Conversations: ListParticipants, GET /v2/apps/{appId}/conversations/{conversationId}/participants.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
            page: Which page of a list to fetch.
        """
        from .list_participants import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            page=page,
        )
        return parse(self._client, await self._client.send(request))

    async def leave_conversation(
        self,
        *,
        conversation_id: str,
        body: ParticipantLeaveBody,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Remove a user from a conversation

        Name the user by id, by external id or by participant id. Works for group conversations (`sdkGroup`).

        Sunshine Conversations: LeaveConversation, POST /v2/apps/{appId}/conversations/{conversationId}/leave.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .leave_conversation import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

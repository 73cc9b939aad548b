"""The activities operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.activity_post import ActivityPost
    from ...models.json_object import JsonObject


class ActivitiesApi:
    """The activities operations of the Sunshine Conversations."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def post_activity(
        self,
        *,
        conversation_id: str,
        body: ActivityPost,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Post a conversation activity

        Tells the other side that messages were read or that somebody starts or stops typing.

        Sunshine Conversations: PostActivity, POST /v2/apps/{appId}/conversations/{conversationId}/activity.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .post_activity import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))


class AsyncActivitiesApi:
    """The activities operations of the Sunshine Conversations, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def post_activity(
        self,
        *,
        conversation_id: str,
        body: ActivityPost,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Post a conversation activity

        Tells the other side that messages were read or that somebody starts or stops typing.

        Sunshine Conversations: PostActivity, POST /v2/apps/{appId}/conversations/{conversationId}/activity.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .post_activity import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

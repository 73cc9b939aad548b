"""The switchboard actions operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.accept_control_body import AcceptControlBody
    from ...models.json_object import JsonObject
    from ...models.offer_control_body import OfferControlBody
    from ...models.pass_control_body import PassControlBody
    from ...models.release_control_body import ReleaseControlBody


class SwitchboardActionsApi:
    """The switchboard actions operations of the Sunshine Conversations."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def accept_control(
        self,
        *,
        conversation_id: str,
        body: AcceptControlBody,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Accept an offer of control

        The switchboard integration that was offered control becomes the active one.

        Sunshine Conversations: AcceptControl, POST /v2/apps/{appId}/conversations/{conversationId}/acceptControl.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .accept_control import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def offer_control(
        self,
        *,
        conversation_id: str,
        body: OfferControlBody,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Offer control to another switchboard integration

        Control moves once the other side accepts.

        Sunshine Conversations: OfferControl, POST /v2/apps/{appId}/conversations/{conversationId}/offerControl.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .offer_control import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def pass_control(
        self,
        *,
        conversation_id: str,
        body: PassControlBody,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Pass control to another switchboard integration

        Takes effect at once, without the other side accepting.

        Sunshine Conversations: PassControl, POST /v2/apps/{appId}/conversations/{conversationId}/passControl.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .pass_control import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def release_control(
        self,
        *,
        conversation_id: str,
        body: ReleaseControlBody | Unset = UNSET,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Release control of a conversation

        Hands the conversation back, so that the switchboard's default integration answers next.

        Sunshine Conversations: ReleaseControl, POST /v2/apps/{appId}/conversations/{conversationId}/releaseControl.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .release_control import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))


class AsyncSwitchboardActionsApi:
    """The switchboard actions operations of the Sunshine Conversations, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def accept_control(
        self,
        *,
        conversation_id: str,
        body: AcceptControlBody,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Accept an offer of control

        The switchboard integration that was offered control becomes the active one.

        Sunshine Conversations: AcceptControl, POST /v2/apps/{appId}/conversations/{conversationId}/acceptControl.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .accept_control import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def offer_control(
        self,
        *,
        conversation_id: str,
        body: OfferControlBody,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Offer control to another switchboard integration

        Control moves once the other side accepts.

        Sunshine Conversations: OfferControl, POST /v2/apps/{appId}/conversations/{conversationId}/offerControl.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .offer_control import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def pass_control(
        self,
        *,
        conversation_id: str,
        body: PassControlBody,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Pass control to another switchboard integration

        Takes effect at once, without the other side accepting.

        Sunshine Conversations: PassControl, POST /v2/apps/{appId}/conversations/{conversationId}/passControl.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .pass_control import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def release_control(
        self,
        *,
        conversation_id: str,
        body: ReleaseControlBody | Unset = UNSET,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Release control of a conversation

        Hands the conversation back, so that the switchboard's default integration answers next.

        Sunshine Conversations: ReleaseControl, POST /v2/apps/{appId}/conversations/{conversationId}/releaseControl.

        Args:
            app_id: Id of the app.
            conversation_id: Id of the conversation.
        """
        from .release_control import build, parse

        request = build(
            self._client,
            app_id=app_id,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

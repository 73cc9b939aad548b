"""The events operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.send_event_request import SendEventRequest
    from ...models.send_event_response import SendEventResponse


class EventsApi:
    """The events operations of the Sinch Conversation API."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def send_event(
        self,
        *,
        body: SendEventRequest,
        project_id: str | Unset = UNSET,
    ) -> SendEventResponse:
        """Send an event

        Shows the contact that the app is typing, or answers a comment. The answer says only that the event is
        queued.

        Sinch Conversation API: Events_SendEvent, POST /v1/projects/{project_id}/events:send.

        Args:
            project_id: Id of the project.
        """
        from .send_event import build, parse

        request = build(
            self._client,
            project_id=project_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))


class AsyncEventsApi:
    """The events operations of the Sinch Conversation API, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def send_event(
        self,
        *,
        body: SendEventRequest,
        project_id: str | Unset = UNSET,
    ) -> SendEventResponse:
        """Send an event

        Shows the contact that the app is typing, or answers a comment. The answer says only that the event is
        queued.

        Sinch Conversation API: Events_SendEvent, POST /v1/projects/{project_id}/events:send.

        Args:
            project_id: Id of the project.
        """
        from .send_event import build, parse

        request = build(
            self._client,
            project_id=project_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

"""The transcoding operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.transcode_message_request import TranscodeMessageRequest
    from ...models.transcode_message_response import TranscodeMessageResponse


class TranscodingApi:
    """The transcoding operations of the Sinch Conversation API."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def transcode_message(
        self,
        *,
        body: TranscodeMessageRequest,
        project_id: str | Unset = UNSET,
    ) -> TranscodeMessageResponse:
        """Transcode a message

        Shows what a message becomes on each channel; nothing is sent.

        Sinch Conversation API: Transcoding_TranscodeMessage, POST /v1/projects/{project_id}/messages:transcode.

        Args:
            project_id: Id of the project.
        """
        from .transcode_message import build, parse

        request = build(
            self._client,
            project_id=project_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))


class AsyncTranscodingApi:
    """The transcoding operations of the Sinch Conversation API, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def transcode_message(
        self,
        *,
        body: TranscodeMessageRequest,
        project_id: str | Unset = UNSET,
    ) -> TranscodeMessageResponse:
        """Transcode a message

        Shows what a message becomes on each channel; nothing is sent.

        Sinch Conversation API: Transcoding_TranscodeMessage, POST /v1/projects/{project_id}/messages:transcode.

        Args:
            project_id: Id of the project.
        """
        from .transcode_message import build, parse

        request = build(
            self._client,
            project_id=project_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

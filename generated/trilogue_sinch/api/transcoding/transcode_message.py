"""POST /v1/projects/{project_id}/messages:transcode"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.transcode_message_response import TranscodeMessageResponse
from ...types import UNSET, Request, Unset, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.transcode_message_request import TranscodeMessageRequest


def build(
    client: BaseClient,
    *,
    body: TranscodeMessageRequest,
    project_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v1/projects/{client.path_default('project_id', project_id)}/messages:transcode",
        operation="transcoding.transcode_message",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> TranscodeMessageResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(TranscodeMessageResponse)._read(client.read_object(response))
    raise client.unexpected(response)

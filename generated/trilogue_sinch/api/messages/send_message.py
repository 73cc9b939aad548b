"""POST /v1/projects/{project_id}/messages:send"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.send_message_response import SendMessageResponse
from ...types import UNSET, Request, Unset, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.send_message_request import SendMessageRequest


def build(
    client: BaseClient,
    *,
    body: SendMessageRequest,
    project_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v1/projects/{client.path_default('project_id', project_id)}/messages:send",
        operation="messages.send_message",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> SendMessageResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(SendMessageResponse)._read(client.read_object(response))
    raise client.unexpected(response)

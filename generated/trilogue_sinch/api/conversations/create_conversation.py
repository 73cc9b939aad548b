"""POST /v1/projects/{project_id}/conversations"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.conversation import Conversation
from ...types import UNSET, Request, Unset, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    body: Conversation,
    project_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v1/projects/{client.path_default('project_id', project_id)}/conversations",
        operation="conversations.create_conversation",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> Conversation:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(Conversation)._read(client.read_object(response))
    raise client.unexpected(response)

"""POST /v1/projects/{project_id}/conversations/{conversation_id}:stop"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import UNSET, Request, Unset, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    conversation_id: str,
    project_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v1/projects/{client.path_default('project_id', project_id)}/conversations/{path_segment('conversation_id', conversation_id)}:stop",
        operation="conversations.stop_active_conversation",
    )


def parse(client: BaseClient, response: httpx.Response) -> None:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return None
    raise client.unexpected(response)

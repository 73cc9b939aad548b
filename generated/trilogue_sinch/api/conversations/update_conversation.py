"""PATCH /v1/projects/{project_id}/conversations/{conversation_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.conversation import Conversation
from ...types import UNSET, Request, Unset, blank, path_segment, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    conversation_id: str,
    body: Conversation,
    update_mask_paths: list[str] | Unset = UNSET,
    metadata_update_strategy: str | Unset = UNSET,
    project_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="PATCH",
        path=f"/v1/projects/{client.path_default('project_id', project_id)}/conversations/{path_segment('conversation_id', conversation_id)}",
        operation="conversations.update_conversation",
        query=[
            *query_pairs("update_mask.paths", update_mask_paths),
            *query_pairs("metadata_update_strategy", metadata_update_strategy),
        ],
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> Conversation:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(Conversation)._read(client.read_object(response))
    raise client.unexpected(response)

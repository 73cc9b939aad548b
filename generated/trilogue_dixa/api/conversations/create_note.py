"""POST /v1/conversations/{conversation_id}/notes"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_note_output import CreateNoteOutput
from ...types import Request, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.create_internal_note_input import CreateInternalNoteInput


def build(
    client: BaseClient,
    *,
    conversation_id: int,
    body: CreateInternalNoteInput,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v1/conversations/{path_segment('conversation_id', conversation_id)}/notes",
        operation="conversations.create_note",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> CreateNoteOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(CreateNoteOutput)._read(client.read_object(response))
    raise client.unexpected(response)

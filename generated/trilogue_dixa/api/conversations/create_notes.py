"""POST /v1/conversations/{conversation_id}/notes/bulk"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.bulk_create_note_output import BulkCreateNoteOutput
from ...types import Request, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.bulk_create_internal_note_input import BulkCreateInternalNoteInput


def build(
    client: BaseClient,
    *,
    conversation_id: int,
    body: BulkCreateInternalNoteInput,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v1/conversations/{path_segment('conversation_id', conversation_id)}/notes/bulk",
        operation="conversations.create_notes",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> BulkCreateNoteOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(BulkCreateNoteOutput)._read(client.read_object(response))
    raise client.unexpected(response)

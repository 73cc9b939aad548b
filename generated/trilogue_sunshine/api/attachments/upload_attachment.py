"""POST /v2/apps/{app_id}/attachments"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.attachment_response import AttachmentResponse
from ...types import UNSET, Request, Unset, blank, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.attachment_upload_body import AttachmentUploadBody


def build(
    client: BaseClient,
    *,
    body: AttachmentUploadBody,
    access: str = "public",
    for_: str | Unset = UNSET,
    conversation_id: str | Unset = UNSET,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/attachments",
        operation="attachments.upload_attachment",
        query=[
            *query_pairs("access", access),
            *query_pairs("for", for_),
            *query_pairs("conversationId", conversation_id),
        ],
        files=body.to_files(),
    )


def parse(client: BaseClient, response: httpx.Response) -> AttachmentResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 201:
        return blank(AttachmentResponse)._read(client.read_object(response))
    raise client.unexpected(response)

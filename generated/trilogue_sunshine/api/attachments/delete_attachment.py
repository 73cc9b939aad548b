"""POST /v2/apps/{app_id}/attachments/remove"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import UNSET, Request, Unset

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.attachment_delete_body import AttachmentDeleteBody
    from ...models.json_object import JsonObject


def build(
    client: BaseClient,
    *,
    body: AttachmentDeleteBody,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/attachments/remove",
        operation="attachments.delete_attachment",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> JsonObject:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return client.read_map(response)
    raise client.unexpected(response)

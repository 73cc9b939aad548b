"""PATCH /v1/projects/{project_id}/webhooks/{webhook_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.webhook import Webhook
from ...types import UNSET, Request, Unset, blank, path_segment, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    webhook_id: str,
    body: Webhook,
    update_mask_paths: list[str] | Unset = UNSET,
    project_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="PATCH",
        path=f"/v1/projects/{client.path_default('project_id', project_id)}/webhooks/{path_segment('webhook_id', webhook_id)}",
        operation="webhooks.update_webhook",
        query=[
            *query_pairs("update_mask.paths", update_mask_paths),
        ],
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> Webhook:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(Webhook)._read(client.read_object(response))
    raise client.unexpected(response)

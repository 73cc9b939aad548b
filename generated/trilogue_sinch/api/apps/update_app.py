"""PATCH /v1/projects/{project_id}/apps/{app_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.app_response import AppResponse
from ...types import UNSET, Request, Unset, blank, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.app_update_request import AppUpdateRequest


def build(
    client: BaseClient,
    *,
    body: AppUpdateRequest,
    update_mask_paths: list[str] | Unset = UNSET,
    project_id: str | Unset = UNSET,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="PATCH",
        path=f"/v1/projects/{client.path_default('project_id', project_id)}/apps/{client.path_default('app_id', app_id)}",
        operation="apps.update_app",
        query=[
            *query_pairs("update_mask.paths", update_mask_paths),
        ],
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> AppResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(AppResponse)._read(client.read_object(response))
    raise client.unexpected(response)

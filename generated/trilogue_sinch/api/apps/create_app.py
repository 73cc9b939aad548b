"""POST /v1/projects/{project_id}/apps"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.app_response import AppResponse
from ...types import UNSET, Request, Unset, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.app_create_request import AppCreateRequest


def build(
    client: BaseClient,
    *,
    body: AppCreateRequest,
    project_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v1/projects/{client.path_default('project_id', project_id)}/apps",
        operation="apps.create_app",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> AppResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(AppResponse)._read(client.read_object(response))
    raise client.unexpected(response)

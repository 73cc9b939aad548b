"""GET /v1/projects/{project_id}/apps"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.list_apps_response import ListAppsResponse
from ...types import UNSET, Request, Unset, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    project_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v1/projects/{client.path_default('project_id', project_id)}/apps",
        operation="apps.list_apps",
    )


def parse(client: BaseClient, response: httpx.Response) -> ListAppsResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(ListAppsResponse)._read(client.read_object(response))
    raise client.unexpected(response)

"""DELETE /v1/projects/{project_id}/apps/{app_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import UNSET, Request, Unset, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    app_id: str,
    project_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="DELETE",
        path=f"/v1/projects/{client.path_default('project_id', project_id)}/apps/{path_segment('app_id', app_id)}",
        operation="apps.delete_app",
    )


def parse(client: BaseClient, response: httpx.Response) -> None:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return None
    raise client.unexpected(response)

"""POST /v1/projects/{project_id}/optins:register"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.opt_in_response import OptInResponse
from ...types import UNSET, Request, Unset, blank, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.opt_in import OptIn


def build(
    client: BaseClient,
    *,
    body: OptIn,
    request_id: str | Unset = UNSET,
    project_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v1/projects/{client.path_default('project_id', project_id)}/optins:register",
        operation="opt_ins.register_opt_in",
        query=[
            *query_pairs("request_id", request_id),
        ],
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> OptInResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(OptInResponse)._read(client.read_object(response))
    raise client.unexpected(response)

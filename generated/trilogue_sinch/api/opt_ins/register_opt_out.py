"""POST /v1/projects/{project_id}/optouts:register"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.opt_out_response import OptOutResponse
from ...types import UNSET, Request, Unset, blank, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.opt_out import OptOut


def build(
    client: BaseClient,
    *,
    body: OptOut,
    request_id: str | Unset = UNSET,
    project_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v1/projects/{client.path_default('project_id', project_id)}/optouts:register",
        operation="opt_ins.register_opt_out",
        query=[
            *query_pairs("request_id", request_id),
        ],
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> OptOutResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(OptOutResponse)._read(client.read_object(response))
    raise client.unexpected(response)

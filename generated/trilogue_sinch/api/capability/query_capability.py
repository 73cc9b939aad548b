"""POST /v1/projects/{project_id}/capability:query"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.query_capability_response import QueryCapabilityResponse
from ...types import UNSET, Request, Unset, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.query_capability import QueryCapability


def build(
    client: BaseClient,
    *,
    body: QueryCapability,
    project_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v1/projects/{client.path_default('project_id', project_id)}/capability:query",
        operation="capability.query_capability",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> QueryCapabilityResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(QueryCapabilityResponse)._read(client.read_object(response))
    raise client.unexpected(response)

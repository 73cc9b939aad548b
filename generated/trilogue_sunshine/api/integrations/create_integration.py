"""POST /v2/apps/{app_id}/integrations"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.integration_response import IntegrationResponse
from ...types import UNSET, Request, Unset, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.integration import Integration


def build(
    client: BaseClient,
    *,
    body: Integration,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/integrations",
        operation="integrations.create_integration",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> IntegrationResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 201:
        return blank(IntegrationResponse)._read(client.read_object(response))
    raise client.unexpected(response)

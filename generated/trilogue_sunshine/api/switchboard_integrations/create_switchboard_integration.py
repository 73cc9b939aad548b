"""POST /v2/apps/{app_id}/switchboards/{switchboard_id}/switchboardIntegrations"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.switchboard_integration_response import SwitchboardIntegrationResponse
from ...types import UNSET, Request, Unset, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.switchboard_integration_create_body import SwitchboardIntegrationCreateBody


def build(
    client: BaseClient,
    *,
    switchboard_id: str,
    body: SwitchboardIntegrationCreateBody,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/switchboards/{path_segment('switchboard_id', switchboard_id)}/switchboardIntegrations",
        operation="switchboard_integrations.create_switchboard_integration",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> SwitchboardIntegrationResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 201:
        return blank(SwitchboardIntegrationResponse)._read(client.read_object(response))
    raise client.unexpected(response)

"""PATCH /v2/apps/{app_id}/switchboards/{switchboard_id}/switchboardIntegrations/{switchboard_integration_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.switchboard_integration_response import SwitchboardIntegrationResponse
from ...types import UNSET, Request, Unset, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.switchboard_integration_update_body import SwitchboardIntegrationUpdateBody


def build(
    client: BaseClient,
    *,
    switchboard_id: str,
    switchboard_integration_id: str,
    body: SwitchboardIntegrationUpdateBody,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="PATCH",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/switchboards/{path_segment('switchboard_id', switchboard_id)}/switchboardIntegrations/{path_segment('switchboard_integration_id', switchboard_integration_id)}",
        operation="switchboard_integrations.update_switchboard_integration",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> SwitchboardIntegrationResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(SwitchboardIntegrationResponse)._read(client.read_object(response))
    raise client.unexpected(response)

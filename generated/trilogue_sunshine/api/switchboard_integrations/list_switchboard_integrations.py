"""GET /v2/apps/{app_id}/switchboards/{switchboard_id}/switchboardIntegrations"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.switchboard_integration_list_response import SwitchboardIntegrationListResponse
from ...types import UNSET, Request, Unset, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    switchboard_id: str,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/switchboards/{path_segment('switchboard_id', switchboard_id)}/switchboardIntegrations",
        operation="switchboard_integrations.list_switchboard_integrations",
    )


def parse(client: BaseClient, response: httpx.Response) -> SwitchboardIntegrationListResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(SwitchboardIntegrationListResponse)._read(client.read_object(response))
    raise client.unexpected(response)

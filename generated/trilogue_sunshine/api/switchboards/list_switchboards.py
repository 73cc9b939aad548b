"""GET /v2/apps/{app_id}/switchboards"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.switchboard_list_response import SwitchboardListResponse
from ...types import UNSET, Request, Unset, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/switchboards",
        operation="switchboards.list_switchboards",
    )


def parse(client: BaseClient, response: httpx.Response) -> SwitchboardListResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(SwitchboardListResponse)._read(client.read_object(response))
    raise client.unexpected(response)

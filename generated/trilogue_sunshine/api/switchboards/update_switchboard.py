"""PATCH /v2/apps/{app_id}/switchboards/{switchboard_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.switchboard_response import SwitchboardResponse
from ...types import UNSET, Request, Unset, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.switchboard_update_body import SwitchboardUpdateBody


def build(
    client: BaseClient,
    *,
    switchboard_id: str,
    body: SwitchboardUpdateBody,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="PATCH",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/switchboards/{path_segment('switchboard_id', switchboard_id)}",
        operation="switchboards.update_switchboard",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> SwitchboardResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(SwitchboardResponse)._read(client.read_object(response))
    raise client.unexpected(response)

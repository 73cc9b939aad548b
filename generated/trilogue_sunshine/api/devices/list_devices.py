"""GET /v2/apps/{app_id}/users/{user_id_or_external_id}/devices"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.device_list_response import DeviceListResponse
from ...types import UNSET, Request, Unset, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    user_id_or_external_id: str,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/users/{path_segment('user_id_or_external_id', user_id_or_external_id)}/devices",
        operation="devices.list_devices",
    )


def parse(client: BaseClient, response: httpx.Response) -> DeviceListResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(DeviceListResponse)._read(client.read_object(response))
    raise client.unexpected(response)

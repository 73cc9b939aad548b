"""GET /v2/apps/{app_id}/keys/{key_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.app_key_response import AppKeyResponse
from ...types import UNSET, Request, Unset, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    key_id: str,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/keys/{path_segment('key_id', key_id)}",
        operation="app_keys.get_app_key",
    )


def parse(client: BaseClient, response: httpx.Response) -> AppKeyResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(AppKeyResponse)._read(client.read_object(response))
    raise client.unexpected(response)

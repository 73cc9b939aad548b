"""POST /v2/apps/{app_id}/keys"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.app_key_response import AppKeyResponse
from ...types import UNSET, Request, Unset, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.create_app_key_body import CreateAppKeyBody


def build(
    client: BaseClient,
    *,
    body: CreateAppKeyBody,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/keys",
        operation="app_keys.create_app_key",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> AppKeyResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 201:
        return blank(AppKeyResponse)._read(client.read_object(response))
    raise client.unexpected(response)

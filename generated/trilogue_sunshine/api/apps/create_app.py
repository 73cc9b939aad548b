"""POST /v2/apps"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.app_response import AppResponse
from ...types import Request, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.app_create_body import AppCreateBody


def build(
    client: BaseClient,
    *,
    body: AppCreateBody,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path="/v2/apps",
        operation="apps.create_app",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> AppResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 201:
        return blank(AppResponse)._read(client.read_object(response))
    raise client.unexpected(response)

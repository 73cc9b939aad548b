"""GET /v2/tokenInfo"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.app_response import AppResponse
from ...types import Request, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path="/v2/tokenInfo",
        operation="oauth.get_token_info",
    )


def parse(client: BaseClient, response: httpx.Response) -> AppResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(AppResponse)._read(client.read_object(response))
    raise client.unexpected(response)

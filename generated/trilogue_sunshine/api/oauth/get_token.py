"""POST /oauth/token"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.get_token_response import GetTokenResponse
from ...types import Request, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.get_token_body import GetTokenBody


def build(
    client: BaseClient,
    *,
    body: GetTokenBody,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path="/oauth/token",
        operation="oauth.get_token",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> GetTokenResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(GetTokenResponse)._read(client.read_object(response))
    raise client.unexpected(response)

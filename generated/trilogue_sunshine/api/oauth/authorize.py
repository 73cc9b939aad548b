"""GET /oauth/authorize"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import UNSET, Request, Unset, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    client_id: str,
    response_type: str,
    state: str | Unset = UNSET,
    redirect_uri: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path="/oauth/authorize",
        operation="oauth.authorize",
        query=[
            *query_pairs("client_id", client_id),
            *query_pairs("response_type", response_type),
            *query_pairs("state", state),
            *query_pairs("redirect_uri", redirect_uri),
        ],
    )


def parse(client: BaseClient, response: httpx.Response) -> str:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 302:
        return response.text
    raise client.unexpected(response)

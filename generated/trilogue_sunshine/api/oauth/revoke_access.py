"""DELETE /oauth/authorization"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Request

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.json_object import JsonObject


def build(
    client: BaseClient,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="DELETE",
        path="/oauth/authorization",
        operation="oauth.revoke_access",
    )


def parse(client: BaseClient, response: httpx.Response) -> JsonObject:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return client.read_map(response)
    raise client.unexpected(response)

"""POST /v2/apps/{app_id}/users"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.user_response import UserResponse
from ...types import UNSET, Request, Unset, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.user_create_body import UserCreateBody


def build(
    client: BaseClient,
    *,
    body: UserCreateBody,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/users",
        operation="users.create_user",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> UserResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 201:
        return blank(UserResponse)._read(client.read_object(response))
    raise client.unexpected(response)

"""PATCH /v2/apps/{app_id}/users/{user_id_or_external_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.user_response import UserResponse
from ...types import UNSET, Request, Unset, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.user_update_body import UserUpdateBody


def build(
    client: BaseClient,
    *,
    user_id_or_external_id: str,
    body: UserUpdateBody,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="PATCH",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/users/{path_segment('user_id_or_external_id', user_id_or_external_id)}",
        operation="users.update_user",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> UserResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(UserResponse)._read(client.read_object(response))
    raise client.unexpected(response)

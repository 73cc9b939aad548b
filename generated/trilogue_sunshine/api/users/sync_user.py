"""POST /v2/apps/{app_id}/users/{zendesk_id}/sync"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.user_response import UserResponse
from ...types import UNSET, Request, Unset, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.sync_user_body import SyncUserBody


def build(
    client: BaseClient,
    *,
    zendesk_id: str,
    body: SyncUserBody | Unset = UNSET,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/users/{path_segment('zendesk_id', zendesk_id)}/sync",
        operation="users.sync_user",
        json=body.to_dict() if not isinstance(body, Unset) else UNSET,
    )


def parse(client: BaseClient, response: httpx.Response) -> UserResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(UserResponse)._read(client.read_object(response))
    raise client.unexpected(response)

"""POST /v2/apps/{app_id}/users/{user_id_or_external_id}/clients"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_client_response import CreateClientResponse
from ...types import UNSET, Request, Unset, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.client_create import ClientCreate


def build(
    client: BaseClient,
    *,
    user_id_or_external_id: str,
    body: ClientCreate,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/users/{path_segment('user_id_or_external_id', user_id_or_external_id)}/clients",
        operation="clients.create_client",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> CreateClientResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 201:
        return blank(CreateClientResponse)._read(client.read_object(response))
    raise client.unexpected(response)

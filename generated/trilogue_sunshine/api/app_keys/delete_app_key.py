"""DELETE /v2/apps/{app_id}/keys/{key_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import UNSET, Request, Unset, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.json_object import JsonObject


def build(
    client: BaseClient,
    *,
    key_id: str,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="DELETE",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/keys/{path_segment('key_id', key_id)}",
        operation="app_keys.delete_app_key",
    )


def parse(client: BaseClient, response: httpx.Response) -> JsonObject:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return client.read_map(response)
    raise client.unexpected(response)

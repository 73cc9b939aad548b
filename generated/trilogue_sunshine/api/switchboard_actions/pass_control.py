"""POST /v2/apps/{app_id}/conversations/{conversation_id}/passControl"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import UNSET, Request, Unset, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.json_object import JsonObject
    from ...models.pass_control_body import PassControlBody


def build(
    client: BaseClient,
    *,
    conversation_id: str,
    body: PassControlBody,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/conversations/{path_segment('conversation_id', conversation_id)}/passControl",
        operation="switchboard_actions.pass_control",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> JsonObject:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return client.read_map(response)
    raise client.unexpected(response)

"""PATCH /v1/endusers/{user_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.patch_end_user_output import PatchEndUserOutput
from ...types import Request, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.patch_end_user_input import PatchEndUserInput


def build(
    client: BaseClient,
    *,
    user_id: str,
    body: PatchEndUserInput,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="PATCH",
        path=f"/v1/endusers/{path_segment('user_id', user_id)}",
        operation="end_users.patch_end_user",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> PatchEndUserOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(PatchEndUserOutput)._read(client.read_object(response))
    raise client.unexpected(response)

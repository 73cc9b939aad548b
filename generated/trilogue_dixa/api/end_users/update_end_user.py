"""PUT /v1/endusers/{user_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.update_end_user_output import UpdateEndUserOutput
from ...types import Request, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.update_end_user_input import UpdateEndUserInput


def build(
    client: BaseClient,
    *,
    user_id: str,
    body: UpdateEndUserInput,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="PUT",
        path=f"/v1/endusers/{path_segment('user_id', user_id)}",
        operation="end_users.update_end_user",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> UpdateEndUserOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(UpdateEndUserOutput)._read(client.read_object(response))
    raise client.unexpected(response)

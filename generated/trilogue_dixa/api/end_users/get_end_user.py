"""GET /v1/endusers/{user_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.get_end_user_output import GetEndUserOutput
from ...types import Request, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    user_id: str,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v1/endusers/{path_segment('user_id', user_id)}",
        operation="end_users.get_end_user",
    )


def parse(client: BaseClient, response: httpx.Response) -> GetEndUserOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(GetEndUserOutput)._read(client.read_object(response))
    raise client.unexpected(response)

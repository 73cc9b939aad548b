"""POST /v1/endusers/bulk"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_end_users_output import CreateEndUsersOutput
from ...types import Request, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.create_end_users_input import CreateEndUsersInput


def build(
    client: BaseClient,
    *,
    body: CreateEndUsersInput,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path="/v1/endusers/bulk",
        operation="end_users.create_end_users",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> CreateEndUsersOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 201:
        return blank(CreateEndUsersOutput)._read(client.read_object(response))
    raise client.unexpected(response)

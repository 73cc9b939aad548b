"""POST /v1/endusers"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_end_user_output import CreateEndUserOutput
from ...types import Request, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.create_end_user_input import CreateEndUserInput


def build(
    client: BaseClient,
    *,
    body: CreateEndUserInput,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path="/v1/endusers",
        operation="end_users.create_end_user",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> CreateEndUserOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 201:
        return blank(CreateEndUserOutput)._read(client.read_object(response))
    raise client.unexpected(response)

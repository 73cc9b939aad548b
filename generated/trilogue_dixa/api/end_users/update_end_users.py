"""PUT /v1/endusers"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.bulk_update_end_users_output import BulkUpdateEndUsersOutput
from ...types import Request, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.bulk_update_end_users_input import BulkUpdateEndUsersInput


def build(
    client: BaseClient,
    *,
    body: BulkUpdateEndUsersInput,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="PUT",
        path="/v1/endusers",
        operation="end_users.update_end_users",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> BulkUpdateEndUsersOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(BulkUpdateEndUsersOutput)._read(client.read_object(response))
    raise client.unexpected(response)

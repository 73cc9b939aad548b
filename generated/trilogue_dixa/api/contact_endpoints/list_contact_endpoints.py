"""GET /v1/contact-endpoints"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.list_contact_points_output import ListContactPointsOutput
from ...types import UNSET, Request, Unset, blank, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    type_: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path="/v1/contact-endpoints",
        operation="contact_endpoints.list_contact_endpoints",
        query=[
            *query_pairs("_type", type_),
        ],
    )


def parse(client: BaseClient, response: httpx.Response) -> ListContactPointsOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(ListContactPointsOutput)._read(client.read_object(response))
    raise client.unexpected(response)

"""GET /v1/contact-endpoints/{contact_endpoint_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.get_contact_point_by_id_output import GetContactPointByIdOutput
from ...types import Request, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    contact_endpoint_id: str,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v1/contact-endpoints/{path_segment('contact_endpoint_id', contact_endpoint_id)}",
        operation="contact_endpoints.get_contact_endpoint",
    )


def parse(client: BaseClient, response: httpx.Response) -> GetContactPointByIdOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(GetContactPointByIdOutput)._read(client.read_object(response))
    raise client.unexpected(response)

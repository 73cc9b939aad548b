"""GET /v1/anonymization/request/{request_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.anonymize_entity_output import AnonymizeEntityOutput
from ...types import Request, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    request_id: str,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v1/anonymization/request/{path_segment('request_id', request_id)}",
        operation="anonymization.get_anonymization_request",
    )


def parse(client: BaseClient, response: httpx.Response) -> AnonymizeEntityOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(AnonymizeEntityOutput)._read(client.read_object(response))
    raise client.unexpected(response)

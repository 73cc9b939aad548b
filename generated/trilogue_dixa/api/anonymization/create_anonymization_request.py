"""POST /v1/anonymization"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.anonymize_entity_output import AnonymizeEntityOutput
from ...types import Request, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.anonymize_entity_input import AnonymizeEntityInput


def build(
    client: BaseClient,
    *,
    body: AnonymizeEntityInput,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path="/v1/anonymization",
        operation="anonymization.create_anonymization_request",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> AnonymizeEntityOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(AnonymizeEntityOutput)._read(client.read_object(response))
    raise client.unexpected(response)

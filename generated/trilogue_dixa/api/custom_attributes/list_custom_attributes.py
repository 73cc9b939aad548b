"""GET /v1/custom-attributes"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.list_custom_attributes_definitions_output import ListCustomAttributesDefinitionsOutput
from ...types import Request, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path="/v1/custom-attributes",
        operation="custom_attributes.list_custom_attributes",
    )


def parse(client: BaseClient, response: httpx.Response) -> ListCustomAttributesDefinitionsOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(ListCustomAttributesDefinitionsOutput)._read(client.read_object(response))
    raise client.unexpected(response)

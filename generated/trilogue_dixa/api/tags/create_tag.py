"""POST /v1/tags"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_tag_output import CreateTagOutput
from ...types import Request, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.create_tag_input import CreateTagInput


def build(
    client: BaseClient,
    *,
    body: CreateTagInput,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path="/v1/tags",
        operation="tags.create_tag",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> CreateTagOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(CreateTagOutput)._read(client.read_object(response))
    raise client.unexpected(response)

"""GET /v1/queues"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.list_queues_output import ListQueuesOutput
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
        path="/v1/queues",
        operation="queues.list_queues",
    )


def parse(client: BaseClient, response: httpx.Response) -> ListQueuesOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(ListQueuesOutput)._read(client.read_object(response))
    raise client.unexpected(response)

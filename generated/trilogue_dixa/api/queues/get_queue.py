"""GET /v1/queues/{queue_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.get_queue_by_id_output import GetQueueByIdOutput
from ...types import Request, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    queue_id: str,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v1/queues/{path_segment('queue_id', queue_id)}",
        operation="queues.get_queue",
    )


def parse(client: BaseClient, response: httpx.Response) -> GetQueueByIdOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(GetQueueByIdOutput)._read(client.read_object(response))
    raise client.unexpected(response)

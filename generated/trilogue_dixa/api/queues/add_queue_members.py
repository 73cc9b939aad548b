"""PATCH /v1/queues/{queue_id}/members"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.bulk_queue_endpoint_output import BulkQueueEndpointOutput
from ...types import Request, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.bulk_queue_endpoint_input import BulkQueueEndpointInput


def build(
    client: BaseClient,
    *,
    queue_id: str,
    body: BulkQueueEndpointInput,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="PATCH",
        path=f"/v1/queues/{path_segment('queue_id', queue_id)}/members",
        operation="queues.add_queue_members",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> BulkQueueEndpointOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(BulkQueueEndpointOutput)._read(client.read_object(response))
    raise client.unexpected(response)

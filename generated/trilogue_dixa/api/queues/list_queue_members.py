"""GET /v1/queues/{queue_id}/members"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.queue_members_output import QueueMembersOutput
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
        path=f"/v1/queues/{path_segment('queue_id', queue_id)}/members",
        operation="queues.list_queue_members",
    )


def parse(client: BaseClient, response: httpx.Response) -> QueueMembersOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(QueueMembersOutput)._read(client.read_object(response))
    raise client.unexpected(response)

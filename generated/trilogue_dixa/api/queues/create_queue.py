"""POST /v1/queues"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_queue_output import CreateQueueOutput
from ...types import Request, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.create_queue_input import CreateQueueInput


def build(
    client: BaseClient,
    *,
    body: CreateQueueInput,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path="/v1/queues",
        operation="queues.create_queue",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> CreateQueueOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 201:
        return blank(CreateQueueOutput)._read(client.read_object(response))
    raise client.unexpected(response)

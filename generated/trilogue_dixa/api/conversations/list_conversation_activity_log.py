"""GET /v1/conversations/{conversation_id}/activitylog"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.get_activity_log_output import GetActivityLogOutput
from ...types import Request, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    conversation_id: int,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v1/conversations/{path_segment('conversation_id', conversation_id)}/activitylog",
        operation="conversations.list_conversation_activity_log",
    )


def parse(client: BaseClient, response: httpx.Response) -> GetActivityLogOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(GetActivityLogOutput)._read(client.read_object(response))
    raise client.unexpected(response)

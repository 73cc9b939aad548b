"""GET /v1/agents/{agent_id}/presence"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.user_presence_output import UserPresenceOutput
from ...types import Request, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    agent_id: str,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v1/agents/{path_segment('agent_id', agent_id)}/presence",
        operation="agents.get_agent_presence",
    )


def parse(client: BaseClient, response: httpx.Response) -> UserPresenceOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(UserPresenceOutput)._read(client.read_object(response))
    raise client.unexpected(response)

"""GET /v1/agents/{agent_id}/teams"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.agent_teams_output import AgentTeamsOutput
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
        path=f"/v1/agents/{path_segment('agent_id', agent_id)}/teams",
        operation="agents.list_agent_teams",
    )


def parse(client: BaseClient, response: httpx.Response) -> AgentTeamsOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(AgentTeamsOutput)._read(client.read_object(response))
    raise client.unexpected(response)

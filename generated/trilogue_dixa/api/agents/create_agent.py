"""POST /v1/agents"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.agent_output import AgentOutput
from ...types import Request, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.create_agent_input import CreateAgentInput


def build(
    client: BaseClient,
    *,
    body: CreateAgentInput,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path="/v1/agents",
        operation="agents.create_agent",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> AgentOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 201:
        return blank(AgentOutput)._read(client.read_object(response))
    raise client.unexpected(response)

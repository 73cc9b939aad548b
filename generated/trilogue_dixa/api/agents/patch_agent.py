"""PATCH /v1/agents/{agent_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.agent_output import AgentOutput
from ...types import Request, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.patch_agent_input import PatchAgentInput


def build(
    client: BaseClient,
    *,
    agent_id: str,
    body: PatchAgentInput,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="PATCH",
        path=f"/v1/agents/{path_segment('agent_id', agent_id)}",
        operation="agents.patch_agent",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> AgentOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(AgentOutput)._read(client.read_object(response))
    raise client.unexpected(response)

"""POST /v1/agents/bulk"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_agents_output import CreateAgentsOutput
from ...types import Request, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.create_agents_input import CreateAgentsInput


def build(
    client: BaseClient,
    *,
    body: CreateAgentsInput,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path="/v1/agents/bulk",
        operation="agents.create_agents",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> CreateAgentsOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 201:
        return blank(CreateAgentsOutput)._read(client.read_object(response))
    raise client.unexpected(response)

"""PATCH /v1/agents"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.bulk_update_agent_output import BulkUpdateAgentOutput
from ...types import UNSET, Request, Unset, blank, encode_items

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.bulk_patch_agent_input import BulkPatchAgentInput


def build(
    client: BaseClient,
    *,
    body: list[BulkPatchAgentInput] | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="PATCH",
        path="/v1/agents",
        operation="agents.patch_agents",
        json=encode_items(body) if not isinstance(body, Unset) else UNSET,
    )


def parse(client: BaseClient, response: httpx.Response) -> BulkUpdateAgentOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(BulkUpdateAgentOutput)._read(client.read_object(response))
    raise client.unexpected(response)

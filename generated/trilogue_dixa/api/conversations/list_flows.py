"""GET /v1/conversations/flows"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.list_flows_output import ListFlowsOutput
from ...types import UNSET, Request, Unset, blank, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    channel: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path="/v1/conversations/flows",
        operation="conversations.list_flows",
        query=[
            *query_pairs("channel", channel),
        ],
    )


def parse(client: BaseClient, response: httpx.Response) -> ListFlowsOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(ListFlowsOutput)._read(client.read_object(response))
    raise client.unexpected(response)

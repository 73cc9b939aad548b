"""GET /v1/agents"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.list_agents_output import ListAgentsOutput
from ...types import UNSET, Request, Unset, blank, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    page_limit: int | Unset = UNSET,
    page_key: str | Unset = UNSET,
    email: str | Unset = UNSET,
    phone: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path="/v1/agents",
        operation="agents.list_agents",
        query=[
            *query_pairs("pageLimit", page_limit),
            *query_pairs("pageKey", page_key),
            *query_pairs("email", email),
            *query_pairs("phone", phone),
        ],
    )


def parse(client: BaseClient, response: httpx.Response) -> ListAgentsOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(ListAgentsOutput)._read(client.read_object(response))
    raise client.unexpected(response)

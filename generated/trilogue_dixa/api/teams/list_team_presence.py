"""GET /v1/teams/{team_id}/presence"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.list_presence_output import ListPresenceOutput
from ...types import UNSET, Request, Unset, blank, path_segment, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    team_id: str,
    page_limit: int | Unset = UNSET,
    page_key: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v1/teams/{path_segment('team_id', team_id)}/presence",
        operation="teams.list_team_presence",
        query=[
            *query_pairs("pageLimit", page_limit),
            *query_pairs("pageKey", page_key),
        ],
    )


def parse(client: BaseClient, response: httpx.Response) -> ListPresenceOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(ListPresenceOutput)._read(client.read_object(response))
    raise client.unexpected(response)

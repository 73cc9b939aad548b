"""GET /v1/teams/{team_id}/agents"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.list_team_members_output import ListTeamMembersOutput
from ...types import Request, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    team_id: str,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v1/teams/{path_segment('team_id', team_id)}/agents",
        operation="teams.list_team_agents",
    )


def parse(client: BaseClient, response: httpx.Response) -> ListTeamMembersOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(ListTeamMembersOutput)._read(client.read_object(response))
    raise client.unexpected(response)

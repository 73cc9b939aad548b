"""DELETE /v1/teams/{team_id}/agents"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Request, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.delete_agents_from_team_input import DeleteAgentsFromTeamInput


def build(
    client: BaseClient,
    *,
    team_id: str,
    body: DeleteAgentsFromTeamInput,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="DELETE",
        path=f"/v1/teams/{path_segment('team_id', team_id)}/agents",
        operation="teams.remove_team_agents",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> None:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 204:
        return None
    raise client.unexpected(response)

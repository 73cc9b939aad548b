"""GET /v1/teams/{team_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_team_output import CreateTeamOutput
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
        path=f"/v1/teams/{path_segment('team_id', team_id)}",
        operation="teams.get_team",
    )


def parse(client: BaseClient, response: httpx.Response) -> CreateTeamOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(CreateTeamOutput)._read(client.read_object(response))
    raise client.unexpected(response)

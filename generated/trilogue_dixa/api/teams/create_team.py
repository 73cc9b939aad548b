"""POST /v1/teams"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_team_output import CreateTeamOutput
from ...types import Request, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.create_team_input import CreateTeamInput


def build(
    client: BaseClient,
    *,
    body: CreateTeamInput,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path="/v1/teams",
        operation="teams.create_team",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> CreateTeamOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 201:
        return blank(CreateTeamOutput)._read(client.read_object(response))
    raise client.unexpected(response)

"""GET /v1/teams"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.list_teams_output import ListTeamsOutput
from ...types import Request, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path="/v1/teams",
        operation="teams.list_teams",
    )


def parse(client: BaseClient, response: httpx.Response) -> ListTeamsOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(ListTeamsOutput)._read(client.read_object(response))
    raise client.unexpected(response)

"""GET /v1/agents/presence"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.user_presence import UserPresence
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
        path="/v1/agents/presence",
        operation="agents.list_agents_presence",
    )


def parse(client: BaseClient, response: httpx.Response) -> list[UserPresence]:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return [
            blank(UserPresence)._read(item) if isinstance(item, dict) else item for item in client.read_list(response)
        ]
    raise client.unexpected(response)

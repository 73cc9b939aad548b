"""POST /v1/projects/{project_id}/contacts:getChannelProfile"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.get_channel_profile_response import GetChannelProfileResponse
from ...types import UNSET, Request, Unset, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.get_channel_profile_request import GetChannelProfileRequest


def build(
    client: BaseClient,
    *,
    body: GetChannelProfileRequest,
    project_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v1/projects/{client.path_default('project_id', project_id)}/contacts:getChannelProfile",
        operation="contacts.get_channel_profile",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> GetChannelProfileResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(GetChannelProfileResponse)._read(client.read_object(response))
    raise client.unexpected(response)

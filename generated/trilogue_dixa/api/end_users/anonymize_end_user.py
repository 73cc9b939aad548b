"""PATCH /v1/endusers/{user_id}/anonymize"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.anonymize_entity_output import AnonymizeEntityOutput
from ...types import UNSET, Request, Unset, blank, path_segment, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    user_id: str,
    force: bool | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="PATCH",
        path=f"/v1/endusers/{path_segment('user_id', user_id)}/anonymize",
        operation="end_users.anonymize_end_user",
        query=[
            *query_pairs("force", force),
        ],
    )


def parse(client: BaseClient, response: httpx.Response) -> AnonymizeEntityOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 202:
        return blank(AnonymizeEntityOutput)._read(client.read_object(response))
    raise client.unexpected(response)

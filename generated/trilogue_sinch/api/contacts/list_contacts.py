"""GET /v1/projects/{project_id}/contacts"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.list_contacts_response import ListContactsResponse
from ...types import UNSET, Request, Unset, blank, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    page_size: int | Unset = UNSET,
    page_token: str | Unset = UNSET,
    project_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v1/projects/{client.path_default('project_id', project_id)}/contacts",
        operation="contacts.list_contacts",
        query=[
            *query_pairs("page_size", page_size),
            *query_pairs("page_token", page_token),
        ],
    )


def parse(client: BaseClient, response: httpx.Response) -> ListContactsResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(ListContactsResponse)._read(client.read_object(response))
    raise client.unexpected(response)

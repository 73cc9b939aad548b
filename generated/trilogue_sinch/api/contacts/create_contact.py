"""POST /v1/projects/{project_id}/contacts"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.contact import Contact
from ...types import UNSET, Request, Unset, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.contact_create_request import ContactCreateRequest


def build(
    client: BaseClient,
    *,
    body: ContactCreateRequest,
    project_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v1/projects/{client.path_default('project_id', project_id)}/contacts",
        operation="contacts.create_contact",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> Contact:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(Contact)._read(client.read_object(response))
    raise client.unexpected(response)

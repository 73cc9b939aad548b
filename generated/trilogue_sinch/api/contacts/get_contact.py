"""GET /v1/projects/{project_id}/contacts/{contact_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.contact import Contact
from ...types import UNSET, Request, Unset, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    contact_id: str,
    project_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v1/projects/{client.path_default('project_id', project_id)}/contacts/{path_segment('contact_id', contact_id)}",
        operation="contacts.get_contact",
    )


def parse(client: BaseClient, response: httpx.Response) -> Contact:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(Contact)._read(client.read_object(response))
    raise client.unexpected(response)

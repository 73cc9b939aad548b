"""PATCH /v1/endusers/{user_id}/custom-attributes"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.patch_end_user_custom_attributes_output import PatchEndUserCustomAttributesOutput
from ...types import Request, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.map_uuid_option_attribute_value import MapUUIDOptionAttributeValue


def build(
    client: BaseClient,
    *,
    user_id: str,
    body: MapUUIDOptionAttributeValue,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="PATCH",
        path=f"/v1/endusers/{path_segment('user_id', user_id)}/custom-attributes",
        operation="end_users.patch_end_user_custom_attributes",
        json=body,
    )


def parse(client: BaseClient, response: httpx.Response) -> PatchEndUserCustomAttributesOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(PatchEndUserCustomAttributesOutput)._read(client.read_object(response))
    raise client.unexpected(response)

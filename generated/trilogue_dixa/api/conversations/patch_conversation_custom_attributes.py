"""PATCH /v1/conversations/{conversation_id}/custom-attributes"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.patch_conversation_custom_attributes_output import PatchConversationCustomAttributesOutput
from ...types import Request, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.map_uuid_option_attribute_value import MapUUIDOptionAttributeValue


def build(
    client: BaseClient,
    *,
    conversation_id: int,
    body: MapUUIDOptionAttributeValue,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="PATCH",
        path=f"/v1/conversations/{path_segment('conversation_id', conversation_id)}/custom-attributes",
        operation="conversations.patch_conversation_custom_attributes",
        json=body,
    )


def parse(client: BaseClient, response: httpx.Response) -> PatchConversationCustomAttributesOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(PatchConversationCustomAttributesOutput)._read(client.read_object(response))
    raise client.unexpected(response)

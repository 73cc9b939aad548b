"""POST /v2/apps/{app_id}/conversations/{conversation_id}/conversionEvents"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.conversion_events_response import ConversionEventsResponse
from ...types import UNSET, Request, Unset, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.conversion_events_body import ConversionEventsBody


def build(
    client: BaseClient,
    *,
    conversation_id: str,
    body: ConversionEventsBody,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/conversations/{path_segment('conversation_id', conversation_id)}/conversionEvents",
        operation="conversations.post_conversion_events",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> ConversionEventsResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(ConversionEventsResponse)._read(client.read_object(response))
    raise client.unexpected(response)

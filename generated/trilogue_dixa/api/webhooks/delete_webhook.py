"""DELETE /v1/webhooks/{webhook_subscription_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Request, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    webhook_subscription_id: str,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="DELETE",
        path=f"/v1/webhooks/{path_segment('webhook_subscription_id', webhook_subscription_id)}",
        operation="webhooks.delete_webhook",
    )


def parse(client: BaseClient, response: httpx.Response) -> None:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 204:
        return None
    raise client.unexpected(response)

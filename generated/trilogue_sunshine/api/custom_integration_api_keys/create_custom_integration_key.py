"""POST /v2/apps/{app_id}/integrations/{integration_id}/keys"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.integration_api_key_response import IntegrationApiKeyResponse
from ...types import UNSET, Request, Unset, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.create_custom_integration_key_body import CreateCustomIntegrationKeyBody


def build(
    client: BaseClient,
    *,
    integration_id: str,
    body: CreateCustomIntegrationKeyBody,
    app_id: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path=f"/v2/apps/{client.path_default('app_id', app_id)}/integrations/{path_segment('integration_id', integration_id)}/keys",
        operation="custom_integration_api_keys.create_custom_integration_key",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> IntegrationApiKeyResponse:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 201:
        return blank(IntegrationApiKeyResponse)._read(client.read_object(response))
    raise client.unexpected(response)

"""The capability operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.query_capability import QueryCapability
    from ...models.query_capability_response import QueryCapabilityResponse


class CapabilityApi:
    """The capability operations of the Sinch Conversation API."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def query_capability(
        self,
        *,
        body: QueryCapability,
        project_id: str | Unset = UNSET,
    ) -> QueryCapabilityResponse:
        """Query the capabilities of a recipient

        Asynchronous: the result comes to webhooks with the trigger `CAPABILITY`, one for each channel that reaches
        the recipient.

        Sinch Conversation API: Capability_QueryCapability, POST /v1/projects/{project_id}/capability:query.

        Args:
            project_id: Id of the project.
        """
        from .query_capability import build, parse

        request = build(
            self._client,
            project_id=project_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))


class AsyncCapabilityApi:
    """The capability operations of the Sinch Conversation API, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def query_capability(
        self,
        *,
        body: QueryCapability,
        project_id: str | Unset = UNSET,
    ) -> QueryCapabilityResponse:
        """Query the capabilities of a recipient

        Asynchronous: the result comes to webhooks with the trigger `CAPABILITY`, one for each channel that reaches
        the recipient.

        Sinch Conversation API: Capability_QueryCapability, POST /v1/projects/{project_id}/capability:query.

        Args:
            project_id: Id of the project.
        """
        from .query_capability import build, parse

        request = build(
            self._client,
            project_id=project_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

"""The anonymization operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.anonymize_entity_input import AnonymizeEntityInput
    from ...models.anonymize_entity_output import AnonymizeEntityOutput


class AnonymizationApi:
    """The anonymization operations of the Dixa."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def get_anonymization_request(
        self,
        *,
        request_id: str,
    ) -> AnonymizeEntityOutput:
        """Get an anonymization request

        Dixa: getAnonymizationRequestRequestid, GET /v1/anonymization/request/{requestId}.

        Args:
            request_id: Id of the anonymization request.
        """
        from .get_anonymization_request import build, parse

        request = build(
            self._client,
            request_id=request_id,
        )
        return parse(self._client, self._client.send(request))

    def create_anonymization_request(
        self,
        *,
        body: AnonymizeEntityInput,
    ) -> AnonymizeEntityOutput:
        """Request an anonymization

        One call for conversations, messages and end users, told apart by `_type`.

        Dixa: postAnonymization, POST /v1/anonymization.
        """
        from .create_anonymization_request import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, self._client.send(request))


class AsyncAnonymizationApi:
    """The anonymization operations of the Dixa, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def get_anonymization_request(
        self,
        *,
        request_id: str,
    ) -> AnonymizeEntityOutput:
        """Get an anonymization request

        Dixa: getAnonymizationRequestRequestid, GET /v1/anonymization/request/{requestId}.

        Args:
            request_id: Id of the anonymization request.
        """
        from .get_anonymization_request import build, parse

        request = build(
            self._client,
            request_id=request_id,
        )
        return parse(self._client, await self._client.send(request))

    async def create_anonymization_request(
        self,
        *,
        body: AnonymizeEntityInput,
    ) -> AnonymizeEntityOutput:
        """Request an anonymization

        One call for conversations, messages and end users, told apart by `_type`.

        Dixa: postAnonymization, POST /v1/anonymization.
        """
        from .create_anonymization_request import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

"""The custom attributes operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.list_custom_attributes_definitions_output import ListCustomAttributesDefinitionsOutput


class CustomAttributesApi:
    """The custom attributes operations of the Dixa."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_custom_attributes(
        self,
    ) -> ListCustomAttributesDefinitionsOutput:
        """List custom attribute definitions

        Dixa: getCustom-attributes, GET /v1/custom-attributes.
        """
        from .list_custom_attributes import build, parse

        request = build(
            self._client,
        )
        return parse(self._client, self._client.send(request))


class AsyncCustomAttributesApi:
    """The custom attributes operations of the Dixa, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_custom_attributes(
        self,
    ) -> ListCustomAttributesDefinitionsOutput:
        """List custom attribute definitions

        Dixa: getCustom-attributes, GET /v1/custom-attributes.
        """
        from .list_custom_attributes import build, parse

        request = build(
            self._client,
        )
        return parse(self._client, await self._client.send(request))

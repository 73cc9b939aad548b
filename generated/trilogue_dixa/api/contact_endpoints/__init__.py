"""The contact endpoints operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.get_contact_point_by_id_output import GetContactPointByIdOutput
    from ...models.list_contact_points_output import ListContactPointsOutput


class ContactEndpointsApi:
    """The contact endpoints operations of the Dixa."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def get_contact_endpoint(
        self,
        *,
        contact_endpoint_id: str,
    ) -> GetContactPointByIdOutput:
        """Get a contact endpoint

        Dixa: getContact-endpointsContactendpointid, GET /v1/contact-endpoints/{contactEndpointId}.

        Args:
            contact_endpoint_id: E-mail address or phone number of the contact endpoint.
        """
        from .get_contact_endpoint import build, parse

        request = build(
            self._client,
            contact_endpoint_id=contact_endpoint_id,
        )
        return parse(self._client, self._client.send(request))

    def list_contact_endpoints(
        self,
        *,
        type_: str | Unset = UNSET,
    ) -> ListContactPointsOutput:
        """List contact endpoints

        The addresses and numbers on which the organization can be reached.

        Dixa: getContact-endpoints, GET /v1/contact-endpoints.

        Args:
            type_: Kind of endpoint to list: `EmailEndpoint` or `TelephonyEndpoint`. Default both.
        """
        from .list_contact_endpoints import build, parse

        request = build(
            self._client,
            type_=type_,
        )
        return parse(self._client, self._client.send(request))


class AsyncContactEndpointsApi:
    """The contact endpoints operations of the Dixa, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def get_contact_endpoint(
        self,
        *,
        contact_endpoint_id: str,
    ) -> GetContactPointByIdOutput:
        """Get a contact endpoint

        Dixa: getContact-endpointsContactendpointid, GET /v1/contact-endpoints/{contactEndpointId}.

        Args:
            contact_endpoint_id: E-mail address or phone number of the contact endpoint.
        """
        from .get_contact_endpoint import build, parse

        request = build(
            self._client,
            contact_endpoint_id=contact_endpoint_id,
        )
        return parse(self._client, await self._client.send(request))

    async def list_contact_endpoints(
        self,
        *,
        type_: str | Unset = UNSET,
    ) -> ListContactPointsOutput:
        """List contact endpoints

        The addresses and numbers on which the organization can be reached.

        Dixa: getContact-endpoints, GET /v1/contact-endpoints.

        Args:
            type_: Kind of endpoint to list: `EmailEndpoint` or `TelephonyEndpoint`. Default both.
        """
        from .list_contact_endpoints import build, parse

        request = build(
            self._client,
            type_=type_,
        )
        return parse(self._client, await self._client.send(request))

"""The opt ins operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.opt_in import OptIn
    from ...models.opt_in_response import OptInResponse
    from ...models.opt_out import OptOut
    from ...models.opt_out_response import OptOutResponse


class OptInsApi:
    """The opt ins operations of the Sinch Conversation API."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def register_opt_in(
        self,
        *,
        body: OptIn,
        request_id: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> OptInResponse:
        """Register an opt-in

        Asynchronous: the outcome comes to webhooks with the trigger `OPT_IN`.

        Sinch Conversation API: OptIn_RegisterOptIn, POST /v1/projects/{project_id}/optins:register.

        Args:
            project_id: Id of the project.
            request_id: Id for the asynchronous request, made up when left out. It gives no idempotency.
        """
        from .register_opt_in import build, parse

        request = build(
            self._client,
            project_id=project_id,
            request_id=request_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def register_opt_out(
        self,
        *,
        body: OptOut,
        request_id: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> OptOutResponse:
        """Register an opt-out

        Asynchronous: the outcome comes to webhooks with the trigger `OPT_OUT`.

        Sinch Conversation API: OptIn_RegisterOptOut, POST /v1/projects/{project_id}/optouts:register.

        Args:
            project_id: Id of the project.
            request_id: Id for the asynchronous request, made up when left out. It gives no idempotency.
        """
        from .register_opt_out import build, parse

        request = build(
            self._client,
            project_id=project_id,
            request_id=request_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))


class AsyncOptInsApi:
    """The opt ins operations of the Sinch Conversation API, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def register_opt_in(
        self,
        *,
        body: OptIn,
        request_id: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> OptInResponse:
        """Register an opt-in

        Asynchronous: the outcome comes to webhooks with the trigger `OPT_IN`.

        Sinch Conversation API: OptIn_RegisterOptIn, POST /v1/projects/{project_id}/optins:register.

        Args:
            project_id: Id of the project.
            request_id: Id for the asynchronous request, made up when left out. It gives no idempotency.
        """
        from .register_opt_in import build, parse

        request = build(
            self._client,
            project_id=project_id,
            request_id=request_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def register_opt_out(
        self,
        *,
        body: OptOut,
        request_id: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> OptOutResponse:
        """Register an opt-out

        Asynchronous: the outcome comes to webhooks with the trigger `OPT_OUT`.

        Sinch Conversation API: OptIn_RegisterOptOut, POST /v1/projects/{project_id}/optouts:register.

        Args:
            project_id: Id of the project.
            request_id: Id for the asynchronous request, made up when left out. It gives no idempotency.
        """
        from .register_opt_out import build, parse

        request = build(
            self._client,
            project_id=project_id,
            request_id=request_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

"""The ASGI application of one operation: logs the request, applies a fault, and sends the response."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

import attrs
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from trilogue.testing._base.faults import Fault, Faults, RequestInfo
from trilogue.testing._base.server import close_connection, wait

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.types import Receive, Scope, Send


LOGGED = "trilogue.logged"
"""Key of the ASGI scope: the request's `LoggedRequest`."""


@attrs.frozen(kw_only=True)
class LoggedRequest:
    """An entry of `Sandbox.requests`: a request that arrived, without its credentials and body."""

    provider: str
    """The service: "sunshine", "dixa" or "sinch"."""
    operation: str | None
    """The name in the generated client, such as `list_messages`; "token" for Sinch's token endpoint; None for a path
    that the service does not have."""
    method: str
    """The HTTP method."""
    path: str
    """Percent-decoded, except for slashes and percent signs within an id."""
    query: str
    """As it was sent, percent-encoded."""
    status: int | None
    """The status of the response; None if a fault reset the connection instead."""
    fault: Fault | None = None
    """The fault that was applied, if any."""

    @property
    def params(self) -> list[tuple[str, str]]:
        """The decoded query parameters, in order."""
        return parse_qsl(self.query, keep_blank_values=True)


@attrs.frozen(kw_only=True)
class Endpoint:
    """The ASGI application of one operation, or of all unknown paths: those are logged and get faults as well."""

    provider: str
    names: tuple[str, ...]
    """Every name of the operation, the client's first; empty for unknown paths."""
    respond: Callable[[Request], Awaitable[Response]]
    """Handles a request."""
    error_response: Callable[[int], Response]
    """Makes an error response of a status, in the vendor's format."""
    faults: Faults
    log: list[LoggedRequest]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the request, or apply the fault selected for it."""
        request = Request(scope, receive)
        try:
            # Read completely, so that a response sent before the handler runs leaves no bytes in the connection.
            await request.body()
        except ClientDisconnect:
            return
        fault = self.faults.select(
            RequestInfo(provider=self.provider, method=request.method, path=request.scope["path"], names=self.names)
        )
        if fault is None:
            response = await self.respond(request)
            self._log(request, response.status_code, None)
            await response(scope, receive, send)
        else:
            await self._respond_with_fault(fault, request, send)

    async def _respond_with_fault(self, fault: Fault, request: Request, send: Send) -> None:
        if fault.delay:
            await wait(request.scope, request.receive, fault.delay)
        scope, receive = request.scope, request.receive
        not_handled = fault.effect in ("status", "reset") and not fault.handled
        response = self._fault_response(fault) if not_handled else await self.respond(request)
        match fault.effect:
            case "reset":
                self._log(request, None, fault)
                await close_connection(scope, receive, reset=True)
                return
            case "cut":
                self._log(request, response.status_code, fault)
                await _send_partially(response, fault.after, send)
                await close_connection(scope, receive, reset=False)
                return
            case "truncate":
                kept = bytes(response.body)[: fault.after]
                response = Response(kept, response.status_code, media_type=response.headers.get("content-type"))
            case "status":
                response = self._fault_response(fault)
            case "none":
                pass
        self._log(request, response.status_code, fault)
        await response(scope, receive, send)

    def _fault_response(self, fault: Fault) -> Response:
        if fault.body is None:
            response = self.error_response(fault.code)
            response.headers.update(fault.headers)
            return response
        return Response(fault.body, fault.code, headers=dict(fault.headers))

    def _log(self, request: Request, status: int | None, fault: Fault | None) -> None:
        """Add an entry to the log. Called before the response is sent, so that a client that has it finds the entry."""
        logged = LoggedRequest(
            provider=self.provider,
            operation=self.names[0] if self.names else None,
            method=request.method,
            path=request.scope["path"],
            query=request.scope["query_string"].decode("latin-1"),
            status=status,
            fault=fault,
        )
        request.scope[LOGGED] = logged
        self.log.append(logged)


async def _send_partially(response: Response, length: int, send: Send) -> None:
    """Send the headers, which announce the whole body, and the first `length` bytes of the body."""
    await send({"type": "http.response.start", "status": response.status_code, "headers": response.raw_headers})
    await send({"type": "http.response.body", "body": response.body[:length], "more_body": True})

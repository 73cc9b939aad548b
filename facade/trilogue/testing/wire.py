"""Around each operation: the log of what arrived, and the faults that spoil the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

import attrs
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from trilogue.testing.faults import Fault, Faults, Target
from trilogue.testing.server import hang_up, pause

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.types import Receive, Scope, Send


@attrs.frozen(kw_only=True)
class LoggedRequest:
    """A request that arrived, without its credentials and body."""

    provider: str
    operation: str | None
    """The client's name of it, such as `list_messages`; None for a path that the service does not have."""
    method: str
    path: str
    query: str
    """As it was sent, percent-encoded."""
    status: int | None
    """The status answered; None if the connection was reset instead."""
    fault: Fault | None = None
    """The fault that was applied."""

    @property
    def params(self) -> list[tuple[str, str]]:
        """The query, decoded, in order."""
        return parse_qsl(self.query, keep_blank_values=True)


@attrs.frozen(kw_only=True)
class Wire:
    """The ASGI application of one operation (or of no operation: unknown paths are logged and spoiled as well)."""

    provider: str
    names: tuple[str, ...]
    """Every name of the operation, the client's first."""
    respond: Callable[[Request], Awaitable[Response]]
    refuse: Callable[[int], Response]
    """A status as an error in the vendor's shape."""
    faults: Faults
    log: list[LoggedRequest]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or spoil the answer."""
        request = Request(scope, receive)
        try:
            await request.body()  # so that an early answer never leaves bytes of the request in the connection
        except ClientDisconnect:
            return
        fault = self.faults.take(
            Target(provider=self.provider, method=request.method, path=request.scope["path"], names=self.names)
        )
        if fault is None:
            response = await self.respond(request)
            self._note(request, response.status_code, None)
            await response(scope, receive, send)
        else:
            await self._spoiled(fault, request, send)

    async def _spoiled(self, fault: Fault, request: Request, send: Send) -> None:
        if fault.delay:
            await pause(request.scope, request.receive, fault.delay)
        scope, receive = request.scope, request.receive
        refused = fault.effect in ("status", "reset") and not fault.handled
        response = self._failure(fault) if refused else await self.respond(request)
        match fault.effect:
            case "reset":
                self._note(request, None, fault)
                await hang_up(scope, receive, reset=True)
                return
            case "cut":
                self._note(request, response.status_code, fault)
                head = {"type": "http.response.start", "status": response.status_code, "headers": response.raw_headers}
                await send(head)
                await send({"type": "http.response.body", "body": response.body[: fault.after], "more_body": True})
                await hang_up(scope, receive, reset=False)
                return
            case "truncate":
                kept = bytes(response.body)[: fault.after]
                response = Response(kept, response.status_code, media_type=response.headers.get("content-type"))
            case "status":
                response = self._failure(fault)
            case "none":
                pass
        self._note(request, response.status_code, fault)
        await response(scope, receive, send)

    def _failure(self, fault: Fault) -> Response:
        if fault.body is None:
            response = self.refuse(fault.code)
            response.headers.update(fault.headers)
            return response
        return Response(fault.body, fault.code, headers=dict(fault.headers))

    def _note(self, request: Request, status: int | None, fault: Fault | None) -> None:
        """Before the answer leaves: whoever has received it finds it in the log."""
        self.log.append(
            LoggedRequest(
                provider=self.provider,
                operation=self.names[0] if self.names else None,
                method=request.method,
                path=request.scope["path"],
                query=request.scope["query_string"].decode("latin-1"),
                status=status,
                fault=fault,
            )
        )

"""The ASGI application."""

from __future__ import annotations

import asyncio
import inspect
import time
from typing import TYPE_CHECKING, Any

from trilogue.errors import ConfigError
from trilogue.webhooks.applications.answers import (
    CUT_OFF,
    HEALTH_PATH,
    NOT_FOUND,
    OK,
    WITHIN,
    Answer,
    Routes,
    early,
    log_delivery,
    log_failure,
    refused,
    too_long,
)
from trilogue.webhooks.applications.replies import AsyncReply

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, MutableMapping

    from trilogue.webhooks.applications.replies import AsyncSender
    from trilogue.webhooks.events import Event
    from trilogue.webhooks.receivers import Receiver

    Message = MutableMapping[str, Any]
    Receive = Callable[[], Awaitable[Message]]
    Send = Callable[[Message], Awaitable[None]]
    Application = Callable[[Message, Receive, Send], Awaitable[None]]


def asgi(
    receivers: Receiver | Mapping[str, Receiver],
    handler: Callable[[Event, AsyncReply], Awaitable[object]],
    *,
    hub: AsyncSender | None = None,
    health: str | None = HEALTH_PATH,
    within: float | None = WITHIN,
    otherwise: Application | None = None,
) -> Application:
    """An ASGI application that receives webhooks and calls ``handler(event, reply)`` for each event, once.

    Run it with any ASGI server, or mount it in FastAPI or Starlette: ``app.mount("/webhooks", webhooks.asgi(…))``. In
    Django, put it in front: ``webhooks.asgi(…, otherwise=get_asgi_application())``.

    A delivery is answered when its events were handled: 200, or 500 after an error of the handler's, so that the
    service delivers again. If the handler takes longer than ``within``, the answer is 503 and the handler goes on: the
    next delivery is answered with 200 once the events were handled, and brings them back if this process has died. A
    receiver without a replay store cannot tell, and is answered with 200. Nothing is logged that a customer wrote.

    Args:
        receivers: receivers by path, ``{"/sinch": webhooks.sinch(…)}``; or one, which takes every path.
        handler: a coroutine function, called with an `Event` and an `AsyncReply`.
        hub: an ``AsyncHub`` or an asynchronous client, with which ``reply`` sends.
        health: the path that is answered with 200 while the application runs; None for none.
        within: seconds after which a delivery is answered; 15 by default, since Sunshine waits for 20. None for no
            limit.
        otherwise: the application that gets the requests of all other paths; by default they are answered with 404.

    Raises:
        ConfigError: an argument is wrong.

    """
    if not inspect.iscoroutinefunction(handler) and not inspect.iscoroutinefunction(type(handler).__call__):
        raise ConfigError("handler must be a coroutine function of an event and a reply; for functions there is wsgi")
    return _Application(Routes(receivers, health=health, within=within), handler, hub, otherwise)


class _Application:
    def __init__(
        self,
        routes: Routes,
        handler: Callable[[Event, AsyncReply], Awaitable[object]],
        sender: AsyncSender | None,
        otherwise: Application | None,
    ) -> None:
        self._routes, self._handler, self._sender, self._otherwise = routes, handler, sender, otherwise
        # The loop itself keeps only weak references to tasks.
        self._working: set[asyncio.Task[Answer]] = set()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        path = _path_below(scope)
        if scope["type"] != "http" or not self._routes.knows(scope["method"], path):
            await self._pass_on(scope, receive, send)
            return
        found = self._routes.find(scope["method"], path) or NOT_FOUND
        await _send(send, found if isinstance(found, Answer) else await self._deliver(found, scope, receive))

    async def _pass_on(self, scope: Message, receive: Receive, send: Send) -> None:
        if self._otherwise is not None:
            await self._otherwise(scope, receive, send)
        elif scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "http":
            await _send(send, NOT_FOUND)
        else:
            await send({"type": "websocket.close", "code": 1000})

    async def _live(self, receive: Receive, send: Send) -> None:
        """Answer the server's events of its start and end; before the end, wait for the handlers that run."""
        while True:
            event = (await receive())["type"]
            if event == "lifespan.shutdown" and self._working:
                await asyncio.wait(self._working, timeout=self._routes.within)
            await send({"type": f"{event}.complete"})
            if event == "lifespan.shutdown":
                return

    async def _deliver(self, receiver: Receiver, scope: Message, receive: Receive) -> Answer:
        headers: list[tuple[bytes, bytes]] = list(scope["headers"])
        lengths = [value for name, value in headers if name.lower() == b"content-length"]
        if lengths and too_long(receiver, lengths[0].decode("latin-1")):
            return Answer(413)
        body = await _read(receive, receiver.max_body_bytes)
        if body is None:
            return CUT_OFF
        # A task of its own: it goes on when the server gives up the request, and after an early answer.
        task = asyncio.get_running_loop().create_task(self._handle(receiver, scope["path"], body, headers))
        self._working.add(task)
        task.add_done_callback(self._working.discard)
        done, _ = await asyncio.wait({task}, timeout=self._routes.within)
        return task.result() if done else early(receiver)

    async def _handle(self, receiver: Receiver, path: str, body: bytes, headers: list[tuple[bytes, bytes]]) -> Answer:
        started = time.monotonic()
        count, current, answer = 0, None, OK
        try:
            async with receiver.accept(body, headers) as delivery:
                count = len(delivery)
                for current in delivery:
                    await self._handler(current, AsyncReply(current, self._sender))
                    delivery.done(current)
        except Exception as error:  # noqa: BLE001 - any error of the handler's: the service delivers again
            log_failure(current, error)
            answer = refused(error)
        log_delivery(path, answer, count, time.monotonic() - started)
        return answer


def _path_below(scope: Message) -> str:
    """The path below the one at which the application is mounted (ASGI, HTTP connection scope: ``root_path``)."""
    path: str = scope.get("path", "")
    root: str = scope.get("root_path", "")
    return path[len(root) :] if root and path.startswith(f"{root}/") else path


async def _read(receive: Receive, limit: int) -> bytes | None:
    """The request's body, up to a byte more than ``limit``, which the receiver refuses. None if it was cut off."""
    body = bytearray()
    while len(body) <= limit:
        part = await receive()
        if part["type"] == "http.disconnect":
            return None
        body += part.get("body", b"")
        if not part.get("more_body", False):
            break
    return bytes(body)


async def _send(send: Send, answer: Answer) -> None:
    headers = [(name.lower().encode(), value.encode()) for name, value in answer.headers]
    await send({"type": "http.response.start", "status": int(answer.status), "headers": headers})
    await send({"type": "http.response.body", "body": b""})

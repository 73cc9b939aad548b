"""Serves several ASGI applications, each on its own loopback socket, with one uvicorn in one background thread.

Also the functions that act on a connection below HTTP, for faults: `close_connection` and `wait`.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
import threading
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.types import ASGIApp, Receive, Scope, Send

HOST = "127.0.0.1"
_CONNECTION, _STOPPING = "trilogue.connection", "trilogue.stopping"
"""Keys of the ASGI scope's state: the request's transport, and the event that is set when the server stops."""

_KEEP_ALIVE_SECONDS = 75
"""How long an idle connection stays open. uvicorn's default of 5 would close pooled connections between slow tests."""
_LINGER_0 = struct.pack("ii", 1, 0)
"""SO_LINGER on with zero seconds: close() sends RST instead of FIN (socket(7))."""


class _Protocol(H11Protocol):
    """uvicorn's protocol, which also passes its transport to the application, where faults use it."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(cast("asyncio.Transport", transport))  # A TCP server makes no other kind.
        self.app_state = {**self.app_state, _CONNECTION: transport}


async def close_connection(scope: Scope, receive: Receive, *, reset: bool) -> None:
    """Close the request's connection: after the data written so far (FIN), or with `reset` at once (RST)."""
    transport: asyncio.Transport = scope["state"][_CONNECTION]
    if reset:
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_0)
        transport.abort()
    else:
        transport.close()
    # If this returned before uvicorn has seen the disconnect, uvicorn would log an error of the application.
    while (await receive())["type"] != "http.disconnect":
        pass


def stopping(scope: Scope) -> asyncio.Event:
    """The event that is set when the server stops, for responses without an end."""
    event: asyncio.Event = scope["state"][_STOPPING]
    return event


async def wait(scope: Scope, receive: Receive, seconds: float) -> None:
    """Wait for `seconds`, or until the client disconnects or the server stops."""
    waits: list[asyncio.Future[Any]] = [asyncio.ensure_future(receive()), asyncio.ensure_future(stopping(scope).wait())]
    await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    for each in waits:
        each.cancel()
    await asyncio.gather(*waits, return_exceptions=True)


class _Uvicorn(uvicorn.Server):
    """uvicorn's server, with events for "every socket accepts connections" and "about to stop"."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self.lifespan.state[_STOPPING] = asyncio.Event()
        self.ready.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self.lifespan.state[_STOPPING].set()
        await super().shutdown(sockets=sockets)


class Server:
    """Serves applications until `stop` is called.

    Args:
        apps: aSGI applications by name.
        ports: ports by the same names; where none is given, a free one is used.

    Attributes:
        urls: base URLs by name.

    """

    def __init__(self, apps: Mapping[str, ASGIApp], *, ports: Mapping[str, int] | None = None) -> None:
        with contextlib.ExitStack() as opened:
            sockets = {name: opened.enter_context(_listen((ports or {}).get(name, 0))) for name in apps}
            opened.pop_all()  # from here on uvicorn closes the sockets
        addresses = {name: each.getsockname()[1] for name, each in sockets.items()}
        self.urls = {name: f"http://{HOST}:{port}" for name, port in addresses.items()}
        by_port = {port: apps[name] for name, port in addresses.items()}

        async def dispatch(scope: Scope, receive: Receive, send: Send) -> None:
            # uvicorn decodes the whole path before routes are matched. Keep slashes and percent signs of ids encoded,
            # so that an id stays one path segment, and can be read from it: see `path_segment`.
            raw = scope["raw_path"].replace(b"%25", b"%2525").replace(b"%2F", b"%252F").replace(b"%2f", b"%252F")
            scope["path"] = unquote(raw.decode("ascii"))
            await by_port[scope["server"][1]](scope, receive, send)

        config = uvicorn.Config(
            dispatch, http=_Protocol, ws="none", lifespan="off", log_config=None, access_log=False, loop="asyncio",
            server_header=False, timeout_graceful_shutdown=1, timeout_keep_alive=_KEEP_ALIVE_SECONDS,
        )  # fmt: skip
        self._uvicorn = _Uvicorn(config)
        self._failure: list[BaseException] = []
        self._thread = threading.Thread(
            target=self._serve, args=(list(sockets.values()),), name="trilogue-sandbox", daemon=True
        )

    def start(self) -> None:
        """Start the thread, and return when every socket accepts connections."""
        self._thread.start()
        while not self._uvicorn.ready.wait(timeout=0.05):
            if not self._thread.is_alive():
                raise RuntimeError("the sandbox's server did not start") from next(iter(self._failure), None)

    def stop(self) -> None:
        """Finish the requests in progress (for a second at most), close every socket and end the thread."""
        self._uvicorn.should_exit = True
        self._thread.join()

    def _serve(self, sockets: list[socket.socket]) -> None:
        try:
            asyncio.run(self._uvicorn.serve(sockets=sockets))
        except BaseException as failure:  # noqa: BLE001 - start() raises it in the caller's thread
            self._failure.append(failure)


def _listen(port: int) -> socket.socket:
    # asyncio disables Nagle's algorithm only for sockets whose protocol is given as TCP. With Nagle's algorithm a
    # response can take 40 ms longer.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
        listener.listen(128)
    except OSError:
        listener.close()
        raise
    return listener

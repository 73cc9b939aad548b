"""Several ASGI applications on loopback sockets of their own, served by one uvicorn in one background thread.

Also the only place that touches connections below HTTP: `hang_up` ends one as a failing network would.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
import threading
from typing import TYPE_CHECKING
from urllib.parse import unquote

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.types import ASGIApp, Receive, Scope, Send

HOST = "127.0.0.1"
_CONNECTION, _STOPPING = "trilogue.connection", "trilogue.stopping"
"""Where in the ASGI scope's state a request finds its transport, and the event that the server is about to stop."""

_IDLE = 75
"""Seconds after which a kept connection is closed. uvicorn's five would break pooled connections between slow tests."""
_LINGER_0 = struct.pack("ii", 1, 0)  # SO_LINGER on, zero seconds: close() sends RST instead of FIN


class _Protocol(H11Protocol):
    """uvicorn's protocol, which also hands its transport to the application: faults need it."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # narrower than uvicorn's
        super().connection_made(transport)
        self.app_state = {**self.app_state, _CONNECTION: transport}


async def hang_up(scope: Scope, receive: Receive, *, reset: bool) -> None:
    """End the request's connection now: with what was sent so far (FIN), or at once (`reset`: RST)."""
    transport: asyncio.Transport = scope["state"][_CONNECTION]
    if reset:
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_0)
        transport.abort()
    else:
        transport.close()
    # Returning before uvicorn knows that the connection is gone would be logged as an application's error.
    while (await receive())["type"] != "http.disconnect":
        pass


async def pause(scope: Scope, receive: Receive, seconds: float) -> None:
    """Wait; not for a client that has gone away, and not while the server stops."""
    waits = [asyncio.ensure_future(receive()), asyncio.ensure_future(scope["state"][_STOPPING].wait())]
    await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    for each in waits:
        each.cancel()
    await asyncio.gather(*waits, return_exceptions=True)


class _Uvicorn(uvicorn.Server):
    """A server that tells when it serves, and when it is about to stop."""

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
    """Serves `apps`, by name, until `stop()`; `urls` are their base URLs."""

    def __init__(self, apps: Mapping[str, ASGIApp], *, ports: Mapping[str, int] | None = None) -> None:
        with contextlib.ExitStack() as opened:
            sockets = {name: opened.enter_context(_listen((ports or {}).get(name, 0))) for name in apps}
            opened.pop_all()  # uvicorn closes them
        addresses = {name: each.getsockname()[1] for name, each in sockets.items()}
        self.urls = {name: f"http://{HOST}:{port}" for name, port in addresses.items()}
        by_port = {port: apps[name] for name, port in addresses.items()}

        async def dispatch(scope: Scope, receive: Receive, send: Send) -> None:
            # uvicorn decodes %2F before routes are matched; an id with a slash in it must stay one segment.
            scope["path"] = unquote(
                scope["raw_path"].replace(b"%2F", b"%252F").replace(b"%2f", b"%252F").decode("ascii")
            )
            await by_port[scope["server"][1]](scope, receive, send)

        config = uvicorn.Config(
            dispatch, http=_Protocol, ws="none", lifespan="off", log_config=None, access_log=False, loop="asyncio",
            server_header=False, timeout_graceful_shutdown=1, timeout_keep_alive=_IDLE,
        )  # fmt: skip
        self._uvicorn = _Uvicorn(config)
        self._failure: list[BaseException] = []
        self._thread = threading.Thread(
            target=self._serve, args=(list(sockets.values()),), name="trilogue-sandbox", daemon=True
        )

    def start(self) -> None:
        """Return when every socket answers."""
        self._thread.start()
        while not self._uvicorn.ready.wait(timeout=0.05):
            if not self._thread.is_alive():
                raise RuntimeError("the sandbox's server did not start") from next(iter(self._failure), None)

    def stop(self) -> None:
        """Finish what is under way (a second at most), close every socket and end the thread."""
        self._uvicorn.should_exit = True
        self._thread.join()

    def _serve(self, sockets: list[socket.socket]) -> None:
        try:
            asyncio.run(self._uvicorn.serve(sockets=sockets))
        except BaseException as failure:  # noqa: BLE001 - start() raises it where it can be acted on
            self._failure.append(failure)


def _listen(port: int) -> socket.socket:
    # asyncio turns Nagle's algorithm off only where the protocol is named; with it, answers take 40 ms.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
        listener.listen(128)
    except OSError:
        listener.close()
        raise
    return listener

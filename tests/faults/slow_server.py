"""A server in the event loop of a test: GET or POST /v1/<milliseconds> is answered after so long."""

from __future__ import annotations

import asyncio
from typing import Self

_OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"


class SlowServer:
    """As a context manager, it listens on a port of 127.0.0.1. `received` lists methods and paths."""

    def __init__(self) -> None:
        self.received: list[tuple[str, str]] = []

    async def __aenter__(self) -> Self:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: _Connection(self), "127.0.0.1", 0, backlog=512)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()


class _Connection(asyncio.Protocol):
    def __init__(self, server: SlowServer) -> None:
        self._server = server
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        head, end, rest = self._received.partition(b"\r\n\r\n")
        if not end:
            return
        self._received = rest
        method, path = head.decode().split(" ")[:2]
        self._server.received.append((method, path))
        wait = int(path.split("/")[2]) / 1000
        if wait:
            asyncio.get_running_loop().call_later(wait, self._answer)
        else:
            self._answer()

    def _answer(self) -> None:
        if not self._transport.is_closing():
            self._transport.write(_OK)

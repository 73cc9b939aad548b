# ruff: noqa: ASYNC109 - httpcore passes timeouts as arguments
"""The network below an asynchronous httpcore, on asyncio's transports.

httpcore loses a connection's place in its pool when a task is cancelled inside it. Calls are therefore never cancelled
there: a deadline, or a caller that gives up, ends the operation of the connection itself (`Exchange.abort`), which then
fails as a broken connection does.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, cast

import httpcore

from trilogue._http.async_connect import open_socket
from trilogue._http.exchange import EXCHANGE, Monitored, time_left

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Coroutine, Iterable

# Bytes that a connection takes in before they are read. The rest stays in the system's buffers; the sender waits.
_MAX_UNREAD = 256 * 1024
# Bytes. A body is given to the transport in pieces of this size, so that a server that reads slowly is noticed.
_PIECE = 256 * 1024
_GIVEN_UP = "the call was given up"


class AsyncBackend(httpcore.AsyncNetworkBackend):
    """Connects with asyncio, within the time that the call has left."""

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to the first of the host's addresses that answers."""
        loop = asyncio.get_running_loop()
        protocol = _Protocol(loop)

        async def connect() -> None:
            sock = await open_socket(host, port, local_address)
            await loop.create_connection(lambda: protocol, sock=sock)

        await _connect(protocol, connect, timeout)
        for option in socket_options or ():
            protocol.transport.get_extra_info("socket").setsockopt(*option)
        return AsyncStream(protocol)

    async def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.AsyncNetworkStream:
        """Connect to a socket in the file system."""
        del socket_options  # They are TCP's.
        loop = asyncio.get_running_loop()
        protocol = _Protocol(loop)
        await _connect(protocol, lambda: loop.create_unix_connection(lambda: protocol, path), timeout)
        return AsyncStream(protocol)

    async def sleep(self, seconds: float) -> None:
        """Sleep between attempts of httpcore's own."""
        await asyncio.sleep(seconds)


async def _connect(protocol: _Protocol, connect: Callable[[], Coroutine[Any, Any, Any]], timeout: float | None) -> Any:
    """Run ``connect`` in a task, so that its cancellation does not reach httpcore."""
    exchange = EXCHANGE.get()
    if exchange is not None:
        exchange.stage = "connecting"
        if exchange.aborted:
            raise httpcore.ConnectError(_GIVEN_UP)
    left = time_left(timeout, httpcore.ConnectTimeout)
    task = asyncio.ensure_future(connect())
    if exchange is not None:
        exchange.interrupt = task.cancel
    connected = False
    try:
        await asyncio.wait([task], timeout=left)
        if not task.done():
            raise httpcore.ConnectTimeout("no connection in time")
        if task.cancelled() or (exchange is not None and exchange.aborted):
            raise httpcore.ConnectError(_GIVEN_UP)
        result = task.result()
        connected = True
    except OSError as error:
        raise httpcore.ConnectError(str(error)) from error
    finally:
        if exchange is not None:
            exchange.interrupt = None
        if not connected:
            task.cancel()
            task.add_done_callback(protocol.discard)
    return result


class _Protocol(asyncio.Protocol):
    """Holds what a transport has received, and wakes the one task that reads or writes."""

    transport: asyncio.Transport

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._received = bytearray()
        self._reading_paused = False
        self._writing_paused = False
        self._waiter: asyncio.Future[None] | None = None
        self._error: Exception | None = None
        self.ended = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        self._received += data
        if len(self._received) > _MAX_UNREAD and not self._reading_paused:
            self._reading_paused = True
            self.transport.pause_reading()
        self._wake()

    def eof_received(self) -> None:
        self.ended = True
        self._wake()

    def connection_lost(self, exc: Exception | None) -> None:
        self.ended = True
        self._error = self._error or exc
        self._writing_paused = False
        self._wake()

    def pause_writing(self) -> None:
        self._writing_paused = True

    def resume_writing(self) -> None:
        self._writing_paused = False
        self._wake()

    @property
    def has_unread(self) -> bool:
        """Whether something has arrived that was not read, or the connection has ended."""
        return bool(self._received) or self.ended

    async def read(self, timeout: float | None) -> bytes:
        """What has arrived, after waiting for it if need be; empty at the end of the connection."""
        if not self.has_unread:
            await self._wait(timeout, httpcore.ReadTimeout, httpcore.ReadError)
        if not self._received and self._error is not None:
            raise httpcore.ReadError(str(self._error)) from self._error
        data = bytes(self._received)
        self._received.clear()
        if self._reading_paused and not self.transport.is_closing():
            self._reading_paused = False
            self.transport.resume_reading()
        return data

    async def write(self, data: bytes, timeout: float | None) -> None:
        """Give ``data`` to the transport, and wait until it can take more."""
        if self.transport.is_closing():
            raise httpcore.WriteError(str(self._error or "the connection was closed"))
        self.transport.write(data)
        while self._writing_paused:
            await self._wait(timeout, httpcore.WriteTimeout, httpcore.WriteError)
        if self._error is not None:
            raise httpcore.WriteError(str(self._error)) from self._error

    async def _wait(self, timeout: float | None, late: type[Exception], broken: type[Exception]) -> None:
        exchange = EXCHANGE.get()
        waiter = self._waiter = self._loop.create_future()
        timer = None if timeout is None else self._loop.call_later(timeout, _expire, waiter, late)
        if exchange is not None:
            exchange.interrupt = self.abort
        try:
            await waiter
            if exchange is not None and exchange.aborted:
                raise broken(_GIVEN_UP)
        finally:
            self._waiter = None
            if timer is not None:
                timer.cancel()
            if exchange is not None:
                exchange.interrupt = None

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    def abort(self) -> None:
        """Close the connection at once; the operation under way fails."""
        self.ended = True
        self._error = self._error or ConnectionAbortedError("the connection was closed")
        self.transport.abort()
        self._wake()

    def discard(self, task: asyncio.Future[Any]) -> None:
        """Close the connection of an attempt that was given up, if it was made."""
        if not task.cancelled():
            task.exception()  # Retrieved so that asyncio does not warn.
        if hasattr(self, "transport"):
            self.transport.abort()


def _expire(waiter: asyncio.Future[None], late: type[Exception]) -> None:
    if not waiter.done():
        waiter.set_exception(late("no more bytes in time"))


class AsyncStream(Monitored, httpcore.AsyncNetworkStream):
    """A connection whose operations get the time that the call has left."""

    def __init__(self, protocol: _Protocol) -> None:
        self._protocol = protocol

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what has arrived, or wait for it."""
        # All of it: httpcore's parser keeps what it does not need yet, and knows then of bytes behind an answer.
        del max_bytes
        exchange = EXCHANGE.get()
        if exchange is not None and exchange.aborted:
            raise httpcore.ReadError(_GIVEN_UP)
        return await self._protocol.read(time_left(timeout, httpcore.ReadTimeout))

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all of ``buffer``."""
        if not buffer:
            return  # The end of a request.
        exchange = EXCHANGE.get()
        if exchange is not None:
            if exchange.aborted:
                raise httpcore.WriteError(_GIVEN_UP)
            if exchange.stream is not self and self._protocol.has_unread:
                # The server has closed the connection, or has sent bytes without a request, since it was last used.
                exchange.stage = "connecting"
                raise httpcore.ConnectError("the connection was closed before the request was sent")
            exchange.writing(self, buffer)
        for start in range(0, len(buffer), _PIECE):
            piece = buffer[start : start + _PIECE]
            await self._protocol.write(piece, time_left(timeout, httpcore.WriteTimeout))

    async def aclose(self) -> None:
        """Close the connection."""
        transport = self._protocol.transport
        if not transport.is_closing():
            transport.close()  # TLS says good-bye...
            await asyncio.sleep(0)
        self._protocol.abort()  # ...and does not wait for the answer.

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        """Begin TLS."""
        protocol = self._protocol
        loop = asyncio.get_running_loop()
        if protocol.has_unread:
            protocol.abort()
            raise httpcore.ConnectError("the server has sent bytes, or closed the connection, before TLS began")
        try:
            transport = await _connect(
                protocol,
                lambda: loop.start_tls(protocol.transport, protocol, ssl_context, server_hostname=server_hostname),
                timeout,
            )
        except BaseException:  # A cancellation, say: nothing stays open.
            protocol.abort()
            raise
        protocol.connection_made(transport)
        return AsyncStream(protocol)

    def get_extra_info(self, info: str) -> Any:
        """What is known of the connection; see httpcore."""
        if info == "is_readable":
            return self.has_surplus or self._protocol.has_unread
        names = {"client_addr": "sockname", "server_addr": "peername"}
        return self._protocol.transport.get_extra_info(names.get(info, info))

"""The network below a synchronous httpcore: host names, connections and streams that keep their call's deadline."""

from __future__ import annotations

import os
import socket
import threading
import time
from contextlib import suppress
from ipaddress import ip_address
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, NamedTuple

import httpcore

from trilogue._http.exchange import EXCHANGE, Monitored, time_left
from trilogue._internal import forks

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterable

# Bytes. A body is written to the socket in pieces of this size, so that a server that reads slowly is noticed.
_PIECE = 256 * 1024
# Look-ups of host names at once. One that hangs holds its thread until the system's resolver gives up.
_MAX_LOOKUPS = 16


class _Looked(NamedTuple):
    """What a look-up gave: addresses, or the resolver's error."""

    addresses: list[str]
    error: OSError | None = None


class _Resolver:
    """Looks host names up in threads, because a look-up in the system's resolver cannot be interrupted."""

    def __init__(self) -> None:
        self.after_fork()
        forks.register(self)

    def after_fork(self) -> None:
        """Forget the look-ups of the parent process."""
        # A queue, because its get() and put() are each one step: a signal handler that raises cannot leave it locked.
        self._permits: SimpleQueue[None] = SimpleQueue()
        for _ in range(_MAX_LOOKUPS):
            self._permits.put(None)

    def addresses(self, host: str, port: int, timeout: float | None) -> list[str]:
        """The addresses of a host, in the order in which to try them."""
        result: SimpleQueue[_Looked] = SimpleQueue()
        permits = self._permits
        thread = threading.Thread(target=_look_up, args=(host, port, result, permits), daemon=True)
        try:
            permits.get(timeout=timeout)
            try:
                thread.start()
            except BaseException:  # No thread can be started, or an interrupt.
                if thread.ident is None:  # It will not return the permit.
                    permits.put(None)
                raise
            looked = result.get(timeout=timeout)
        except Empty:
            raise httpcore.ConnectTimeout("the look-up of the host's name took too long") from None
        if looked.error is not None:
            raise httpcore.ConnectError(str(looked.error)) from looked.error
        return looked.addresses


def _look_up(host: str, port: int, result: SimpleQueue[_Looked], permits: SimpleQueue[None]) -> None:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        result.put(_Looked([], error if isinstance(error, OSError) else OSError(str(error))))
    else:
        result.put(_Looked(list(dict.fromkeys(_numeric(address) for *_, address in found))))
    finally:
        permits.put(None)


def _numeric(address: tuple[Any, ...]) -> str:
    """An address as text, with the scope that a link-local address of IPv6 needs."""
    host = str(address[0])
    scope = address[3] if len(address) > 3 else 0  # noqa: PLR2004 - IPv6: host, port, flow, scope
    return f"{host}%{scope}" if scope and "%" not in host else host


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


_RESOLVER = _Resolver()


class _Countdown:
    """What is left of a timeout, and of the call's time."""

    def __init__(self, timeout: float | None) -> None:
        self._end = None if timeout is None else time.monotonic() + timeout

    def left(self, shares: int = 1) -> float | None:
        """Seconds for the next step, where ``shares`` steps get the same."""
        rest = None
        if self._end is not None:
            rest = self._end - time.monotonic()
            if rest <= 0:
                raise httpcore.ConnectTimeout("none of the host's addresses answered in time")
        left = time_left(rest, httpcore.ConnectTimeout)
        return None if left is None else left / shares


class Backend(httpcore.NetworkBackend):
    """Connects as ``backend`` does, within the time that the call has left."""

    def __init__(self, backend: httpcore.NetworkBackend) -> None:
        self._backend = backend

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first of the host's addresses that answers; they share ``timeout``."""
        _begin_connecting()
        countdown = _Countdown(timeout)
        addresses = [host]
        # Another backend may have another idea of what a host is.
        if isinstance(self._backend, httpcore.SyncBackend) and not _is_address(host):
            addresses = _RESOLVER.addresses(host, port, countdown.left())
        options = list(socket_options or ())
        while True:
            share = countdown.left(len(addresses))
            try:
                return Stream(self._backend.connect_tcp(addresses.pop(0), port, share, local_address, options))
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if not addresses:
                    raise

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        """Connect to a socket in the file system."""
        _begin_connecting()
        left = time_left(timeout, httpcore.ConnectTimeout)
        return Stream(self._backend.connect_unix_socket(path, left, socket_options))

    def sleep(self, seconds: float) -> None:
        """Sleep between attempts of httpcore's own."""
        self._backend.sleep(seconds)


def _begin_connecting() -> None:
    exchange = EXCHANGE.get()
    if exchange is not None:
        exchange.stage = "connecting"


class Stream(Monitored, httpcore.NetworkStream):
    """A connection whose operations get the time that the call has left."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream
        self._process = os.getpid()
        self._closed = False

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what has arrived, or wait for it."""
        return self._stream.read(max_bytes, time_left(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all of ``buffer``."""
        if not buffer:
            return  # The end of a request.
        exchange = EXCHANGE.get()
        if exchange is not None:
            exchange.writing(self, buffer)
        for start in range(0, len(buffer), _PIECE):
            piece = buffer[start : start + _PIECE]
            self._stream.write(piece, time_left(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        """Close the connection; a read in another thread ends at once."""
        if not self._closed:
            self._closed = True
            # Closing alone does not wake another thread that waits for the socket. In the child of a fork only the
            # child's copy is closed: a shutdown would end the parent's connection.
            if os.getpid() == self._process:
                with suppress(OSError):
                    sock = self._stream.get_extra_info("socket")
                    if sock is not None:
                        sock.shutdown(socket.SHUT_RDWR)
            self._stream.close()

    def __del__(self) -> None:
        # The connections of a pool that was replaced are closed with it.
        if not self._closed:
            self.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Begin TLS."""
        left = time_left(timeout, httpcore.ConnectTimeout)
        stream = Stream(self._stream.start_tls(ssl_context, server_hostname, left))
        self._closed = True  # The new stream has the socket.
        return stream

    def get_extra_info(self, info: str) -> Any:
        """What is known of the connection; see httpcore."""
        if info == "is_readable" and self.has_surplus:
            return True
        return self._stream.get_extra_info(info)

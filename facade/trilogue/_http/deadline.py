"""The deadline of a synchronous call, enforced at the socket.

httpx's timeouts begin anew with each read, so that a server which sends a byte now and then holds a caller for ever.
Each read and write therefore gets only the time that is left.
"""

from __future__ import annotations

import math
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

import httpcore

from trilogue._http.httpx_internals import replace_backends

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Iterable

    import httpx

DEADLINE: ContextVar[float | None] = ContextVar("trilogue_deadline", default=None)
"""When the call of this thread or task must end, in seconds of the monotonic clock; None outside of calls."""

# Bytes. A body is written to the socket in pieces of this size, so that a server that reads slowly is noticed.
_PIECE = 256 * 1024


def enforce_deadlines(client: httpx.Client, clock: Callable[[], float]) -> None:
    """Make the connections that a client opens from now on keep the deadline in `DEADLINE`.

    A connection that a given httpx client has opened before keeps httpx's own timeouts only.
    """

    def wrap(backend: httpcore.NetworkBackend) -> httpcore.NetworkBackend:
        return backend if isinstance(backend, _Backend) else _Backend(backend, clock)

    replace_backends(client, wrap)


class _Timer:
    __slots__ = ("_clock",)

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock

    def left(self, timeout: float | None, expired: type[Exception]) -> float | None:
        deadline = DEADLINE.get()
        if deadline is None or deadline == math.inf:
            return timeout
        left = deadline - self._clock()
        if left <= 0:
            raise expired("the call's total_timeout is over")
        return left if timeout is None or left < timeout else timeout


class _Backend(httpcore.NetworkBackend):
    def __init__(self, backend: httpcore.NetworkBackend, clock: Callable[[], float]) -> None:
        self._backend = backend
        self._timer = _Timer(clock)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        timeout = self._timer.left(timeout, httpcore.ConnectTimeout)
        stream = self._backend.connect_tcp(host, port, timeout, local_address, socket_options)
        return _Stream(stream, self._timer)

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        timeout = self._timer.left(timeout, httpcore.ConnectTimeout)
        return _Stream(self._backend.connect_unix_socket(path, timeout, socket_options), self._timer)

    def sleep(self, seconds: float) -> None:
        self._backend.sleep(seconds)


class _Stream(httpcore.NetworkStream):
    __slots__ = ("_stream", "_timer")

    def __init__(self, stream: httpcore.NetworkStream, timer: _Timer) -> None:
        self._stream = stream
        self._timer = timer

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._timer.left(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), _PIECE):
            piece = buffer[start : start + _PIECE]
            self._stream.write(piece, self._timer.left(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        timeout = self._timer.left(timeout, httpcore.ConnectTimeout)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, timeout), self._timer)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

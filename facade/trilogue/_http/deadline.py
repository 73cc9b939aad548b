"""The deadline of a synchronous call, kept on the socket itself.

httpx's timeouts count for each read anew, so that a server which sends a byte now and then holds a caller for ever.
Asynchronous clients cancel; a synchronous one must ask for less time with each read. httpx has no public place for
that, hence the one look behind its face in this library: `keep_deadlines` changes nothing where it does not find what
it expects.
"""

from __future__ import annotations

import math
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

import httpcore

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Iterable

DEADLINE: ContextVar[float | None] = ContextVar("trilogue_deadline", default=None)
"""The moment, on the monotonic clock, at which the call of this thread or task must end; None outside of calls."""

_BACKEND = "_network_backend"
_POOL = "_pool"
# A body is handed to the socket in pieces of this size, so that a server that reads slowly is noticed.
_PIECE = 256 * 1024


def keep_deadlines(transports: Iterable[object], clock: Callable[[], float]) -> None:
    """Let these httpx transports keep the deadline in `DEADLINE`."""
    for transport in transports:
        pool = getattr(transport, _POOL, None)
        backend = getattr(pool, _BACKEND, None)
        if isinstance(backend, httpcore.NetworkBackend) and not isinstance(backend, _Backend):
            setattr(pool, _BACKEND, _Backend(backend, clock))


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

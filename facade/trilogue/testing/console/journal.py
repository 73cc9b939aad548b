"""Records what the services are asked and answer, with bodies and times, for as long as a console is served."""

from __future__ import annotations

import hashlib
import itertools
import time
from collections import deque
from typing import TYPE_CHECKING

import attrs

from trilogue.testing._base.clock import iso
from trilogue.testing._base.endpoint import LOGGED, LoggedRequest

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from trilogue.testing._base.clock import Clock

MOST_EXCHANGES = 500
"""How many are kept: the newest."""
MOST_BYTES = 50_000
"""How much of each body is kept."""
_REPEATED = frozenset({408, 429})
"""Statuses under 500 after which the same request is taken for another attempt."""


@attrs.frozen(kw_only=True)
class Exchange:
    """A request and its answer."""

    number: int
    logged: LoggedRequest
    at: str
    """When it arrived, by the sandbox's clock."""
    milliseconds: int
    attempt: int
    """1, or one more than that of the same request before it, if that one failed."""
    request: bytes
    response: bytes

    @property
    def failed(self) -> bool:
        """Whether a client may send the request again."""
        status, fault = self.logged.status, self.logged.fault
        broken = fault is not None and fault.effect in ("cut", "truncate")
        return status is None or status in _REPEATED or status >= 500 or broken  # noqa: PLR2004 - server errors


class Journal:
    """The newest exchanges, oldest first."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._numbers = itertools.count(1)
        self._exchanges: deque[Exchange] = deque(maxlen=MOST_EXCHANGES)
        self._failed: dict[bytes, int] = {}
        """The last attempt of each request that failed, by the request's digest."""

    def after(self, number: int) -> list[Exchange]:
        """The exchanges with higher numbers."""
        return [each for each in list(self._exchanges) if each.number > number]

    def find(self, number: int) -> Exchange | None:
        """The exchange with this number; None if it is not kept."""
        return next((each for each in list(self._exchanges) if each.number == number), None)

    def clear(self) -> None:
        """Forget all exchanges."""
        self._exchanges.clear()
        self._failed.clear()

    def watch(self, app: ASGIApp) -> ASGIApp:
        """The application, with each of its exchanges recorded."""

        async def watched(scope: Scope, receive: Receive, send: Send) -> None:
            recording = _Recording(receive, send)
            at, started = iso(self._clock.now()), time.perf_counter()
            try:
                await app(scope, recording.receive, recording.send)
            finally:
                if (logged := scope.get(LOGGED)) is not None:
                    self._add(logged, at, round((time.perf_counter() - started) * 1000), recording)

        return watched

    def _add(self, logged: LoggedRequest, at: str, milliseconds: int, recording: _Recording) -> None:
        parts = (logged.provider, logged.method, logged.path, logged.query, recording.digest.hexdigest())
        key = hashlib.sha256("\n".join(parts).encode(errors="surrogatepass")).digest()
        exchange = Exchange(
            number=next(self._numbers), logged=logged, at=at, milliseconds=milliseconds,
            attempt=self._failed.pop(key, 0) + 1, request=bytes(recording.request), response=bytes(recording.response),
        )  # fmt: skip
        if exchange.failed:
            self._failed[key] = exchange.attempt
            if len(self._failed) > MOST_EXCHANGES:
                del self._failed[next(iter(self._failed))]
        self._exchanges.append(exchange)


class _Recording:
    """Keeps the beginning of both bodies while they pass."""

    def __init__(self, receive: Receive, send: Send) -> None:
        self._receive, self._send = receive, send
        self.request, self.response = bytearray(), bytearray()
        self.digest = hashlib.sha256()
        """Of the whole request body."""

    async def receive(self) -> Message:
        """The next message of the client."""
        message = await self._receive()
        body: bytes = message.get("body", b"")
        self.digest.update(body)
        self.request += body[: MOST_BYTES - len(self.request)]
        return message

    async def send(self, message: Message) -> None:
        """Pass a message to the client."""
        body: bytes = message.get("body", b"")
        self.response += body[: MOST_BYTES - len(self.response)]
        await self._send(message)

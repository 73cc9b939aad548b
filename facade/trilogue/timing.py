"""Injectable clock, sleep and random source; and a switch that removes waiting from tests.

``retry`` and ``limits`` decide how long to wait.
"""

from __future__ import annotations

import random
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Awaitable, Callable, Generator

_waiting = True


@contextmanager
def no_waiting() -> Generator[None]:
    """In this context no call of this process sleeps between attempts or for a rate limit. For tests.

    Decisions stay the same; only the sleeping is left out. Clients with a `Timing` of their own are not affected.
    """
    global _waiting  # noqa: PLW0603 - the switch holds for the whole process
    before, _waiting = _waiting, False
    try:
        yield
    finally:
        _waiting = before


def is_waiting() -> bool:
    """Whether calls sleep between attempts and for rate limits: False within `no_waiting`."""
    return _waiting


def _sleep(seconds: float) -> None:
    if _waiting:
        time.sleep(seconds)


async def _async_sleep(seconds: float) -> None:
    import asyncio  # noqa: PLC0415 - a synchronous program never loads it

    await asyncio.sleep(seconds if _waiting else 0)


def _uniform(low: float, high: float) -> float:
    # A function of this module, not random's bound method: that would be pickled with the generator's state, and
    # workers that share it would all draw the same numbers.
    return random.uniform(low, high)  # noqa: S311 - jitter, not a secret


@attrs.frozen(kw_only=True)
class Timing:
    """The clocks, sleeps and random source of a client.

    Args:
        monotonic: seconds of a clock that never goes back, for deadlines, token expiry and rate limits.
        wall: seconds since 1970, for Retry-After dates and the expiry of signed tokens.
        sleep: waits that many seconds in synchronous clients.
        async_sleep: the same for asynchronous ones.
        uniform: returns a random number between two others, for jitter.

    """

    monotonic: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    sleep: Callable[[float], None] = _sleep
    async_sleep: Callable[[float], Awaitable[None]] = _async_sleep
    uniform: Callable[[float, float], float] = _uniform

    def sleep_until(self, closed: threading.Lock, seconds: float) -> None:
        """Sleep, but no longer than until ``closed`` is free. A ``sleep`` of the caller's runs to its end."""
        if self.sleep is not _sleep:
            self.sleep(seconds)
        elif closed.acquire(timeout=min(seconds, threading.TIMEOUT_MAX) if _waiting else 0):
            closed.release()

    async def async_sleep_until(self, closed: asyncio.Future[None], seconds: float) -> None:
        """The same for asynchronous clients, until ``closed`` is done."""
        if self.async_sleep is not _async_sleep:
            await self.async_sleep(seconds)
            return
        import asyncio  # noqa: PLC0415 - a synchronous program never loads it

        await asyncio.wait([closed], timeout=seconds if _waiting else 0)

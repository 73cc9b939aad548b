"""The clocks, sleeps and dice of the engine in one object, so that a test can hold them; and the switch that removes
waiting.

Nothing here decides how long to wait: that is ``retry`` and ``limits``.
"""

from __future__ import annotations

import random
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Generator

_waiting = True


@contextmanager
def no_waiting() -> Generator[None]:
    """Within this context no call of this process sleeps, between attempts or for a rate limit: for tests.

    Decisions stay as they are; only the sleeping is left out. Clients with a `Timing` of their own are not touched.
    """
    global _waiting  # noqa: PLW0603 - the switch is meant for the whole process
    before, _waiting = _waiting, False
    try:
        yield
    finally:
        _waiting = before


def _sleep(seconds: float) -> None:
    if _waiting:
        time.sleep(seconds)


async def _async_sleep(seconds: float) -> None:
    import asyncio  # noqa: PLC0415 - a synchronous program never loads it

    await asyncio.sleep(seconds if _waiting else 0)


def _uniform(low: float, high: float) -> float:
    # A function of this module, not random's bound method: that would pickle the generator's state, and workers
    # that share it would all jitter alike.
    return random.uniform(low, high)  # noqa: S311 - jitter, not a secret


@attrs.frozen(kw_only=True)
class Timing:
    """Where the engine gets time and chance from.

    Args:
        monotonic: seconds that never go back, for deadlines, token expiry and rate limits.
        wall: seconds since 1970, for Retry-After dates and the expiry of minted tokens.
        sleep: waits that many seconds in synchronous clients.
        async_sleep: the same for asynchronous ones.
        uniform: a number between two others, for jitter.

    """

    monotonic: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    sleep: Callable[[float], None] = _sleep
    async_sleep: Callable[[float], Awaitable[None]] = _async_sleep
    uniform: Callable[[float, float], float] = _uniform

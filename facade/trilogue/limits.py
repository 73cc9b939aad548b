"""A client's own rate limit, which avoids most 429s; and the pause of the whole client after one.

A limiter computes times; its callers sleep. It serves threads and tasks, and several clients if they are given the same
one.
"""

from __future__ import annotations

import heapq
import threading
from collections import deque
from typing import NamedTuple

import attrs

from trilogue._internal import forks
from trilogue._internal.arguments import short
from trilogue._internal.checks import optional, positive, positive_whole
from trilogue.errors import ConfigError


@attrs.frozen(kw_only=True)
class RateLimit:
    """How many requests may be sent.

    Args:
        requests: how many in any ``per`` seconds.
        per: the length of that window in seconds.
        burst: how many of them may be sent without a pause between them; ``requests`` by default.

    """

    requests: int = attrs.field(validator=positive_whole)
    per: float = attrs.field(default=1.0, validator=positive)
    burst: int | None = attrs.field(default=None, validator=optional(positive_whole))


DIXA_LIMIT = RateLimit(requests=10, burst=4)
"""Dixa developer documentation, Rate limits: 10 requests a second, bursts of 4, for each token."""

SINCH_LIMIT = RateLimit(requests=800)
"""Sinch Conversation API documentation, Rate limits: 800 requests a second for each project."""


class Slot(NamedTuple):
    """A moment at which one request may be sent, in seconds of the client's monotonic clock."""

    at: float
    generation: int


class RateLimiter:
    """Hands out slots so that a `RateLimit` holds.

    The services' documents leave open whether "10 a second, bursts of 4" is a sliding window or a token bucket. Both
    readings are kept: never more than ``requests`` slots in any window, never more than ``burst`` of them at once.

    Args:
        limit: the limit; None for no limit, so that only pauses delay a slot.

    Raises:
        ConfigError: the limit is something else.

    """

    def __init__(self, limit: RateLimit | None = None) -> None:
        if limit is not None and not isinstance(limit, RateLimit):
            raise ConfigError(f"limit must be a RateLimit or None, not {short(limit)}: RateLimit(requests=10)")
        self.limit = limit
        self._lock = threading.Lock()
        self._generation = 0
        self._paused_until = float("-inf")
        # Monotonic times of the last `requests` slots, for the window...
        self._recent: deque[float] = deque(maxlen=limit.requests if limit else 0)
        # ...and the theoretical arrival time of the generic cell rate algorithm, for the bursts.
        self._due = float("-inf")
        self._returned: list[float] = []
        forks.register(self)

    def reserve(self, now: float) -> Slot:
        """Take the next free slot, which is not before ``now``."""
        if self.limit is None:
            return Slot(max(now, self._paused_until), self._generation)
        with self._lock:
            earliest = max(now, self._paused_until)
            while self._returned:
                at = heapq.heappop(self._returned)
                if at >= earliest:
                    return Slot(at, self._generation)
            return Slot(self._next(self.limit, earliest), self._generation)

    def _next(self, limit: RateLimit, earliest: float) -> float:
        at = earliest
        if len(self._recent) == limit.requests:
            at = max(at, self._recent[0] + limit.per)
        if limit.burst is not None:
            interval = limit.per / limit.requests
            at = max(at, self._due - interval * (limit.burst - 1))
            self._due = max(self._due, at) + interval
        self._recent.append(at)
        return at

    def holds(self, slot: Slot) -> bool:
        """Whether a slot is still valid: a pause invalidates those handed out before it."""
        return slot.generation == self._generation

    def give_back(self, slot: Slot) -> None:
        """Return a slot that will not be used; the next caller gets it."""
        if self.limit is not None:
            with self._lock:
                if slot.generation == self._generation:
                    heapq.heappush(self._returned, slot.at)

    def pause(self, until: float) -> None:
        """Hand out no slot before ``until``, after a 429. Callers that wait for a slot queue again behind the pause."""
        with self._lock:
            if until > self._paused_until:
                self._paused_until = until
                self._generation += 1
                self._due = until
                self._returned.clear()
                # Slots after the pause were not used and do not count in the window.
                self._recent = deque((at for at in self._recent if at <= until), maxlen=self._recent.maxlen)

    def after_fork(self) -> None:
        """Replace the lock: another thread of the parent may have held it."""
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        return f"RateLimiter({self.limit!r})"

    def __reduce__(self) -> tuple[object, ...]:
        # Another process gets a limiter of its own, since memory is not shared.
        return RateLimiter, (self.limit,)

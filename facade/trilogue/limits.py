"""A client's own rate limit, so that most 429s never happen; and the pause of the whole client when one does.

Only reckons: whoever asks for a slot does the waiting. One limiter serves threads and tasks alike, and several clients,
if they are given the same one.
"""

from __future__ import annotations

import heapq
import threading
from collections import deque
from typing import NamedTuple

import attrs

from trilogue._internal import forks
from trilogue._internal.checks import positive


@attrs.frozen(kw_only=True)
class RateLimit:
    """How many requests may be sent.

    Args:
        requests: how many in any ``per`` seconds.
        per: the length of that window in seconds.
        burst: how many of them may go without a pause between; as many as ``requests`` by default.

    """

    requests: int = attrs.field(validator=positive)
    per: float = attrs.field(default=1.0, validator=positive)
    burst: int | None = attrs.field(default=None, validator=positive)


DIXA_LIMIT = RateLimit(requests=10, burst=4)
"""Dixa developer documentation, Rate limits: 10 requests a second, bursts of 4, for each token."""

SINCH_LIMIT = RateLimit(requests=800)
"""Sinch Conversation API documentation, Rate limits: 800 requests a second for each project."""


class Slot(NamedTuple):
    """A moment at which one request may be sent, in seconds of the client's monotonic clock."""

    at: float
    era: int


class RateLimiter:
    """Hands out slots so that a `RateLimit` holds, whoever asks.

    Documents leave open whether "10 a second, bursts of 4" is a sliding window or a token bucket. Both readings are
    kept: never more than ``requests`` slots in any window, never more than ``burst`` of them at once.

    Args:
        limit: the limit; None hands out slots at once, but for pauses.

    """

    def __init__(self, limit: RateLimit | None = None) -> None:
        self.limit = limit
        self._lock = threading.Lock()
        self._era = 0
        self._paused_until = float("-inf")
        # Monotonic moments of the last `requests` slots, for the window...
        self._recent: deque[float] = deque(maxlen=limit.requests if limit else 0)
        # ...and the theoretical arrival time of the generic cell rate algorithm, for the bursts.
        self._due = float("-inf")
        self._given_back: list[float] = []
        forks.watch(self)

    def reserve(self, now: float) -> Slot:
        """Take the next free slot, which is not before ``now``."""
        if self.limit is None:
            return Slot(max(now, self._paused_until), self._era)
        with self._lock:
            earliest = max(now, self._paused_until)
            while self._given_back:
                at = heapq.heappop(self._given_back)
                if at >= earliest:
                    return Slot(at, self._era)
            return Slot(self._next(self.limit, earliest), self._era)

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
        """Whether a slot is still good: a pause withdraws those handed out before it."""
        return slot.era == self._era

    def give_back(self, slot: Slot) -> None:
        """Return a slot that will not be used, so that the next caller has it."""
        if self.limit is not None:
            with self._lock:
                if slot.era == self._era:
                    heapq.heappush(self._given_back, slot.at)

    def pause(self, until: float) -> None:
        """Hold everybody back until ``until``: the service said 429. Who waits for a slot queues again behind the
        pause.
        """
        with self._lock:
            if until > self._paused_until:
                self._paused_until = until
                self._era += 1
                self._due = until
                self._given_back.clear()
                # What was promised and not sent does not count against the window; what was sent lies before the pause.
                self._recent = deque((at for at in self._recent if at <= until), maxlen=self._recent.maxlen)

    def after_fork(self) -> None:
        """Replace the lock, which another thread of the parent may have held."""
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        return f"RateLimiter({self.limit!r})"

    def __reduce__(self) -> tuple[object, ...]:
        # Another process has a limiter of its own: nobody can share one across processes.
        return RateLimiter, (self.limit,)

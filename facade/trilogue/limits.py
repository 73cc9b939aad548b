"""A client's own rate limit, which avoids most 429s; and the pause of the whole client after one.

A limiter computes times; its callers sleep and ask again. It serves threads and tasks, and several clients if they are
given the same one.
"""

from __future__ import annotations

import threading
from bisect import bisect_left
from collections import deque
from itertools import count
from operator import attrgetter
from typing import ClassVar

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

    def share(self, part: float) -> RateLimit:
        """The limit that one of several processes keeps to, so that all of them keep to this one.

        Args:
            part: more than 0 and at most 1: one divided by the number of processes, say.

        """
        requests = self.requests * part
        burst = None if self.burst is None else max(1, int(self.burst * part))
        if requests >= 1:
            return RateLimit(requests=int(requests), per=self.per, burst=burst)
        return RateLimit(requests=1, per=self.per / requests)


DIXA_LIMIT = RateLimit(requests=10, burst=4)
"""Dixa developer documentation, Rate limits: 10 requests a second, bursts of 4, for each token."""

DIXA_EXPORTS_LIMIT = RateLimit(requests=10, per=60.0)
"""Dixa Exports API 1.0.0: 10 requests a minute, counted apart from those of the API itself."""

SINCH_LIMIT = RateLimit(requests=800)
"""Sinch Conversation API documentation, Rate limits: 800 requests a second for each project."""


MARGIN_SHARE, MARGIN_LIMIT = 0.08, 0.25
"""The share of ``per``, and the seconds at most, by which a window is kept longer than the service's. Requests do not
arrive at the distances at which they are sent: a new connection takes longer than one that is open, and threads wake
late. 8 % leaves 92.6 % of the rate; 0.25 s is about what a TLS handshake over a slow network takes."""

ABANDONED_AFTER = 1.0
"""Seconds after its time when a turn that was not taken loses its place: its thread was interrupted, or is stuck."""


class Turn:
    """A caller's place in the queue of a `RateLimiter`. Make one for each request."""

    __slots__ = ("at", "number")
    _numbers = count()

    def __init__(self) -> None:
        self.number = next(self._numbers)
        self.at = float("-inf")
        """When the request may be sent, as `RateLimiter.take` last said."""


class RateLimiter:
    """Delays requests so that a `RateLimit` holds where they arrive.

    The services' documents leave open whether "10 a second, bursts of 4" is a sliding window or a token bucket. Both
    readings are kept, each with a margin for requests that arrive late: never more than ``requests`` in any window,
    never more than ``burst`` at once. Only requests that were sent count, at the time when they were sent; a pause
    therefore forgets none.

    Args:
        limit: the limit; None for no limit, so that only pauses delay a request.

    Raises:
        ConfigError: the limit is something else.

    """

    does_io: ClassVar[bool] = False
    """Whether `take` may wait for a server, so that asynchronous clients call it in a thread."""

    def __init__(self, limit: RateLimit | None = None) -> None:
        if limit is not None and not isinstance(limit, RateLimit):
            raise ConfigError(f"limit must be a RateLimit or None, not {short(limit)}: RateLimit(requests=10)")
        self.limit = limit
        self.idle = limit is None
        """Whether it has never delayed a request, and does not: calls then take no turn."""
        self._lock = threading.Lock()
        self._paused_until = float("-inf")
        # In the order of their numbers.
        self._waiting: list[Turn] = []
        # Times of the last requests, for the window...
        self._sent: deque[float] = deque(maxlen=limit.requests if limit else 0)
        # ...and the theoretical arrival time of the generic cell rate algorithm, for the bursts.
        self._due = float("-inf")
        self._window = self._interval = self._lateness = 0.0
        self._tolerance = float("inf")
        if limit is not None:
            margin = min(MARGIN_SHARE * limit.per, MARGIN_LIMIT)
            self._window = limit.per + margin
            self._interval = self._window / limit.requests
            # A sleep that ends this much late uses up a part of the margin, so that late sleeps do not lower the rate.
            self._lateness = margin / 4
            if limit.burst is not None:
                self._tolerance = max(0.0, limit.per / limit.requests * (limit.burst - 1) - margin)
        forks.register(self)

    def take(self, turn: Turn, now: float) -> float:
        """Send the request of ``turn`` now, or say how long to wait before asking again.

        Args:
            turn: a new `Turn`, or the one of the last call if that did not return 0.
            now: seconds of the client's monotonic clock. If the caller has not slept as long as it was told to, the
                time that it was told counts.

        Returns:
            Seconds to wait. After 0 the request counts as sent, and the turn has ended.

        """
        # Times that are later than the turn's, but not by much, count as the turn's.
        moment = turn.at if now <= turn.at + self._lateness else now
        if self.limit is None:
            turn.at = max(moment, self._paused_until)
            return 0.0 if turn.at <= moment else turn.at - now
        with self._lock:
            waiting = self._waiting
            while waiting and waiting[0].at + ABANDONED_AFTER < now:
                del waiting[0]
            # Those that were here before get their turns first, unless the limit leaves room for all of them now.
            place = bisect_left(waiting, turn.number, key=_NUMBER)
            is_known = place < len(waiting) and waiting[place] is turn
            at = self._earliest(self.limit, place, moment)
            if at <= max(now, moment):
                if is_known:
                    del waiting[place]
                self._sent.append(max(at, self._sent[-1]) if self._sent else at)
                self._due = max(self._due, at) + self._interval
                return 0.0
            if not is_known:
                waiting.insert(place, turn)
            turn.at = at
            return at - now

    def _earliest(self, limit: RateLimit, place: int, moment: float) -> float:
        """When the request may be sent for which ``place`` others wait, if those are sent as early as they may."""
        # The times of one window's requests repeat in the next.
        windows, place = divmod(place, limit.requests)
        at = start = max(moment, self._paused_until)
        counted = len(self._sent) - limit.requests + place
        if counted >= 0:
            at = max(at, self._sent[counted] + self._window)
        due = max(self._due, start) + place * self._interval
        return max(at, due - self._tolerance) + windows * self._window

    def leave(self, turn: Turn) -> None:
        """Give up a turn that will not be taken. Those behind it, and the next callers, move up when they ask.

        Args:
            turn: what `take` returned.

        """
        with self._lock:
            place = bisect_left(self._waiting, turn.number, key=_NUMBER)
            if place < len(self._waiting) and self._waiting[place] is turn:
                del self._waiting[place]

    def pause(self, until: float) -> None:
        """Let no request be sent before ``until``, after a 429. What was sent before still counts after it.

        Args:
            until: a time of the limiter's clock, in seconds.

        """
        with self._lock:
            self.idle = False
            self._paused_until = max(self._paused_until, until)

    def after_fork(self) -> None:
        """Replace the lock, which another thread of the parent may have held, and forget that thread's turns."""
        self._lock = threading.Lock()
        self._waiting = []

    def __repr__(self) -> str:
        return f"RateLimiter({self.limit!r})"

    def __reduce__(self) -> tuple[object, ...]:
        # Another process gets a limiter of its own, since memory is not shared.
        return RateLimiter, (self.limit,)


_NUMBER = attrgetter("number")

"""One rate limit for all processes and machines that use the same token.

A script on the server keeps the times of the last requests and gives each caller the next time that is free: one round
trip a request, also where the caller then waits. The rules are those of `trilogue.RateLimiter`: never more than
``requests`` in any window, never more than ``burst`` at once, and nothing before a pause after a 429 has ended.

What is promised:

- Times are the server's. The machines' clocks do not matter, only that they run at about the same speed.
- A pause holds at once for requests that have no time yet. Another process hears of it with its next request; those
  of its callers that have a time already, one for each, may send once more.
- While Redis is away, each process keeps to its own share of the limit, from one window after it noticed. Redis learns
  what was sent meanwhile when it is back, and each process keeps to its share until all others have noticed that too.
  If only some processes notice an outage, the sum may exceed the limit by their shares while it lasts for them.
- A server that restarts without its data so quickly that no process notices has forgotten the last window: up to a
  limit's worth may follow another.
"""

from __future__ import annotations

import logging
import math
import random
import threading
import time
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from trilogue._internal.checks import is_number
from trilogue.errors import ConfigError
from trilogue.limits import ABANDONED_AFTER, RateLimit, Turn
from trilogue.limits import RateLimiter as LocalRateLimiter
from trilogue.redis.rate_scripts import PAUSE, TAKE
from trilogue.redis.scripts import RedisUnavailableError, checked_client, checked_name

if TYPE_CHECKING:
    from collections.abc import Callable

    import redis

logger = logging.getLogger("trilogue")

_MICROSECONDS = 1_000_000
_PROBE_INTERVAL = 2.0
"""Seconds between attempts to reach a server that did not answer."""
_SLOW_ANSWER = 0.25
"""Seconds after which an answer may come from a server that was away meanwhile: redis-py repeats a request."""
_KEPT = 3_600_000
"""Milliseconds for which the server keeps the times after the last request."""
_HORIZON = 2
"""Windows for which times are given out in advance. Callers beyond them ask again, so that those that give up have not
used up the future."""


class _Given(NamedTuple):
    """The time that the server has given a turn."""

    at: float
    """By this process's clock."""
    latest: float
    """When it is too late for it, because its request and the next ones might arrive together."""
    server_time: bytes | str


class RateLimiter(LocalRateLimiter):
    """A rate limit that several processes share: ``Dixa(rate_limit=RateLimiter(client, DIXA_LIMIT, name="dixa"))``.

    Synchronous and asynchronous clients can use it; asynchronous ones ask in a thread.

    Args:
        client: a client of redis-py. Give it a ``socket_timeout`` of a second or less.
        limit: the limit of all processes together.
        name: names what the limit is for, such as the account of a token; processes with the same name share it.
        share: the part of the limit that this process keeps to while Redis is away, more than 0 and at most 1: one
            divided by the number of processes, say. 0.1 by default.
        prefix: the beginning of the keys' names.
        clock: seconds of a monotonic clock, the client's.

    Raises:
        ConfigError: an argument is wrong, or redis-py is missing.

    """

    does_io = True

    def __init__(
        self,
        client: redis.Redis,
        limit: RateLimit,
        *,
        name: str,
        share: float = 0.1,
        prefix: str = "trilogue:limit",
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        checked_client(client)
        if not isinstance(limit, RateLimit):
            raise ConfigError("limit must be a RateLimit: RateLimit(requests=10)")
        if not is_number(share) or not 0 < share <= 1:
            raise ConfigError(f"share must be more than 0 and at most 1, not {share!r}")
        super().__init__(limit)
        # The window's margin is for this process's late threads and for the network: half of it for each.
        self._tolerated = 2 * self._lateness
        self._round_trip = math.inf  # The shortest so far.
        key = f"{checked_name(prefix, 'prefix')}:{{{checked_name(name, 'name')}}}"
        self._keys = (key, f"{key}:sent")
        self._requests = limit.requests
        self._client = client
        self._clock = clock
        part = limit.share(share)
        self._share = LocalRateLimiter(part)
        self._share_interval = part.per / part.requests
        self._given: dict[int, _Given] = {}
        self._given_back: list[bytes | str] = []
        self._sent_alone: deque[float] = deque(maxlen=limit.requests)
        self._away_until = -math.inf
        self._settled_at = -math.inf

    def take(self, turn: Turn, now: float) -> float:
        """Send the request of ``turn`` now, or say how long to wait before asking again.

        A turn that was told its time is not asked about again on the server, unless a pause has begun meanwhile or the
        caller comes too late for it: it then gets a new time, once, so that slow threads get on, too.
        """
        is_second = False
        with self._lock:
            given = self._given.get(turn.number)
            if given is not None:
                if now < given.at:
                    return given.at - now
                del self._given[turn.number]
                is_second = now > given.latest
                if given.at >= self._paused_until and not is_second:
                    return 0.0
                self._given_back.append(given.server_time)
        was_away = self._away_until > -math.inf
        if was_away or now < self._settled_at:
            wait = self._share.take(turn, now)
            if wait > 0:
                return wait
        if now >= self._away_until:
            try:
                return self._take_from_server(turn, now, is_second=is_second)
            except RedisUnavailableError:
                self._set_away()
                if not was_away:
                    return self._share.take(turn, self._clock())
        self._sent_alone.append(self._clock())
        return 0.0

    def _set_away(self) -> None:
        """Keep to the share, after what all processes may have sent with Redis is a window old."""
        now = self._clock()
        if self._away_until == -math.inf:
            logger.warning("Redis is away: this process keeps to its share of the rate limit")
            with self._lock:
                last = max((given.at for given in self._given.values()), default=now)
            alone_from = max(now, last) + self._window
            self._share.pause(alone_from)
            self._away_until = min(alone_from, now + _PROBE_INTERVAL)
        else:
            # The request that leaves now was counted before the server was asked, which may have taken seconds.
            self._share.pause(now + self._share_interval)
            self._away_until = now + _PROBE_INTERVAL

    def _take_from_server(self, turn: Turn, now: float, *, is_second: bool) -> float:
        self._share.leave(turn)
        asked_at = self._clock()
        taken, server_time, wait, pause = self._ask(now)
        # The answer took a moment: the times count from now.
        now = self._clock()
        self._note_round_trip(asked_at, now)
        latest = math.inf if is_second else asked_at + self._round_trip + wait + self._tolerated
        with self._lock:
            if pause > 0:
                self._paused_until = max(self._paused_until, now + pause)
            if taken and wait <= 0 and now > latest:
                self._given_back.append(server_time)
            elif taken:
                if wait > 0:
                    self._forget_abandoned(now)
                    self._given[turn.number] = _Given(now + wait, latest, server_time)
                return wait
        if taken:
            return self._take_from_server(turn, now, is_second=True)
        # Not all at the same time.
        return wait - _HORIZON * self._window + self._window * random.uniform(0.25, 1)  # noqa: S311 - jitter, not a secret

    def _ask(self, now: float) -> tuple[bool, bytes | str, float, float]:
        """Whether the server gives a time, that time, and the seconds until it and until the end of a pause."""
        with self._lock:
            given_back, self._given_back = self._given_back, []
            alone = [at for at in self._sent_alone if at > now - self._window]
        bursts = -1 if self._tolerance == math.inf else _micro(self._tolerance)
        horizon = _micro(_HORIZON * self._window)
        try:
            taken, server_time, wait, pause = TAKE.run(
                self._client,
                self._keys,
                (
                    self._requests, _micro(self._window), _micro(self._interval), bursts, horizon, _KEPT,
                    len(given_back), *given_back,
                    len(alone), *(_micro(now - at) for at in alone),
                ),
            )  # fmt: skip
        except RedisUnavailableError:
            with self._lock:
                self._given_back += given_back
            raise
        with self._lock:
            for at in alone:
                with suppress(ValueError):
                    self._sent_alone.remove(at)
        return bool(taken), server_time, int(wait) / _MICROSECONDS, int(pause) / _MICROSECONDS

    def _note_round_trip(self, asked_at: float, now: float) -> None:
        self._round_trip = min(self._round_trip, now - asked_at)
        if self._away_until > -math.inf or now - asked_at > _SLOW_ANSWER:
            self._away_until = -math.inf
            self._settled_at = now + _PROBE_INTERVAL + self._window

    def _forget_abandoned(self, now: float) -> None:
        """Drop the times of turns that were given up while the server was asked."""
        for number, given in list(self._given.items()):
            if given.at + ABANDONED_AFTER >= now:
                return
            del self._given[number]

    def leave(self, turn: Turn) -> None:
        """Give up a turn that will not be taken. Its time is given back with this process's next request.

        Args:
            turn: what `take` returned.

        """
        self._share.leave(turn)
        with self._lock:
            given = self._given.pop(turn.number, None)
            if given is not None:
                self._given_back.append(given.server_time)

    def pause(self, until: float) -> None:
        """Let no process send a request before ``until``, after a 429.

        Args:
            until: a time of the limiter's clock, in seconds.

        """
        super().pause(until)
        self._share.pause(until)
        # In a thread: an asynchronous client must not wait here.
        threading.Thread(target=self._share_pause, args=(until,), name="trilogue-pause", daemon=True).start()

    def _share_pause(self, until: float) -> None:
        left = until - self._clock()
        if left > 0:
            with suppress(RedisUnavailableError):  # The other processes get a 429 of their own.
                PAUSE.run(self._client, self._keys[:1], (_micro(left), _micro(left) // 1000 + _KEPT))

    def after_fork(self) -> None:
        """Forget the turns of the parent's threads."""
        super().after_fork()
        self._given = {}
        self._given_back = []

    def __repr__(self) -> str:
        return f"RateLimiter({self.limit!r}, name={self._keys[0]!r})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a shared RateLimiter holds a connection and cannot be pickled: make one in each process")


def _micro(seconds: float) -> int:
    return round(seconds * _MICROSECONDS)

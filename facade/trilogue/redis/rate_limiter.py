"""One rate limit for all processes and machines that use the same token.

A script on the server keeps the times of the last requests and gives each caller the next time that is free: one round
trip a request, also where the caller then waits. The rules are those of `trilogue.RateLimiter`: never more than
``requests`` in any window, never more than ``burst`` at once, and nothing before a pause after a 429 has ended.

What is promised:

- Times are the server's. The machines' clocks do not matter, only that they run at about the same speed.
- A pause holds at once for requests that have no time yet. Another process hears of it with its next request; those
  of its callers that have a time already, one for each, may send once more.
- While Redis is away, each process keeps to its own share of the limit. Redis learns what was sent meanwhile when it is
  back. If only some processes reach it, the sum may exceed the limit by the shares of the others.
- A server that restarts without its data has forgotten the last window: up to a limit's worth may follow another.
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
from trilogue.redis.scripts import RedisUnavailableError, Script, checked_client, checked_name

if TYPE_CHECKING:
    from collections.abc import Callable

    import redis

logger = logging.getLogger("trilogue")

_MICROSECONDS = 1_000_000
_PROBE_INTERVAL = 2.0
"""Seconds between attempts to reach a server that did not answer."""
_KEPT = 3_600_000
"""Milliseconds for which the server keeps the times after the last request."""
_HORIZON = 2
"""Windows for which times are given out in advance. Callers beyond them ask again, so that those that give up have not
used up the future."""

# Times are microseconds of the server's clock. KEYS: a hash with the pause and the theoretical arrival time of the
# generic cell rate algorithm, and a list of the last times that were given out, in order: of the last window, and of
# those to come. After one was given back, the arrival time is computed anew, from the latest that it can have been.
# ARGV: requests, window, interval, tolerance (-1 for no limit on bursts), horizon, how long the keys are kept; then how
# many times are given back and how many requests were sent without asking, each followed by that many values.
_TAKE = Script("""
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local requests, window, interval = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local tolerance, horizon = tonumber(ARGV[4]), tonumber(ARGV[5])
local state = redis.call('HMGET', KEYS[1], 'due', 'paused')
local due, paused = tonumber(state[1] or 0), tonumber(state[2] or 0)
local place = 7
local removed = 0
for each = 1, tonumber(ARGV[place]) do
    local given = ARGV[place + each]
    if tonumber(given) > now then removed = removed + redis.call('LREM', KEYS[2], -1, given) end
end
if removed > 0 and tolerance >= 0 then
    due = nil
    for _, each in ipairs(redis.call('LRANGE', KEYS[2], 0, -1)) do
        due = math.max(due or each + tolerance, tonumber(each)) + interval
    end
    due = due or 0
end
place = place + tonumber(ARGV[place]) + 1
local last = tonumber(redis.call('LINDEX', KEYS[2], -1) or 0)
for each = 1, tonumber(ARGV[place]) do
    last = math.max(last, now - tonumber(ARGV[place + each]))
    due = math.max(due, last) + interval
    redis.call('RPUSH', KEYS[2], string.format('%.0f', last))
end
local at = math.max(now, paused)
local oldest = tonumber(redis.call('LINDEX', KEYS[2], -requests) or 0)
at = math.max(at, oldest + window)
if tolerance >= 0 then at = math.max(at, math.max(due, math.max(now, paused)) - tolerance) end
local taken = at <= now + horizon and 1 or 0
if taken == 1 then
    at = math.max(at, last)
    redis.call('RPUSH', KEYS[2], string.format('%.0f', at))
    due = math.max(due, at) + interval
end
redis.call('LTRIM', KEYS[2], -4 * requests, -1)
redis.call('HSET', KEYS[1], 'due', string.format('%.0f', due), 'paused', string.format('%.0f', paused))
redis.call('PEXPIRE', KEYS[1], ARGV[6])
redis.call('PEXPIRE', KEYS[2], ARGV[6])
return {taken, string.format('%.0f', at), string.format('%.0f', at - now), string.format('%.0f', paused - now)}
""")
_PAUSE = Script("""
local clock = redis.call('TIME')
local until_ = clock[1] * 1000000 + clock[2] + tonumber(ARGV[1])
if until_ > tonumber(redis.call('HGET', KEYS[1], 'paused') or 0) then
    redis.call('HSET', KEYS[1], 'paused', string.format('%.0f', until_))
    if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[2]) then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
end
return 1
""")


class _Given(NamedTuple):
    """The time that the server has given a turn: by this process's clock, and as the server writes it."""

    at: float
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
        key = f"{checked_name(prefix, 'prefix')}:{{{checked_name(name, 'name')}}}"
        self._keys = (key, f"{key}:sent")
        self._requests = limit.requests
        self._client = client
        self._clock = clock
        self._share = LocalRateLimiter(limit.share(share))
        self._given: dict[int, _Given] = {}
        self._given_back: list[bytes | str] = []
        self._sent_alone: deque[float] = deque(maxlen=limit.requests)
        self._away_until = -math.inf

    def take(self, turn: Turn, now: float) -> float:
        """Send the request of ``turn`` now, or say how long to wait before asking again.

        A turn that was told its time is not asked about again on the server, unless a pause has begun meanwhile.
        """
        with self._lock:
            given = self._given.get(turn.number)
            if given is not None:
                if now < given.at:
                    return given.at - now
                del self._given[turn.number]
                if given.at >= self._paused_until:
                    return 0.0
                self._given_back.append(given.server_time)
        if now >= self._away_until:
            try:
                return self._take_from_server(turn, now)
            except RedisUnavailableError:
                if self._away_until == -math.inf:
                    logger.warning("Redis is away: this process keeps to its share of the rate limit")
                self._away_until = now + _PROBE_INTERVAL
        wait = self._share.take(turn, now)
        if wait <= 0:
            self._sent_alone.append(now)
        return wait

    def _take_from_server(self, turn: Turn, now: float) -> float:
        self._share.leave(turn)
        with self._lock:
            given_back, self._given_back = self._given_back, []
            alone = [at for at in self._sent_alone if at > now - self._window]
        bursts = -1 if self._tolerance == math.inf else _micro(self._tolerance)
        horizon = _HORIZON * self._window
        try:
            taken, server_time, wait, pause = _TAKE.run(
                self._client,
                self._keys,
                (
                    self._requests, _micro(self._window), _micro(self._interval), bursts, _micro(horizon), _KEPT,
                    len(given_back), *given_back,
                    len(alone), *(_micro(now - at) for at in alone),
                ),
            )  # fmt: skip
        except RedisUnavailableError:
            with self._lock:
                self._given_back += given_back
            raise
        self._away_until = -math.inf
        # The answer took a moment: the times count from now.
        now = self._clock()
        seconds = int(wait) / _MICROSECONDS
        with self._lock:
            for at in alone:
                with suppress(ValueError):
                    self._sent_alone.remove(at)
            if int(pause) > 0:
                self._paused_until = max(self._paused_until, now + int(pause) / _MICROSECONDS)
            if taken:
                if seconds <= 0:
                    return 0.0
                self._forget_abandoned(now)
                self._given[turn.number] = _Given(now + seconds, server_time)
                return seconds
        # Not all at the same time.
        return seconds - horizon + self._window * random.uniform(0.25, 1)  # noqa: S311 - jitter, not a secret

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
                _PAUSE.run(self._client, self._keys[:1], (_micro(left), _micro(left) // 1000 + _KEPT))

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

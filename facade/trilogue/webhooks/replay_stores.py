"""Replay stores remember which events and nonces were handled: the protocols, and the store for one process.

An event is recorded twice: `claim` before it is handled, then `confirm`, or `release` if handling failed. With a
single record on arrival, the service's retry after our own failure would look like a duplicate and the event would be
lost; with a single record afterwards, two workers could handle the same event at once.
"""

from __future__ import annotations

import enum
import inspect
import threading
import time
from collections import OrderedDict
from typing import TYPE_CHECKING, Protocol, cast

from trilogue.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable


class Claim(enum.Enum):
    """The result of claiming a key."""

    NEW = "new"
    """The key was free. The caller holds it until it confirms or releases it, or the claim expires."""
    IN_PROGRESS = "in progress"
    """Another caller holds the key."""
    DONE = "done"
    """The key was confirmed: what it identifies was handled."""


class ReplayStore(Protocol):
    """Remembers keys of events and nonces. Processes that receive the same webhook share one (Redis, a table).

    Keys are text of up to about 400 characters. A claim must expire after a while, as the worker that made it may have
    died; a confirmation must be kept for longer than the service retries.

    In Redis, `claim` is `SET key p NX EX 60`; if the key exists, `GET key` distinguishes IN_PROGRESS from DONE.
    `confirm` is `SET key d EX 86400`, and `release` is `DEL key`.
    """

    def claim(self, key: str, /) -> Claim:
        """Claim the key if it is free. Must be atomic."""
        ...

    def confirm(self, key: str, /) -> None:
        """Record that the key was handled: the next claim is DONE."""
        ...

    def release(self, key: str, /) -> None:
        """Give a claim back: the next claim is NEW."""
        ...


class AsyncReplayStore(Protocol):
    """`ReplayStore` with coroutines, for asyncio programs. Used by `async with receiver.accept(…)`."""

    async def claim(self, key: str, /) -> Claim:
        """Claim the key if it is free. Must be atomic."""
        ...

    async def confirm(self, key: str, /) -> None:
        """Record that the key was handled: the next claim is DONE."""
        ...

    async def release(self, key: str, /) -> None:
        """Give a claim back: the next claim is NEW."""
        ...


def require_blocking(store: ReplayStore | AsyncReplayStore) -> ReplayStore:
    """The store, if its methods are not coroutines; else TypeError."""
    if inspect.iscoroutinefunction(store.claim):
        raise TypeError("this receiver's replay store is asynchronous: use `async with receiver.accept(body, headers)`")
    return cast("ReplayStore", store)


class MemoryReplayStore:
    """A replay store in the memory of one process, safe for use by several threads.

    Args:
        max_entries: The largest number of keys. When it is reached, the oldest confirmed key is dropped, or the oldest
            claim if no key is confirmed. A key takes about 200 bytes.
        keep: Seconds for which a confirmed key is kept. The default, a day, is longer than the longest retries that
            the services document.
        lease: Seconds after which a claim expires. The default is three times the 20 s that Sunshine waits for an
            answer: longer than a handler should take, and much shorter than the services' retries.
        clock: Seconds since any start, monotonic.

    Raises:
        ConfigError: If a limit is not greater than zero.

    """

    def __init__(
        self,
        *,
        max_entries: int = 100_000,
        keep: float = 86_400.0,
        lease: float = 60.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        if max_entries < 1 or not keep > 0 or not lease > 0:
            raise ConfigError("max_entries, keep and lease must be greater than zero")
        self._max_entries = max_entries
        self._keep = keep
        self._lease = lease
        self._clock = clock
        self._lock = threading.Lock()
        # Expiry times by key. Each table is in the order of expiry, as all keys of a table live equally long.
        self._claimed: OrderedDict[str, float] = OrderedDict()
        self._done: OrderedDict[str, float] = OrderedDict()

    def claim(self, key: str, /) -> Claim:
        """Claim the key if it is free."""
        with self._lock:
            now = self._clock()
            self._expire(now)
            if key in self._done:
                return Claim.DONE
            if key in self._claimed:
                return Claim.IN_PROGRESS
            self._claimed[key] = now + self._lease
            self._evict()
            return Claim.NEW

    def confirm(self, key: str, /) -> None:
        """Record that the key was handled: the next claim is DONE."""
        with self._lock:
            now = self._clock()
            self._expire(now)
            self._claimed.pop(key, None)
            self._done.pop(key, None)  # so that a key confirmed again moves to the end
            self._done[key] = now + self._keep
            self._evict()

    def release(self, key: str, /) -> None:
        """Give a claim back: the next claim is NEW."""
        with self._lock:
            self._claimed.pop(key, None)

    def __len__(self) -> int:
        with self._lock:
            self._expire(self._clock())
            return len(self._claimed) + len(self._done)

    def _expire(self, now: float) -> None:
        for table in (self._claimed, self._done):
            while table and next(iter(table.values())) <= now:
                table.popitem(last=False)

    def _evict(self) -> None:
        while len(self._claimed) + len(self._done) > self._max_entries:
            (self._done or self._claimed).popitem(last=False)

"""What has been handled already: the protocol of a replay store and the store that lives in this process.

A store is told about a delivery twice: `claim` before it is handled, `confirm` afterwards (or `release`, if handling
failed). Writing an event down on arrival would turn the service's retry after our own failure into a "duplicate", and
the event would be lost; writing it down only afterwards would let two workers handle it side by side.
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
    """What a store answers to a claim."""

    NEW = "new"
    """Nobody has handled it or is handling it: the claimant may, and nobody else until the claim ends."""
    IN_PROGRESS = "in progress"
    """Another claimant has it and has neither confirmed nor released it."""
    DONE = "done"
    """It has been handled."""


class ReplayStore(Protocol):
    """Remembers nonces and event ids. Share one (Redis, a table) among processes that receive the same webhook.

    Keys are text of at most some 400 characters. A claim must end by itself after a while (the claimant may have died),
    and a confirmation must be kept longer than the service goes on retrying. In Redis: `claim` is `SET key p NX EX 60`,
    on refusal `GET key` tells IN_PROGRESS from DONE; `confirm` is `SET key d EX 86400`; `release` is `DEL key`.
    """

    def claim(self, key: str, /) -> Claim:
        """Take the key, if it is free. Must be atomic."""
        ...

    def confirm(self, key: str, /) -> None:
        """What was claimed has been handled."""
        ...

    def release(self, key: str, /) -> None:
        """What was claimed has not been handled: the next claim is NEW again."""
        ...


class AsyncReplayStore(Protocol):
    """`ReplayStore` for a store across the network in an asyncio program; used through `async with`."""

    async def claim(self, key: str, /) -> Claim:
        """Take the key, if it is free. Must be atomic."""
        ...

    async def confirm(self, key: str, /) -> None:
        """What was claimed has been handled."""
        ...

    async def release(self, key: str, /) -> None:
        """What was claimed has not been handled: the next claim is NEW again."""
        ...


def blocking(store: ReplayStore | AsyncReplayStore) -> ReplayStore:
    """The store, if it answers at once; TypeError if it has to be awaited."""
    if inspect.iscoroutinefunction(store.claim):
        raise TypeError("this receiver's replay store is asynchronous: use `async with receiver.accept(body, headers)`")
    return cast("ReplayStore", store)


class MemoryReplayStore:
    """A replay store for one process, safe among threads; it forgets when the process ends.

    Args:
        max_entries: Keys held at most; beyond it the oldest are forgotten, those handled before those in progress. An
            entry takes about 200 bytes.
        keep: Seconds a handled key is remembered. The default, a day, outlasts the longest documented retries.
        lease: Seconds a claim holds that is neither confirmed nor released. The default is three times the 20 s that
            Sunshine waits for an answer: longer than a handler should take, much shorter than services go on retrying.
        clock: Seconds from any start, never running backwards.

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
            raise ConfigError("max_entries, keep and lease are greater than zero")
        self._max_entries = max_entries
        self._keep = keep
        self._lease = lease
        self._clock = clock
        self._lock = threading.Lock()
        # Each table is in the order of its ends, as all entries of a table live equally long.
        self._claimed: OrderedDict[str, float] = OrderedDict()
        self._done: OrderedDict[str, float] = OrderedDict()

    def claim(self, key: str, /) -> Claim:
        """Take the key, if it is free."""
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
        """What was claimed has been handled."""
        with self._lock:
            now = self._clock()
            self._expire(now)
            self._claimed.pop(key, None)
            self._done.pop(key, None)  # a key confirmed anew goes to the end
            self._done[key] = now + self._keep
            self._evict()

    def release(self, key: str, /) -> None:
        """What was claimed has not been handled: the next claim is NEW again."""
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

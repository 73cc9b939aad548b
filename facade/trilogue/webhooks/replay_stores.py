"""Replay stores remember which events and nonces were handled: the protocols, and the store for one process.

An event is recorded twice: `claim` before it is handled, then `confirm`, or `release` if handling failed. With a
single record on arrival, the service's retry after our own failure would look like a duplicate and the event would be
lost; with a single record afterwards, two workers could handle the same event at once.

A claim has a token, which only its holder knows. A worker that was too slow, so that its claim expired and another
worker took the key, can neither confirm nor release the other's claim.
"""

from __future__ import annotations

import enum
import inspect
import threading
import time
from collections import OrderedDict
from typing import TYPE_CHECKING, Protocol, cast
from uuid import uuid4

from trilogue._internal import forks
from trilogue.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable


class Claim(enum.Enum):
    """Why a key cannot be claimed."""

    IN_PROGRESS = "in progress"
    """Another caller holds the key, until it confirms or releases it, or its claim expires."""
    DONE = "done"
    """The key was confirmed: what it identifies was handled."""


class Renewable(Protocol):
    """Holds claims that can be renewed: a `ReplayStore`, or the table of an inbox."""

    @property
    def lease(self) -> float:
        """Seconds after which a claim expires that is not renewed."""
        ...

    def renew(self, key: str, token: str, /) -> bool:
        """Let the claim with this token last for another `lease`; False if it is not held any more.

        Args:
            key: what identifies the event, as `event.id` or a nonce.
            token: what `claim` returned.

        Returns:
            Whether the claim is held.

        """
        ...


class ReplayStore(Renewable, Protocol):
    """Remembers keys of events and nonces. Processes that receive the same webhook share one (Redis, a table).

    Keys are text of up to about 400 characters. A claim expires after `lease` seconds, as the worker that made it may
    have died; a receiver renews the claims of a block that still runs. A confirmation must be kept for longer than the
    service retries. Each method must be atomic, and may be called from several threads.

    In Redis, `claim` is `SET key token NX EX 60` with a random token; if the key exists, `GET key` distinguishes
    IN_PROGRESS from DONE. The others are scripts that compare `GET key` with the token: `renew` then does
    `EXPIRE key 60`, `confirm` does `SET key done EX 86400` (also if the key does not exist), `release` does `DEL key`.
    """

    def claim(self, key: str, /) -> str | Claim:
        """Claim the key if it is free.

        Args:
            key: what identifies the event, as `event.id` or a nonce.

        Returns:
            The claim's token, which no other claim has had; or why the key is not free.

        """
        ...

    def confirm(self, key: str, token: str, /) -> bool:
        """Record that the key was handled: the next claim is DONE.

        Args:
            key: what identifies the event, as `event.id` or a nonce.
            token: what `claim` returned.

        Returns:
            False, without any effect, if another caller has claimed or confirmed the key. True if the claim with this
            token is held, and if it expired and the key has not been claimed since.

        """
        ...

    def release(self, key: str, token: str, /) -> bool:
        """Give the claim with this token back, so that the key is free; False if it is not held any more.

        Args:
            key: what identifies the event, as `event.id` or a nonce.
            token: what `claim` returned.

        Returns:
            Whether the claim was held.

        """
        ...


class AsyncReplayStore(Protocol):
    """`ReplayStore` with coroutines, for asyncio programs. Used by `async with receiver.accept(…)`."""

    @property
    def lease(self) -> float:
        """Seconds after which a claim expires that is not renewed."""
        ...

    async def claim(self, key: str, /) -> str | Claim:
        """Claim the key if it is free; see `ReplayStore.claim`.

        Args:
            key: what identifies the event, as `event.id` or a nonce.

        Returns:
            The claim's token, which no other claim has had; or why the key is not free.

        """
        ...

    async def renew(self, key: str, token: str, /) -> bool:
        """Let the claim with this token last for another `lease`; see `ReplayStore.renew`.

        Args:
            key: what identifies the event, as `event.id` or a nonce.
            token: what `claim` returned.

        Returns:
            Whether the claim is held.

        """
        ...

    async def confirm(self, key: str, token: str, /) -> bool:
        """Record that the key was handled; see `ReplayStore.confirm`.

        Args:
            key: what identifies the event, as `event.id` or a nonce.
            token: what `claim` returned.

        Returns:
            False, without any effect, if another caller has claimed or confirmed the key. True if the claim with this
            token is held, and if it expired and nobody has claimed the key since.

        """
        ...

    async def release(self, key: str, token: str, /) -> bool:
        """Give the claim with this token back; see `ReplayStore.release`.

        Args:
            key: what identifies the event, as `event.id` or a nonce.
            token: what `claim` returned.

        Returns:
            Whether the claim was held.

        """
        ...


_METHODS = ("claim", "renew", "confirm", "release", "lease")


def checked_store(store: ReplayStore | AsyncReplayStore | None) -> ReplayStore | AsyncReplayStore | None:
    """The store of a receiver's ``replays=``, if it has all that it needs; else TypeError."""
    missing = [name for name in _METHODS if not hasattr(store, name)]
    if store is not None and missing:
        raise TypeError(f"replays has no {', '.join(missing)}: webhooks.ReplayStore says what a store needs")
    return store


def is_asynchronous(store: Renewable | AsyncReplayStore) -> bool:
    """Whether the store's methods are coroutines."""
    return inspect.iscoroutinefunction(store.renew)


def require_blocking(store: ReplayStore | AsyncReplayStore) -> ReplayStore:
    """The store, if its methods are not coroutines; else TypeError."""
    if is_asynchronous(store):
        raise TypeError("replays is an asynchronous store: use `async with receiver.accept(body, headers)`")
    return cast("ReplayStore", store)


class MemoryReplayStore:
    """A replay store in the memory of one process, safe for use by several threads.

    Args:
        max_entries: the largest number of keys. When it is reached, the oldest confirmed key is dropped, or the oldest
            claim if no key is confirmed. A key takes about 200 bytes.
        keep: seconds for which a confirmed key is kept. The default, a day, is longer than the longest retries that
            the services document.
        lease: seconds after which the claim of a dead worker expires. A receiver renews the claims of a block that
            runs. The default is three times the 20 s that Sunshine waits for an answer, and much shorter than the
            services' retries.
        clock: seconds since any start, monotonic.

    Raises:
        ConfigError: if a limit is not greater than zero.

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
        # Each table is in the order of expiry, as all keys of a table live equally long: tokens and expiry times of
        # claims, expiry times of confirmations.
        self._claimed: OrderedDict[str, tuple[str, float]] = OrderedDict()
        self._done: OrderedDict[str, float] = OrderedDict()
        forks.register(self)

    def after_fork(self) -> None:
        """Replace the lock, which another thread of the parent may have held. The child has a copy of the keys."""
        self._lock = threading.Lock()

    @property
    def lease(self) -> float:
        """Seconds after which a claim expires that is not renewed."""
        return self._lease

    def claim(self, key: str, /) -> str | Claim:
        """Claim the key if it is free: the claim's token, or why it is not free.

        Args:
            key: what identifies the event, as `event.id` or a nonce.

        Returns:
            The claim's token, which no other claim has had; or why the key is not free.

        """
        with self._lock:
            now = self._expire()
            if key in self._done:
                return Claim.DONE
            if key in self._claimed:
                return Claim.IN_PROGRESS
            token = uuid4().hex
            self._claimed[key] = token, now + self._lease
            self._evict()
            return token

    def renew(self, key: str, token: str, /) -> bool:
        """Let the claim with this token last for another `lease`; False if it is not held any more.

        Args:
            key: what identifies the event, as `event.id` or a nonce.
            token: what `claim` returned.

        Returns:
            Whether the claim is held.

        """
        with self._lock:
            now = self._expire()
            if self._holder(key) != token:
                return False
            self._claimed[key] = token, now + self._lease
            self._claimed.move_to_end(key)
            return True

    def confirm(self, key: str, token: str, /) -> bool:
        """Record that the key was handled; False if another caller has claimed or confirmed it.

        Args:
            key: what identifies the event, as `event.id` or a nonce.
            token: what `claim` returned.

        Returns:
            False, without any effect, if another caller has claimed or confirmed the key. True if the claim with this
            token is held, and if it expired and nobody has claimed the key since.

        """
        with self._lock:
            now = self._expire()
            if key in self._done or self._holder(key) not in {token, None}:
                return False
            self._claimed.pop(key, None)
            self._done[key] = now + self._keep
            self._evict()
            return True

    def release(self, key: str, token: str, /) -> bool:
        """Give the claim with this token back; False if it is not held any more.

        Args:
            key: what identifies the event, as `event.id` or a nonce.
            token: what `claim` returned.

        Returns:
            Whether the claim was held.

        """
        with self._lock:
            self._expire()
            if self._holder(key) != token:
                return False
            del self._claimed[key]
            return True

    def __len__(self) -> int:
        with self._lock:
            self._expire()
            return len(self._claimed) + len(self._done)

    def _holder(self, key: str) -> str | None:
        return self._claimed.get(key, (None, 0.0))[0]

    def _expire(self) -> float:
        """Drop what has expired, and return the time."""
        now = self._clock()
        while self._claimed and next(iter(self._claimed.values()))[1] <= now:
            self._claimed.popitem(last=False)
        while self._done and next(iter(self._done.values())) <= now:
            self._done.popitem(last=False)
        return now

    def _evict(self) -> None:
        while len(self._claimed) + len(self._done) > self._max_entries:
            if self._done:
                self._done.popitem(last=False)
            else:
                self._claimed.popitem(last=False)

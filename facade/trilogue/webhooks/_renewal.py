"""Renews the claims of a delivery while its block runs, so that no other worker takes the events of a slow handler."""

from __future__ import annotations

import logging
import threading
import time
from typing import TYPE_CHECKING, Protocol, cast

from trilogue.webhooks._claims import renew_claims, run, run_async
from trilogue.webhooks.replay_stores import is_asynchronous

if TYPE_CHECKING:
    import asyncio

    from trilogue.webhooks.replay_stores import AsyncReplayStore, Renewable

logger = logging.getLogger("trilogue")

MAX_HOLD = 3600.0
"""Seconds after which a block's claims are not renewed any more, so that a handler that hangs does not hold its events
for ever. The services' retries end sooner, or go on for a day (Sinch)."""
_RENEWALS_PER_LEASE = 3
"""So that one renewal may fail."""


class Renewal(Protocol):
    """Renews claims until it is stopped."""

    def stop(self) -> None:
        """Renew no more. Does not wait: a renewal under way is refused once the claims are settled."""
        ...


def start_renewal(store: Renewable | AsyncReplayStore, tokens: dict[str, str]) -> Renewal:
    """Begin to renew claims: in a thread, or with an asyncio store in a task of the running loop."""
    if is_asynchronous(store):
        return _TaskRenewal(store, tokens)
    return _ThreadRenewal(cast("Renewable", store), tokens)


class _ThreadRenewal:
    def __init__(self, store: Renewable, tokens: dict[str, str]) -> None:
        self._store, self._tokens = store, tokens
        # Free once stopped. Not an Event, whose own lock the thread may hold at the moment of a fork.
        self._running = threading.Lock()
        self._running.acquire()
        threading.Thread(target=self._work, name="trilogue-claims", daemon=True).start()

    def stop(self) -> None:
        if self._running.locked():
            self._running.release()

    def _work(self) -> None:
        end = time.monotonic() + MAX_HOLD
        interval = min(self._store.lease / _RENEWALS_PER_LEASE, MAX_HOLD)
        while self._tokens and not self._running.acquire(timeout=interval) and time.monotonic() < end:
            try:
                lost = run(renew_claims(self._tokens), self._store)
            except Exception as error:  # noqa: BLE001 - a store's own errors; the next renewal may succeed
                lost = []
                _log_failure(error)
            if self._running.locked():
                _log_lost(lost)


class _TaskRenewal:
    def __init__(self, store: Renewable | AsyncReplayStore, tokens: dict[str, str]) -> None:
        import asyncio  # noqa: PLC0415 - a synchronous program never loads it

        self._store, self._tokens = store, tokens
        self._sleep = asyncio.sleep
        self._task: asyncio.Task[None] = asyncio.get_running_loop().create_task(self._work())

    def stop(self) -> None:
        self._task.cancel()

    async def _work(self) -> None:
        end = time.monotonic() + MAX_HOLD
        interval = min(self._store.lease / _RENEWALS_PER_LEASE, MAX_HOLD)
        while self._tokens and time.monotonic() < end:
            await self._sleep(interval)
            try:
                _log_lost(await run_async(renew_claims(self._tokens), self._store))
            except Exception as error:  # noqa: BLE001 - as above
                _log_failure(error)


def _log_lost(keys: list[str]) -> None:
    if keys:
        logger.warning("webhooks: a handler took longer than its claims are held: %s", ", ".join(map(ascii, keys)))


def _log_failure(error: Exception) -> None:
    logger.warning("webhooks: claims could not be renewed: %s", type(error).__name__)

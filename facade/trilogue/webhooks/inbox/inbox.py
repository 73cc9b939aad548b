"""The inbox: store an event, answer 200, and handle it from the store."""

from __future__ import annotations

import asyncio
import inspect
import threading
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self, cast

from attrs import field, frozen

from trilogue._internal.checks import is_number
from trilogue.errors import ConfigError, TrilogueError
from trilogue.webhooks._renewal import start_renewal
from trilogue.webhooks.applications.answers import log_failure
from trilogue.webhooks.applications.replies import AsyncReply, Reply
from trilogue.webhooks.deliveries import may_have_acted
from trilogue.webhooks.inbox.databases import opened
from trilogue.webhooks.inbox.stored import restored, stored
from trilogue.webhooks.inbox.table import Claimed, Table

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from trilogue.records import Provider
    from trilogue.webhooks.applications.replies import AsyncSender, Sender
    from trilogue.webhooks.events import Event

_POLL = 1.0
"""Seconds between looks into an inbox that was empty."""
_PURGE_EVERY = 600.0
"""Seconds between two clean-ups of a worker."""


@frozen(kw_only=True)
class DeadLetter:
    """An event that could not be handled and is not tried again by itself.

    Args:
        key: give it to `Inbox.retry`.
        provider: the service.
        attempts: how often it was tried.
        received_at: when it was stored.
        reason: why it failed last: the kind of error, without texts of customers.
        event: the event itself.

    """

    key: str
    provider: Provider
    attempts: int
    received_at: datetime
    reason: str
    event: Event = field(repr=False)


class Inbox:
    """Stores events durably, once each, and has them handled with retries and a dead-letter list.

    ``webhooks.wsgi(receivers, inbox.store)`` (or ``webhooks.asgi(receivers, inbox.astore)``) answers 200 when an event
    is on the disk, whatever the handler will take; `work` (or `awork`) calls the handler, in the same process or in
    others. A worker that dies leaves its event to another after ``lease`` seconds; `Reply` then looks for an answer
    that had been sent. An event that failed is tried again after ``first_wait`` seconds, twice as long after each
    failure, up to ``max_wait``; after ``max_attempts`` it is dead. An event during which a message may have been sent
    (an error with outcome "unknown" or "done") is dead at once: a person decides, see `dead` and `retry`. Events are
    taken in the order of their arrival, but those that failed come later, and several workers work side by side.

    Args:
        url: the path of a SQLite file; or a URL of SQLAlchemy's, with the extra ``inbox``.
        max_attempts: how often an event is tried; 10 by default.
        first_wait: seconds before the second attempt; 5 by default.
        max_wait: seconds between two attempts at most; an hour by default.
        lease: seconds for which a worker holds an event; it is renewed while the handler runs. 60 by default.
        keep: seconds for which an event that was handled is recognised; a week by default. Its content is not kept.
        clock: seconds since 1970.

    Raises:
        ConfigError: an argument is wrong, or a package is missing.
        InboxUnavailableError: the database cannot be used.

    """

    def __init__(
        self,
        url: str = "inbox.sqlite3",
        *,
        max_attempts: int = 10,
        first_wait: float = 5.0,
        max_wait: float = 3600.0,
        lease: float = 60.0,
        keep: float = 7 * 86_400.0,
        clock: Callable[[], float] = time.time,
    ) -> None:
        numbers = {"max_attempts": max_attempts, "first_wait": first_wait, "max_wait": max_wait}
        for name, value in (numbers | {"lease": lease, "keep": keep}).items():
            if not is_number(value) or not value > 0:
                raise ConfigError(f"{name} must be a number, more than 0, not {value!r}")
        if not isinstance(url, str) or not url:
            raise ConfigError("url must be the path of a SQLite file, or a URL of SQLAlchemy's")
        self._database = opened(url)
        self._table = Table(self._database, lease, clock)
        self._max_attempts, self._first_wait, self._max_wait, self._keep = max_attempts, first_wait, max_wait, keep
        self._purge_at = float("-inf")

    def store(self, event: Event, _reply: Reply | None = None) -> bool:
        """Store an event. A handler for `webhooks.wsgi`.

        Args:
            event: the event; stored under its `replay_key`.

        Returns:
            False if the event was stored before.

        Raises:
            InboxUnavailableError: it is not stored; the application answers 503, and the service delivers again.

        """
        return self._table.insert(event.replay_key, event.provider, stored(event))

    async def astore(self, event: Event, _reply: AsyncReply | None = None) -> bool:
        """Store an event, in a thread. A handler for `webhooks.asgi`; see `store`.

        Args:
            event: the event; stored under its `replay_key`.

        Returns:
            False if the event was stored before.

        """
        return await asyncio.to_thread(self.store, event)

    def work(
        self,
        handler: Callable[[Event, Reply], object],
        *,
        hub: Sender | None = None,
        stop: threading.Event | None = None,
        until_empty: bool = False,
    ) -> int:
        """Handle stored events, until ``stop`` is set or, if asked to, until none is due.

        Args:
            handler: called with an `Event` and a `Reply`, as by `webhooks.wsgi`.
            hub: the ``Hub`` or client with which ``reply`` sends.
            stop: ends the work after the event at hand.
            until_empty: whether to return when no event is due.

        Returns:
            How many events were handled.

        """
        if inspect.iscoroutinefunction(handler):
            raise ConfigError("handler must be a function; awork takes coroutine functions")
        stop = stop or threading.Event()
        handled = 0
        while not stop.is_set():
            claimed = self._next()
            if claimed is None:
                if until_empty:
                    break
                stop.wait(_POLL)
                continue
            event = restored(claimed.event)
            renewal = start_renewal(self._table, {claimed.key: claimed.token})
            try:
                handler(event, Reply(event, hub))
            except Exception as error:  # noqa: BLE001 - any error of the handler's is noted with the event
                self._note(claimed, event, error)
            else:
                handled += self._table.done(claimed)
            finally:
                renewal.stop()
        return handled

    async def awork(
        self,
        handler: Callable[[Event, AsyncReply], Awaitable[object]],
        *,
        hub: AsyncSender | None = None,
        until_empty: bool = False,
    ) -> int:
        """Handle stored events, until the task is cancelled or, if asked to, until none is due; see `work`.

        Args:
            handler: called with an `Event` and a `Reply`, as by `webhooks.wsgi`.
            hub: the ``Hub`` or client with which ``reply`` sends.
            until_empty: whether to return when no event is due.

        Returns:
            How many events were handled.

        """
        handled = 0
        while True:
            claimed = await asyncio.to_thread(self._next)
            if claimed is None:
                if until_empty:
                    return handled
                await asyncio.sleep(_POLL)
                continue
            event = restored(claimed.event)
            renewal = start_renewal(self._table, {claimed.key: claimed.token})
            try:
                await handler(event, AsyncReply(event, hub))
            except Exception as error:  # noqa: BLE001 - any error of the handler's is noted with the event
                await asyncio.to_thread(self._note, claimed, event, error)
            else:
                handled += await asyncio.to_thread(self._table.done, claimed)
            finally:
                renewal.stop()

    def dead(self) -> list[DeadLetter]:
        """The events that are not tried again, oldest first."""
        return [
            DeadLetter(
                key=row.key,
                provider=cast("Provider", row.provider),
                attempts=row.attempts,
                received_at=datetime.fromtimestamp(row.received, UTC),
                reason=row.reason,
                event=restored(row.event),
            )
            for row in self._table.dead()
        ]

    def retry(self, letter: DeadLetter | str) -> bool:
        """Have a dead event handled again; False if it is not dead.

        Args:
            letter: one of `dead`.

        Returns:
            Whether it was dead.

        """
        return self._table.retry(letter.key if isinstance(letter, DeadLetter) else letter)

    def counts(self) -> dict[str, int]:
        """How many events are ``waiting``, ``done`` and ``dead``. Those being handled are waiting."""
        return self._table.counts()

    def close(self) -> None:
        """Close the database's connections."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _next(self) -> Claimed | None:
        now = time.monotonic()
        if now >= self._purge_at:
            self._purge_at = now + _PURGE_EVERY
            self._table.purge(self._keep)
        return self._table.claim()

    def _note(self, claimed: Claimed, event: Event, error: Exception) -> None:
        """Note that handling an event failed, and when it is tried again."""
        log_failure(event, error)
        reason = (
            f"{type(error).__qualname__}: {error}" if isinstance(error, TrilogueError) else type(error).__qualname__
        )
        wait: float | None = min(self._first_wait * 2 ** min(claimed.attempts - 1, 60), self._max_wait)
        if claimed.attempts >= self._max_attempts:
            wait = None
        elif may_have_acted(error):
            wait, reason = None, f"a message may have been sent: {reason}"
        self._table.failed(claimed, reason, wait=wait)

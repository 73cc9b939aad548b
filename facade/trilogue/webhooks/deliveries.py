"""A verified delivery as a context manager that claims its events on entry and settles the claims on exit."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Self, cast, overload

from trilogue._internal.uncertain_sends import on_uncertain_send
from trilogue.errors import TrilogueError
from trilogue.webhooks._claims import claim_events, run, run_async, settle_events, tokens_of
from trilogue.webhooks._renewal import start_renewal
from trilogue.webhooks.replay_stores import require_blocking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextvars import Token
    from types import TracebackType

    from trilogue.webhooks._claims import Routine
    from trilogue.webhooks._renewal import Renewal
    from trilogue.webhooks.events import Event
    from trilogue.webhooks.replay_stores import AsyncReplayStore, ReplayStore


class Delivery(Sequence["Event"]):
    """The events of one verified delivery that were not handled yet. Returned by `Receiver.accept`.

    It is a sequence of events inside its `with` or `async with` block, and verified on entering it.
    """

    def __init__(self, read: Callable[[], list[Event]], store: ReplayStore | AsyncReplayStore | None) -> None:
        self._read = read
        self._store = store
        self._claimed: list[Event] | None = None
        self._taken: list[Event] = []
        self._done: list[Event] = []
        self._kept: list[Event] = []
        self._renewal: Renewal | None = None
        self._reporting: Token[Callable[[], object] | None] | None = None

    def done(self, event: Event) -> None:
        """Mark an event as handled: it is confirmed even if the block fails later.

        Useful for Sunshine, which sends several events in a delivery and repeats all of them after a failure.

        Args:
            event: one of the delivery's events.

        """
        self._done.append(event)

    def __enter__(self) -> Self:
        store = None if self._store is None else require_blocking(self._store)
        events = self._read()
        self._begin(events if store is None else run(claim_events(events), store))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        if self._store is not None:
            run(self._end(error), require_blocking(self._store))

    async def __aenter__(self) -> Self:
        events = self._read()
        self._begin(events if self._store is None else await run_async(claim_events(events), self._store))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        if self._store is not None:
            await run_async(self._end(error), self._store)

    def _begin(self, events: list[Event]) -> None:
        self._claimed = events
        if self._store is not None:
            self._reporting = on_uncertain_send.set(self._keep_current)
            if events:
                self._renewal = start_renewal(self._store, tokens_of(events))

    def _end(self, error: BaseException | None) -> Routine[None]:
        if self._reporting is not None:
            with suppress(ValueError):  # The block is left in another context than it was entered in.
                on_uncertain_send.reset(self._reporting)
        if self._renewal is not None:
            self._renewal.stop()
        if error is not None and may_have_acted(error):
            self._keep_current()
        return settle_events(self._events, handled=self._events if error is None else [*self._done, *self._kept])

    def _keep_current(self) -> None:
        """Keep the events that are being handled claimed: an answer to them may have gone out."""
        self._kept += [event for event in self._taken if event not in self._done]

    @property
    def _events(self) -> list[Event]:
        if self._claimed is None:
            # If this were an empty sequence, the caller would answer 200 and the events would be lost.
            raise RuntimeError("a delivery is verified by entering it: `with receiver.accept(…) as delivery:`")
        return self._claimed

    @overload
    def __getitem__(self, index: int) -> Event: ...
    @overload
    def __getitem__(self, index: slice) -> list[Event]: ...
    def __getitem__(self, index: int | slice) -> Event | list[Event]:
        found = self._events[index]
        self._taken += found if isinstance(found, list) else [found]
        return found

    def __iter__(self) -> Iterator[Event]:
        for event in self._events:
            self._taken.append(event)
            yield event

    def __len__(self) -> int:
        return len(self._events)


def may_have_acted(error: BaseException) -> bool:
    """Whether an exception is, holds or follows from a call that may have been carried out."""
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        each = waiting.pop()
        if each is None or id(each) in seen:
            continue
        seen.add(id(each))
        if isinstance(each, TrilogueError) and each.outcome != "failed":
            return True
        if isinstance(each, BaseExceptionGroup):
            waiting += cast("BaseExceptionGroup[BaseException]", each).exceptions
        waiting += (each.__cause__, each.__context__)
    return False

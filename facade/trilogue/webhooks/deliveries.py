"""A verified delivery as a context manager that claims its events on entry and settles the claims on exit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Self, overload

from trilogue.webhooks._claims import claim_events, run, run_async, settle_events
from trilogue.webhooks.replay_stores import require_blocking

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from trilogue.webhooks._claims import Routine
    from trilogue.webhooks.events import Event
    from trilogue.webhooks.replay_stores import AsyncReplayStore, ReplayStore


class Delivery(Sequence["Event"]):
    """The events of one verified delivery that were not handled yet. `Receiver.accept` returns it.

    It is a sequence of events inside its `with` or `async with` block, and verified on entering it.
    """

    def __init__(self, read: Callable[[], list[Event]], store: ReplayStore | AsyncReplayStore | None) -> None:
        self._read = read
        self._store = store
        self._claimed: list[Event] | None = None
        self._done: list[Event] = []

    def done(self, event: Event) -> None:
        """Mark an event as handled: it is confirmed even if the block fails later.

        Useful for Sunshine, which sends several events in a delivery and repeats all of them after a failure.
        """
        self._done.append(event)

    def __enter__(self) -> Self:
        store = None if self._store is None else require_blocking(self._store)
        events = self._read()
        self._claimed = events if store is None else run(claim_events(events), store)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        if self._store is not None:
            run(self._settle(kind), require_blocking(self._store))

    async def __aenter__(self) -> Self:
        events = self._read()
        self._claimed = events if self._store is None else await run_async(claim_events(events), self._store)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        if self._store is not None:
            await run_async(self._settle(kind), self._store)

    def _settle(self, failure: type[BaseException] | None) -> Routine[None]:
        return settle_events(self._events, handled=self._events if failure is None else self._done)

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
        return self._events[index]

    def __len__(self) -> int:
        return len(self._events)

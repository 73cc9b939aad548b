"""Handling each event once: what is claimed, confirmed and released, decided once for blocking and asyncio stores."""

from __future__ import annotations

import inspect
from collections.abc import Generator, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, TypeVar, overload

from trilogue.webhooks._refusals import DeliveryInProgressError, DeliveryReplayedError
from trilogue.webhooks._replays import AsyncReplayStore, Claim, ReplayStore, blocking

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from trilogue.webhooks.events import Event

_T = TypeVar("_T")
# A plan yields what to ask the store and is sent the answer.
_Plan = Generator[tuple[Literal["claim", "confirm", "release"], str], Any, _T]


def claiming(events: list[Event]) -> _Plan[list[Event]]:
    """Claim what is new and return it; what has been handled is left out."""
    taken: list[str] = []
    fresh: list[Event] = []
    for event in events:
        nonce = yield from _claim(event.nonce_key, taken)
        answer = (yield from _claim(event.replay_key, taken)) if nonce is None or nonce is Claim.NEW else None
        if nonce is Claim.DONE or Claim.IN_PROGRESS in (nonce, answer):
            for key in taken:
                yield "release", key
            raise (DeliveryReplayedError if nonce is Claim.DONE else DeliveryInProgressError).of(event.provider)
        if answer is Claim.NEW:
            fresh.append(event)
    if not fresh:  # a retry, signed anew, of what has been handled: nobody will come back to close its nonce
        for key in taken:
            yield "confirm", key
    return fresh


def _claim(key: str | None, taken: list[str]) -> _Plan[Claim | None]:
    """Claim a key; None if there is none, or if this delivery has it: an event may stand in a delivery twice."""
    if key is None or key in taken:
        return None
    answer: Claim = yield "claim", key
    if answer is Claim.NEW:
        taken.append(key)
    return answer


def ending(events: Sequence[Event], *, handled: Sequence[Event]) -> _Plan[None]:
    """Confirm what was handled and release the rest of what `claiming` took.

    A nonce stays good for another delivery until all that came with it is handled.
    """
    for event in events:
        yield "confirm" if event in handled else "release", event.replay_key
    nonces = {event.nonce_key for event in events if event.nonce_key is not None}
    complete = all(event in handled for event in events)
    for key in nonces:
        yield "confirm" if complete else "release", key


def run(plan: _Plan[_T], store: ReplayStore) -> _T:
    """Carry a plan out with a store that answers at once."""
    answer: object = None
    while True:
        try:
            action, key = plan.send(answer)
        except StopIteration as stop:
            result: _T = stop.value
            return result
        answer = getattr(store, action)(key)


async def run_async(plan: _Plan[_T], store: ReplayStore | AsyncReplayStore) -> _T:
    """Carry a plan out with a store of either kind."""
    answer: object = None
    while True:
        try:
            action, key = plan.send(answer)
        except StopIteration as stop:
            result: _T = stop.value
            return result
        answer = getattr(store, action)(key)
        if inspect.isawaitable(answer):
            answer = await answer


class Delivery(Sequence["Event"]):
    """The events of one genuine delivery that have not been handled yet, inside a `with` or `async with` block."""

    def __init__(self, read: Callable[[], list[Event]], store: ReplayStore | AsyncReplayStore | None) -> None:
        self._read = read
        self._store = store
        self._claimed: list[Event] | None = None
        self._done: list[Event] = []

    def done(self, event: Event) -> None:
        """Note that this event is handled, whatever becomes of the others: if the block fails later, it stays handled.

        Worth calling for Sunshine, which sends several events at a time and after a failure sends all of them again.
        """
        self._done.append(event)

    def __enter__(self) -> Self:
        store = None if self._store is None else blocking(self._store)
        events = self._read()
        self._claimed = events if store is None else run(claiming(events), store)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        if self._store is not None:
            run(self._ending(kind), blocking(self._store))

    async def __aenter__(self) -> Self:
        events = self._read()
        self._claimed = events if self._store is None else await run_async(claiming(events), self._store)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        if self._store is not None:
            await run_async(self._ending(kind), self._store)

    def _ending(self, failure: type[BaseException] | None) -> _Plan[None]:
        return ending(self._events, handled=self._events if failure is None else self._done)

    @property
    def _events(self) -> list[Event]:
        if self._claimed is None:
            # An empty sequence here would be answered with 200, and the events would be lost.
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

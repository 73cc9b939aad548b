"""Several streams, each newest first, as one, newest first. Pure: who fills the streams stands in ``hub``."""

from __future__ import annotations

from collections import deque
from heapq import heappop, heappush, heapreplace
from typing import TYPE_CHECKING, Generic, TypeVar

from trilogue.paging._routine import Flow, Task, step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

T = TypeVar("T")


class Merger(Generic[T]):
    """Holds what each stream has delivered and not yet given out: feed what ``wanting`` names, then ``drain``.

    Equal times keep the order of the streams, and within a stream its own order. An item without a time goes where its
    stream has it: right after the one before it.
    """

    def __init__(self, streams: int, time: Callable[[T], datetime | None]) -> None:
        self._time = time
        self._waiting: list[deque[T]] = [deque() for _ in range(streams)]
        self._latest = [float("-inf")] * streams
        self._wanting = set(range(streams))
        # (minus the time, stream): the smallest is the newest, and among equals the first stream.
        self._heads: list[tuple[float, int]] = []

    @property
    def wanting(self) -> Sequence[int]:
        """The streams that must be fed or finished before anything more can be given out."""
        return sorted(self._wanting)

    def feed(self, stream: int, items: Iterable[T]) -> None:
        """The next items of a stream."""
        waiting = self._waiting[stream]
        waiting.extend(items)
        if waiting and stream in self._wanting:
            self._wanting.remove(stream)
            heappush(self._heads, (self._rank(stream, waiting[0]), stream))

    def finish(self, stream: int) -> None:
        """A stream has no more items."""
        self._wanting.discard(stream)

    def drain(self) -> list[T]:
        """All that can be given out until a stream runs out."""
        ready: list[T] = []
        heads = self._heads
        while heads and not self._wanting:
            _, stream = heads[0]
            waiting = self._waiting[stream]
            ready.append(waiting.popleft())
            if waiting:
                heapreplace(heads, (self._rank(stream, waiting[0]), stream))
            else:
                heappop(heads)
                self._wanting.add(stream)
        return ready

    def _rank(self, stream: int, item: T) -> float:
        if (time := self._time(item)) is not None:
            self._latest[stream] = -time.timestamp()
        return self._latest[stream]


def merged(streams: Sequence[Flow[Iterable[T]]], time: Callable[[T], datetime | None]) -> Flow[Sequence[T]]:
    """One flow of several, for streams of one provider: they are read one after the other, a page ahead each."""
    merger = Merger(len(streams), time)
    try:
        while True:
            for stream in merger.wanting:
                yield from _feed(merger, stream, streams[stream])
            if not (ready := merger.drain()):
                return
            yield ready
    finally:
        for flow in streams:
            flow.close()


def _feed(merger: Merger[T], stream: int, flow: Flow[Iterable[T]]) -> Task[None]:
    while stream in merger.wanting:
        items = yield from step(flow)
        if items is None:
            merger.finish(stream)
        else:
            merger.feed(stream, items)

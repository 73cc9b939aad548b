"""Merges several sequences, each newest first, into one, newest first. It does no I/O."""

from __future__ import annotations

from collections import deque
from heapq import heappop, heappush, heapreplace
from typing import TYPE_CHECKING, Generic, TypeVar

from trilogue.paging._routine import Routine, Stream, step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

T = TypeVar("T")


class Merger(Generic[T]):
    """Merges sources that deliver their items in batches: feed what ``needed`` names, then take ``ready()``.

    Equal times keep the order of the sources, and within a source its own order. An item without a time stays right
    after the one before it in its source.

    Args:
        sources: how many there are.
        time: an item's time.

    """

    def __init__(self, sources: int, time: Callable[[T], datetime | None]) -> None:
        self._time = time
        self._buffers: list[deque[T]] = [deque() for _ in range(sources)]
        self._latest = [float("-inf")] * sources
        self._needed = set(range(sources))
        # (minus the time, source): the smallest is the newest, and of equal ones the first source's.
        self._heads: list[tuple[float, int]] = []

    @property
    def needed(self) -> Sequence[int]:
        """The sources that must be fed or finished before more items are ready."""
        return sorted(self._needed)

    def feed(self, source: int, items: Iterable[T]) -> None:
        """Add the next items of a source."""
        buffer = self._buffers[source]
        buffer.extend(items)
        if buffer and source in self._needed:
            self._needed.remove(source)
            heappush(self._heads, (self._rank(source, buffer[0]), source))

    def finish(self, source: int) -> None:
        """Note that a source has no more items."""
        self._needed.discard(source)

    def ready(self) -> list[T]:
        """Remove and return the items that are newer than all that may still come."""
        merged: list[T] = []
        heads = self._heads
        while heads and not self._needed:
            _, source = heads[0]
            buffer = self._buffers[source]
            merged.append(buffer.popleft())
            if buffer:
                heapreplace(heads, (self._rank(source, buffer[0]), source))
            else:
                heappop(heads)
                self._needed.add(source)
        return merged

    def _rank(self, source: int, item: T) -> float:
        if (time := self._time(item)) is not None:
            self._latest[source] = -time.timestamp()
        return self._latest[source]


def merge_streams(streams: Sequence[Stream[Iterable[T]]], time: Callable[[T], datetime | None]) -> Stream[Sequence[T]]:
    """One stream of several of the same provider. They are read in turn, and each is one page ahead."""
    merger = Merger(len(streams), time)
    try:
        while True:
            for source in merger.needed:
                yield from _feed(merger, source, streams[source])
            if not (ready := merger.ready()):
                return
            yield ready
    finally:
        for stream in streams:
            stream.close()


def _feed(merger: Merger[T], source: int, stream: Stream[Iterable[T]]) -> Routine[None]:
    while source in merger.needed:
        items = yield from step(stream)
        if items is None:
            merger.finish(source)
        else:
            merger.feed(source, items)

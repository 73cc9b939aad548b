"""Merging by time: several streams into one, and pagers across providers, each read on its own, one page ahead."""

from __future__ import annotations

import os
from collections import deque
from contextlib import closing
from functools import partial
from heapq import heappop, heappush, heapreplace
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeAlias, TypeVar

import attrs

from trilogue.errors import TrilogueError
from trilogue.paging._pages import item_count, smaller_count
from trilogue.paging._routine import (
    AsyncPrefetcher,
    Prefetcher,
    advance,
    advance_async,
    inner,
    require_process,
    step,
)

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterable, Iterator, Sequence
    from datetime import datetime

    from trilogue.paging._routine import AsyncCaller, Caller, Routine, Stream
    from trilogue.records import Contact, Skipped

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
CallerT = TypeVar("CallerT")

OnError: TypeAlias = Literal["raise", "collect"]
"""What an error of one provider does: "raise" ends the iteration; "collect" ends that provider's items and puts the
error into ``pager.errors``, and all items of the others come."""


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


class SkippedBatch(list[Any]):
    """An empty batch of a source's items, which says what the source does not search."""

    def __init__(self, skipped: Iterable[Skipped]) -> None:
        super().__init__()
        self.skipped = tuple(skipped)


@attrs.frozen
class Source(Generic[T, CallerT]):
    """One provider's part of a merge."""

    start: Callable[[], Stream[Iterable[T]]]
    caller: CallerT


@attrs.frozen
class FirstRound:
    """What a first search found, for a second one that uses it."""

    contacts: Sequence[Contact[Any]]
    skipped: Sequence[Skipped]
    errors: Sequence[TrilogueError]


@attrs.frozen
class Expansion(Generic[T, CallerT]):
    """A first search on all providers, and the sources that its result gives."""

    plan: Plan[Contact[Any], CallerT]
    sources: Callable[[FirstRound], Sequence[Source[T, CallerT]]]


@attrs.frozen
class Plan(Generic[T, CallerT]):
    """What is merged, and how."""

    name: str
    sources: Sequence[Source[T, CallerT]]
    time: Callable[[T], datetime | None]
    on_error: OnError
    max_items: int | None = attrs.field(validator=lambda _self, _attribute, value: item_count("max_items", value))
    expansion: Expansion[T, CallerT] | None = None
    """Makes the sources when it is iterated, instead of ``sources``."""


class _Iteration(Generic[T]):
    """One iteration of a merged pager: the decisions that sync and async share."""

    def __init__(
        self,
        plan: Plan[T, Any],
        sources: Sequence[Source[T, Any]],
        limit: int | None,
        pager: MergedPager[Any] | AsyncMergedPager[Any],
    ) -> None:
        self.merger = Merger(len(sources), plan.time)
        self._on_error = plan.on_error
        self._left = limit
        self._errors = pager.errors
        self._skipped = pager.skipped

    @property
    def complete(self) -> bool:
        """Whether the caller has as many items as were asked for."""
        return self._left == 0

    def add(self, source: int, items: Iterable[T] | None) -> None:
        """Add what a provider gave; None at its end."""
        if items is None:
            self.merger.finish(source)
        elif isinstance(items, SkippedBatch):
            self._skipped += items.skipped
        else:
            self.merger.feed(source, items)

    def fail(self, source: int, error: TrilogueError) -> None:
        """End a provider's items; raises unless errors are collected."""
        if self._on_error == "raise":
            raise error
        self._errors.append(error)
        self.merger.finish(source)

    def ready(self) -> list[T]:
        """The items that can be given out, within the limit."""
        ready = self.merger.ready()
        if self._left is not None:
            ready = ready[: self._left]
            self._left -= len(ready)
        return ready


def _limited(source: Source[T, Any], limit: int | None) -> Stream[list[T]]:
    """A provider's items, without a page beyond what the caller can use."""
    left = limit
    if left == 0:
        return
    with closing(source.start()) as stream:
        while left is None or left > 0:
            items = yield from step(stream)
            if items is None:
                return
            batch = items if isinstance(items, SkippedBatch) else list(items)
            yield batch
            if left is not None:
                left -= len(batch)


class MergedPager(Generic[T_co]):
    """The items of several providers, newest first, requested while it is iterated. It can be iterated again.

    ``for item in pager``, ``pager.first()``, ``pager.take(n)``. Each provider is read in a thread of its own, one page
    ahead.
    """

    errors: list[TrilogueError]
    """With ``on_error="collect"``, the errors of the latest iteration. Each ended its provider's items."""
    skipped: list[Skipped]
    """What the latest iteration did not search or list, since a service cannot do it or a limit was reached."""

    def __init__(self, plan: Plan[T_co, Caller]) -> None:
        self._plan = plan
        self.errors = []
        self.skipped = []

    def __repr__(self) -> str:
        return f"<MergedPager {self._plan.name}>"

    def __iter__(self) -> Iterator[T_co]:
        with closing(self._batches(self._plan.max_items)) as batches:
            for batch in batches:
                yield from batch

    def first(self) -> T_co | None:
        """The newest item, or None if there is none."""
        return next(iter(self.take(1)), None)

    def take(self, count: int) -> list[T_co]:
        """The newest ``count`` items, or all if there are fewer."""
        with closing(self._batches(smaller_count(count, self._plan.max_items))) as batches:
            return [item for batch in batches for item in batch]

    def _sources(self, limit: int | None) -> Sequence[Source[T_co, Caller]]:
        expansion = self._plan.expansion
        if expansion is None or limit == 0:
            return self._plan.sources
        first = MergedPager(expansion.plan)
        found = list(first)
        self.errors += first.errors
        return expansion.sources(FirstRound(found, first.skipped, first.errors))

    def _batches(self, limit: int | None) -> Generator[list[T_co]]:
        process = os.getpid()
        self.errors.clear()
        self.skipped.clear()
        sources = self._sources(limit)
        current: _Iteration[T_co] = _Iteration(self._plan, sources, limit, self)
        prefetchers: list[Prefetcher[list[T_co]]] = []
        try:
            for source in sources:
                stream = _limited(source, limit)
                prefetchers.append(Prefetcher(partial(advance, stream, source.caller), stream.close))
            while not current.complete:
                for source_index in current.merger.needed:
                    try:
                        current.add(source_index, prefetchers[source_index].take())
                    except TrilogueError as error:
                        current.fail(source_index, error)
                if ready := current.ready():
                    yield ready
                    require_process(process)
                elif not current.merger.needed:
                    return
        finally:
            # Signal every prefetcher before joining any.
            for prefetcher in prefetchers:
                prefetcher.stop()
            for prefetcher in prefetchers:
                prefetcher.close()


class AsyncMergedPager(Generic[T_co]):
    """The items of several providers, newest first, requested while it is iterated. It can be iterated again.

    ``async for item in pager``, ``await pager.first()``, ``await pager.take(n)``. Each provider is read in a task of
    its own, one page ahead.
    """

    errors: list[TrilogueError]
    """With ``on_error="collect"``, the errors of the latest iteration. Each ended its provider's items."""
    skipped: list[Skipped]
    """What the latest iteration did not search or list, since a service cannot do it or a limit was reached."""

    def __init__(self, plan: Plan[T_co, AsyncCaller]) -> None:
        self._plan = plan
        self.errors = []
        self.skipped = []

    def __repr__(self) -> str:
        return f"<AsyncMergedPager {self._plan.name}>"

    async def __aiter__(self) -> AsyncIterator[T_co]:
        async with inner(self._batches(self._plan.max_items)) as batches:
            async for batch in batches:
                for item in batch:
                    yield item

    async def first(self) -> T_co | None:
        """The newest item, or None if there is none."""
        return next(iter(await self.take(1)), None)

    async def take(self, count: int) -> list[T_co]:
        """The newest ``count`` items, or all if there are fewer."""
        async with inner(self._batches(smaller_count(count, self._plan.max_items))) as batches:
            return [item async for batch in batches for item in batch]

    async def _sources(self, limit: int | None) -> Sequence[Source[T_co, AsyncCaller]]:
        expansion = self._plan.expansion
        if expansion is None or limit == 0:
            return self._plan.sources
        first = AsyncMergedPager(expansion.plan)
        found = [contact async for contact in first]
        self.errors += first.errors
        return expansion.sources(FirstRound(found, first.skipped, first.errors))

    async def _batches(self, limit: int | None) -> AsyncGenerator[list[T_co]]:
        process = os.getpid()
        self.errors.clear()
        self.skipped.clear()
        sources = await self._sources(limit)
        current: _Iteration[T_co] = _Iteration(self._plan, sources, limit, self)
        prefetchers: list[AsyncPrefetcher[list[T_co]]] = []
        try:
            for source in sources:
                stream = _limited(source, limit)
                prefetchers.append(AsyncPrefetcher(partial(advance_async, stream, source.caller), stream.close))
            while not current.complete:
                for source_index in current.merger.needed:
                    try:
                        current.add(source_index, await prefetchers[source_index].take())
                    except TrilogueError as error:
                        current.fail(source_index, error)
                if ready := current.ready():
                    yield ready
                    require_process(process)
                elif not current.merger.needed:
                    return
        finally:
            # Signal every prefetcher before joining any.
            for prefetcher in prefetchers:
                prefetcher.stop()
            for prefetcher in prefetchers:
                await prefetcher.close()

"""Pagers across providers: each provider is read on its own, one page ahead, and all are merged by time."""

from __future__ import annotations

from contextlib import aclosing, closing
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeAlias, TypeVar

import attrs

from trilogue.errors import TrilogueError
from trilogue.paging._merge import Merger
from trilogue.paging._pagers import counted, least
from trilogue.paging._prefetch import Ahead, AsyncAhead
from trilogue.paging._routine import advance, advance_async, step

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterable, Iterator, Sequence
    from datetime import datetime

    from trilogue.paging._routine import AsyncCaller, Caller, Flow

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
CallerT = TypeVar("CallerT")

OnError: TypeAlias = Literal["raise", "collect"]


@attrs.frozen
class Source(Generic[T, CallerT]):
    """One provider's part of a merge."""

    begin: Callable[[], Flow[Iterable[T]]]
    call: CallerT


@attrs.frozen
class Plan(Generic[T, CallerT]):
    """What is merged, and how."""

    name: str
    sources: Sequence[Source[T, CallerT]]
    time: Callable[[T], datetime | None]
    on_error: OnError
    max_items: int | None = attrs.field(validator=lambda _self, _attribute, value: counted("max_items", value))


class _Round(Generic[T]):
    """One iteration of a merged pager: what sync and async decide alike."""

    def __init__(self, plan: Plan[T, Any], limit: int | None, errors: list[TrilogueError]) -> None:
        self.merger = Merger(len(plan.sources), plan.time)
        self._on_error = plan.on_error
        self._left = limit
        self._errors = errors
        errors.clear()

    @property
    def over(self) -> bool:
        """Whether the caller has all that was asked for."""
        return self._left == 0

    def took(self, stream: int, items: Iterable[T] | None) -> None:
        """What a provider gave; None at its end."""
        if items is None:
            self.merger.finish(stream)
        else:
            self.merger.feed(stream, items)

    def failed(self, stream: int, error: TrilogueError) -> None:
        """A provider's items end here; raises unless errors are collected."""
        if self._on_error == "raise":
            raise error
        self._errors.append(error)
        self.merger.finish(stream)

    def drain(self) -> list[T]:
        """What can be given out, within the limit."""
        ready = self.merger.drain()
        if self._left is not None:
            ready = ready[: self._left]
            self._left -= len(ready)
        return ready


def _bounded(source: Source[T, Any], limit: int | None) -> Flow[list[T]]:
    """A provider's items, and no page beyond what the caller can use."""
    left = limit
    if left == 0:
        return
    with closing(source.begin()) as flow:
        while left is None or left > 0:
            items = yield from step(flow)
            if items is None:
                return
            batch = list(items)
            yield batch
            if left is not None:
                left -= len(batch)


class MergedPager(Generic[T_co]):
    """The items of several providers, newest first, requested while it is iterated; it can be iterated again.

    ``for item in pager``, ``pager.first()``, ``pager.take(n)``. Each provider is read in a thread of its own, a page
    ahead.
    """

    errors: list[TrilogueError]
    """With ``on_error="collect"``, what went wrong in the latest iteration: each ended its provider's items there."""

    def __init__(self, plan: Plan[T_co, Caller]) -> None:
        self._plan = plan
        self.errors = []

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
        with closing(self._batches(least(count, self._plan.max_items))) as batches:
            return [item for batch in batches for item in batch]

    def _batches(self, limit: int | None) -> Generator[list[T_co]]:
        current: _Round[T_co] = _Round(self._plan, limit, self.errors)
        sources: list[Ahead[list[T_co]]] = []
        try:
            for source in self._plan.sources:
                flow = _bounded(source, limit)
                sources.append(Ahead(partial(advance, flow, source.call), flow.close))
            while not current.over:
                for stream in current.merger.wanting:
                    try:
                        current.took(stream, sources[stream].take())
                    except TrilogueError as error:
                        current.failed(stream, error)
                if ready := current.drain():
                    yield ready
                elif not current.merger.wanting:
                    return
        finally:
            # All are told before any is waited for.
            for running in sources:
                running.stop()
            for running in sources:
                running.close()


class AsyncMergedPager(Generic[T_co]):
    """The items of several providers, newest first, requested while it is iterated; it can be iterated again.

    ``async for item in pager``, ``await pager.first()``, ``await pager.take(n)``. Each provider is read in a task of
    its own, a page ahead.
    """

    errors: list[TrilogueError]
    """With ``on_error="collect"``, what went wrong in the latest iteration: each ended its provider's items there."""

    def __init__(self, plan: Plan[T_co, AsyncCaller]) -> None:
        self._plan = plan
        self.errors = []

    def __repr__(self) -> str:
        return f"<AsyncMergedPager {self._plan.name}>"

    async def __aiter__(self) -> AsyncIterator[T_co]:
        async with aclosing(self._batches(self._plan.max_items)) as batches:
            async for batch in batches:
                for item in batch:
                    yield item

    async def first(self) -> T_co | None:
        """The newest item, or None if there is none."""
        return next(iter(await self.take(1)), None)

    async def take(self, count: int) -> list[T_co]:
        """The newest ``count`` items, or all if there are fewer."""
        async with aclosing(self._batches(least(count, self._plan.max_items))) as batches:
            return [item async for batch in batches for item in batch]

    async def _batches(self, limit: int | None) -> AsyncGenerator[list[T_co]]:
        current: _Round[T_co] = _Round(self._plan, limit, self.errors)
        sources: list[AsyncAhead[list[T_co]]] = []
        try:
            for source in self._plan.sources:
                flow = _bounded(source, limit)
                sources.append(AsyncAhead(partial(advance_async, flow, source.call), flow.close))
            while not current.over:
                for stream in current.merger.wanting:
                    try:
                        current.took(stream, await sources[stream].take())
                    except TrilogueError as error:
                        current.failed(stream, error)
                if ready := current.drain():
                    yield ready
                elif not current.merger.wanting:
                    return
        finally:
            # All are told before any is waited for.
            for running in sources:
                running.stop()
            for running in sources:
                await running.close()

"""Merging by time: the branches of several providers as one stream of pages, and the pager that gives it.

A branch is a listing in order of time, such as one conversation's messages. The branch whose next item may be the next
of all is needed; others are read ahead in the order in which they will be. A branch whose newest time the service
promises is not read before that time is reached, or is near.
"""

from __future__ import annotations

import os
from contextlib import closing
from heapq import heapify, heappop, heappush, heapreplace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import attrs

from trilogue.errors import TrilogueError
from trilogue.paging._branches import Reader
from trilogue.paging._merged_positions import MergedPosition, SourcePosition, branch_name
from trilogue.paging._pages import Page, smaller_count
from trilogue.paging._plans import FirstRound
from trilogue.paging._processes import require_process
from trilogue.paging._resume import encode_token
from trilogue.paging._routine import AnyOf, Job, Several, advance, no_caller

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping, Sequence

    from trilogue.paging._pages import ResumePosition
    from trilogue.paging._plans import Part, Plan, Source
    from trilogue.paging._routine import PendingCall, Stream
    from trilogue.records import Skipped

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class _SourceState(Generic[T]):
    """How far one provider has been read."""

    def __init__(self, source: Source[T], begun: SourcePosition | None) -> None:
        self.provider = source.provider
        self.caller = source.caller
        self.begun = begun
        """Its position in the token that the merge goes on from."""
        self.readers: dict[int, Reader[T]] = {}
        """Those of the branches that have not ended, by number."""
        self.newest = None if begun is None else begun.newest
        self.opening: Job[Part[T]] | None = None
        self.opened = False
        if begun is not None and begun.ended:
            self.opened = True
        else:
            self.opening = Job(source.open(), source.caller)

    @property
    def early(self) -> int:
        """How many pages of it were requested before they were needed."""
        return sum(reader.early for reader in self.readers.values())

    def position(self) -> SourcePosition | None:
        """Its position; None if it was not begun."""
        if not self.opened:
            return self.begun
        inside: dict[str, Any] = {}
        unread: set[str] = set()
        for reader in self.readers.values():
            if reader.ended:
                continue
            name = branch_name(reader.key)
            if (where := reader.where()) is None:
                unread.add(name)
            else:
                inside[name] = where
        return SourcePosition(not unread and not inside, unread, inside, self.newest)


class Merge(Generic[T]):
    """One iteration of a plan.

    Args:
        plan: what is merged.
        sources: the plan's sources, or those that its expansion gave.
        limit: how many items are given at most; None for all.
        errors: where errors are collected.
        skipped: where is noted what was not searched.
        positions: whether pages need their position.

    """

    def __init__(
        self,
        plan: Plan[T],
        sources: Sequence[Source[T]],
        limit: int | None,
        errors: list[TrilogueError],
        skipped: list[Skipped],
        *,
        positions: bool,
    ) -> None:
        self._plan = plan
        self._left = limit
        self._limited = limit is not None
        self._errors, self._skipped = errors, skipped
        self._positions = positions
        begun = plan.start.merged
        self._incomplete = len(sources) < len(plan.sources)
        self._begun: Mapping[str, SourcePosition] = {} if begun is None else begun.sources
        self._states = [_SourceState(source, self._begun.get(source.provider)) for source in sources]
        # (rank, order, reader): the smallest is the next item's, or of a branch that may have it.
        self._heap: list[tuple[float, tuple[int, int], Reader[T]]] = []
        self._pages_read = 0

    def pages(self) -> Stream[Page[T]]:
        """The merged pages. Each has the items that could be given at once; the last one may have none."""
        ended = False
        try:
            while self._left != 0:
                self._settle()
                if items := self._ready():
                    yield from self._begin_early()
                    page = self._page(items)
                    ended = page.is_last
                    yield page
                    del page, items
                elif self._is_finished():
                    if not ended:
                        yield self._page([])
                    return
                elif wanted := self._wanted():
                    yield AnyOf(wanted)
        except TrilogueError as error:
            error.resume_token = self._token()
            raise
        finally:
            for state in self._states:
                self._close(state)

    def _begin_early(self) -> Stream[Page[T]]:
        """Begin what is wanted next, while the caller uses the items."""
        if self._plan.prefetch and self._left != 0 and (wanted := self._wanted()):
            yield AnyOf(wanted, wait=False)

    def _settle(self) -> None:
        """Take what was answered."""
        for index, state in enumerate(self._states):
            if (job := state.opening) is not None:
                job.proceed()
                if job.finished:
                    state.opening = None
                    self._open(index, state, job)
            for reader in state.readers.values():
                if reader.settle():
                    self._pages_read += 1
        while self._heap and (error := self._heap[0][2].failure) is not None:
            self._fail(self._states[self._heap[0][1][0]], error)

    def _open(self, index: int, state: _SourceState[T], job: Job[Part[T]]) -> None:
        if job.error is not None:
            self._fail(state, job.error)
        if job.result is None:
            return
        state.opened = True
        self._skipped += job.result.skipped
        if state.begun is None:
            promised = [branch.newest for branch in job.result.branches if branch.newest is not None]
            state.newest = max(promised, default=None)
        for number, branch in enumerate(job.result.branches):
            reader = Reader(branch, self._plan.time, state.caller, oldest_first=self._plan.oldest_first)
            if state.begun is not None:
                name = branch_name(branch.key)
                if not state.begun.holds(name):
                    continue
                reader.go_on(state.begun.inside.get(name), state.newest)
            state.readers[number] = reader
            heappush(self._heap, (reader.rank(), (index, number), reader))

    def _fail(self, state: _SourceState[T], error: Exception) -> None:
        """End a provider's items; raises unless errors are collected."""
        if self._plan.on_error == "raise" or not isinstance(error, TrilogueError):
            raise error
        self._errors.append(error)
        self._incomplete = True
        self._close(state)
        self._heap = [entry for entry in self._heap if self._states[entry[1][0]] is not state]
        heapify(self._heap)

    def _close(self, state: _SourceState[T]) -> None:
        if state.opening is not None:
            state.opening.close()
            state.opening = None
        for reader in state.readers.values():
            reader.close()

    def _is_opening(self) -> bool:
        return any(state.opening is not None for state in self._states)

    def _is_finished(self) -> bool:
        return not self._heap and not self._is_opening()

    def _ready(self) -> list[T]:
        """Remove and return the items that come before all that may still come."""
        items: list[T] = []
        if self._is_opening():
            return items
        heap = self._heap
        while heap and len(items) != self._left:
            rank, order, reader = heap[0]
            if not reader.refill():
                if not reader.ended:
                    break
                heappop(heap)
                del self._states[order[0]].readers[order[1]]
                continue
            if (actual := reader.rank()) <= rank:
                items.append(reader.take())
                actual = reader.rank()
            heapreplace(heap, (actual, order, reader))
        if self._left is not None:
            self._left -= len(items)
        return items

    def _wanted(self) -> list[PendingCall]:
        """The calls that are wanted now, in order of need."""
        wanted = [each for state in self._states if state.opening is not None for each in state.opening.pending]
        needed = self._heap[0][2] if self._heap else None
        by_need = sorted(
            (reader.need(), order, reader)
            for _, order, reader in self._heap
            if not reader.complete and (self._left is None or len(reader) < self._left)
        )
        room = [self._width(state) - state.early for state in self._states]
        for need, order, reader in by_need:
            if reader.job is None:
                certain = need == float("-inf") or (reader is needed and len(reader) == 0)
                if not certain and room[order[0]] <= 0:
                    continue
                room[order[0]] -= not certain
                reader.begin(early=not certain)
            if reader.job is not None:
                wanted += reader.job.pending
        return wanted

    def _width(self, state: _SourceState[T]) -> int:
        """How many pages of a provider may be requested before they are needed.

        As many as its client requests at once. Where only so many items are wanted, no more than were read already:
        half of the requests at most were not needed.
        """
        if not self._plan.prefetch:
            return 0
        width: int = state.caller.concurrency
        return min(width, self._pages_read) if self._limited else width

    def _page(self, items: list[T]) -> Page[T]:
        return Page(items, None, None, self._position() if self._positions else self._plan.start)

    def _position(self) -> ResumePosition:
        found = {**self._begun, **{state.provider: state.position() for state in self._states}}
        sources = {provider: position for provider, position in found.items() if position is not None}
        if not self._incomplete and all(each is not None and each.ended for each in found.values()):
            return self._plan.start.end()
        return attrs.evolve(self._plan.start, merged=MergedPosition(sources))

    def _token(self) -> str | None:
        try:
            return encode_token(self._position())
        except ValueError:  # It would be too long, which must not hide the error.
            return None


class MergedPager(Generic[T_co]):
    """The items of several providers in order of time, requested while it is iterated. It can be iterated again.

    ``for item in pager``, ``pager.pages()``, ``pager.first()``, ``pager.take(n)``. Requests run side by side, in a
    small pool of threads, up to each client's ``concurrency``. Returned by the listing methods of a `Hub`.
    """

    errors: list[TrilogueError]
    """With ``on_error="collect"``, the errors of the latest iteration. Each ended its provider's items."""
    skipped: list[Skipped]
    """What the latest iteration did not search or list, since a service cannot do it or a limit was reached."""

    def __init__(self, plan: Plan[T_co]) -> None:
        self._plan = plan
        self.errors = []
        self.skipped = []

    def __repr__(self) -> str:
        return f"<MergedPager {self._plan.name}>"

    def __iter__(self) -> Iterator[T_co]:
        with closing(self._pages(self._plan.max_items, positions=False)) as pages:
            for page in pages:
                yield from page.items
                del page

    def pages(self) -> Generator[Page[T_co]]:
        """The items in pages, each with those that could be given at once, and a ``resume_token`` over all providers.

        The token of a later page also brings the rest of a provider whose error was collected. A page's ``raw`` and
        ``total_size`` are None.
        """
        with closing(self._pages(self._plan.max_items, positions=True)) as pages:
            yield from pages

    def first(self) -> T_co | None:
        """The first item, or None if there is none."""
        return next(iter(self.take(1)), None)

    def take(self, count: int) -> list[T_co]:
        """The first ``count`` items, or all if there are fewer.

        Args:
            count: how many items at most.

        """
        with closing(self._pages(smaller_count(count, self._plan.max_items), positions=False)) as pages:
            return [item for page in pages for item in page.items]

    def _sources(self) -> Sequence[Source[T_co]]:
        expansion = self._plan.expansion
        if expansion is None or self._plan.start.ended:
            return self._plan.sources
        first = MergedPager(expansion.plan)
        found = list(first)
        self.errors += first.errors
        return expansion.sources(FirstRound(found, first.skipped, first.errors))

    def _pages(self, limit: int | None, *, positions: bool) -> Generator[Page[T_co]]:
        process = os.getpid()
        self.errors.clear()
        self.skipped.clear()
        if limit == 0 or self._plan.start.ended:
            return
        merge = Merge(self._plan, self._sources(), limit, self.errors, self.skipped, positions=positions)
        with closing(Several(no_caller)) as several, closing(merge.pages()) as stream:
            while (page := advance(stream, no_caller, several)) is not None:
                yield page
                del page
                if os.getpid() != process:
                    require_process(process)

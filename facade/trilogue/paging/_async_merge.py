"""The pager over several providers, for asyncio."""

from __future__ import annotations

import os
from contextlib import closing
from typing import TYPE_CHECKING, Generic, TypeVar

from trilogue.paging._merge import Merge
from trilogue.paging._pages import smaller_count
from trilogue.paging._plans import FirstRound
from trilogue.paging._prefetch import inner
from trilogue.paging._processes import require_process
from trilogue.paging._routine import advance_async, new_async_pool, no_caller

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Sequence

    from trilogue.errors import TrilogueError
    from trilogue.paging._pages import Page
    from trilogue.paging._plans import Plan, Source
    from trilogue.records import Skipped

T_co = TypeVar("T_co", covariant=True)


class AsyncMergedPager(Generic[T_co]):
    """The items of several providers in order of time, requested while it is iterated. It can be iterated again.

    ``async for item in pager``, ``pager.pages()``, ``await pager.first()``, ``await pager.take(n)``. Requests run side
    by side, in tasks, up to each client's ``concurrency``. Returned by the listing methods of an `AsyncHub`.
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
        return f"<AsyncMergedPager {self._plan.name}>"

    async def __aiter__(self) -> AsyncIterator[T_co]:
        async with inner(self._pages(self._plan.max_items, positions=False)) as pages:
            async for page in pages:
                for item in page.items:
                    yield item
                del page

    async def pages(self) -> AsyncGenerator[Page[T_co]]:
        """The items in pages; see ``MergedPager.pages``."""
        async with inner(self._pages(self._plan.max_items, positions=True)) as pages:
            async for page in pages:
                yield page

    async def first(self) -> T_co | None:
        """The first item, or None if there is none."""
        return next(iter(await self.take(1)), None)

    async def take(self, count: int) -> list[T_co]:
        """The first ``count`` items, or all if there are fewer.

        Args:
            count: how many items at most.

        """
        async with inner(self._pages(smaller_count(count, self._plan.max_items), positions=False)) as pages:
            return [item async for page in pages for item in page.items]

    async def _sources(self) -> Sequence[Source[T_co]]:
        expansion = self._plan.expansion
        if expansion is None or self._plan.start.ended:
            return self._plan.sources
        first = AsyncMergedPager(expansion.plan)
        found = [contact async for contact in first]
        self.errors += first.errors
        return expansion.sources(FirstRound(found, first.skipped, first.errors))

    async def _pages(self, limit: int | None, *, positions: bool) -> AsyncGenerator[Page[T_co]]:
        process = os.getpid()
        self.errors.clear()
        self.skipped.clear()
        if limit == 0 or self._plan.start.ended:
            return
        merge = Merge(self._plan, await self._sources(), limit, self.errors, self.skipped, positions=positions)
        several = new_async_pool(no_caller)
        try:
            with closing(merge.pages()) as stream:
                while (page := await advance_async(stream, no_caller, several)) is not None:
                    yield page
                    del page
                    if os.getpid() != process:
                        require_process(process)
        finally:
            await several.close()

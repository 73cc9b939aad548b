"""A service with one listing, for tests of pagers."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import attrs

from trilogue.paging import AsyncPager, Pager
from trilogue.paging._pages import FetchedPage, Listing, ResumePosition
from trilogue.paging._resume import resume
from trilogue.paging._routine import call

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trilogue.paging._routine import OperationCall, Routine


@attrs.define
class FakeService:
    """A service with one list, which it answers in ``pages``. A cursor is the index of a page."""

    pages: list[list[object]]
    cursors: dict[int, str | None] = attrs.field(factory=dict)
    """The next cursor by index of page, where it is not the next page's index."""
    failures: list[tuple[str | None, Exception]] = attrs.field(factory=list)
    requested: list[str | None] = attrs.field(factory=list)

    def list_items(self, *, cursor: str | None) -> FetchedPage[object]:
        """The operation that the listing asks for. `answer` takes its place."""
        raise NotImplementedError

    def answer(self, wanted: OperationCall) -> FetchedPage[object]:
        """Call the operation, as a synchronous client does."""
        cursor = wanted.arguments["cursor"]
        assert cursor is None or isinstance(cursor, str)
        self.requested.append(cursor)
        for failure in self.failures:
            if failure[0] == cursor:
                self.failures.remove(failure)
                raise failure[1]
        index = int(cursor or 0)
        following = str(index + 1) if index + 1 < len(self.pages) else None
        return FetchedPage(self.pages[index], self.cursors.get(index, following), raw=f"answer {index}")

    async def answer_async(self, wanted: OperationCall) -> FetchedPage[object]:
        """Call the operation, as an asynchronous client does."""
        await asyncio.sleep(0)
        return self.answer(wanted)

    def listing(self, resume_from: str | None = None, **filters: object) -> Listing[object]:
        """The listing, from its start or from a resume token."""

        def fetch(cursor: str | None) -> Routine[FetchedPage[object]]:
            return call(FakeService.list_items, cursor=cursor)

        start = ResumePosition("dixa", "iterate.list_things", {}, filters)
        return Listing(start if resume_from is None else resume(start, resume_from), fetch, find_none)

    def pager(self, resume_from: str | None = None, **options: Any) -> Pager[object]:
        """A pager of the listing."""
        return Pager(self.listing(resume_from), self.answer, **options)

    def async_pager(self, resume_from: str | None = None, **options: Any) -> AsyncPager[object]:
        """An asynchronous pager of the listing."""
        return AsyncPager(self.listing(resume_from), self.answer_async, **options)


def find_none(items: Sequence[object]) -> tuple[int, str] | None:
    """Find an item that counts as unreadable."""
    return (items.index(None), "item is null") if None in items else None


def service_with(total: int, size: int) -> FakeService:
    """A service whose items are the numbers below ``total``, ``size`` a page."""
    items: list[object] = list(range(total))
    return FakeService([items[at : at + size] for at in range(0, total, size)] or [[]])


SHAPES = [(0, 1), (0, 10), (1, 1), (1, 10), (5, 1), (10, 10), (20, 10), (7, 3), (23, 10)]
"""Numbers of items in total and per page."""

"""Pagers: what a listing method returns. Nothing is requested until a pager is iterated; each iteration starts anew."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Generic, TypeVar

from trilogue.paging._pages import Listing, Page, item_count, iterate_pages, smaller_count
from trilogue.paging._prefetch import inner, iterate_results, iterate_results_async

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator

    from trilogue.paging._routine import AsyncCaller, Caller
    from trilogue.records import Skipped

T_co = TypeVar("T_co", covariant=True)


class Pager(Generic[T_co]):
    """The items of a listing, fetched page by page while it is iterated. It can be iterated again.

    ``for item in pager``, ``pager.pages()``, ``pager.first()``, ``pager.take(n)``. An error of the service comes after
    the items before it, and carries ``resume_token``. Returned by the listing methods of a client.
    """

    __slots__ = ("_caller", "_listing", "_max_items", "_prefetch")

    def __init__(
        self, listing: Listing[T_co], caller: Caller, *, max_items: int | None = None, prefetch: bool = False
    ) -> None:
        self._listing = listing
        self._caller = caller
        self._max_items = item_count("max_items", max_items)
        self._prefetch = prefetch

    def __repr__(self) -> str:
        return f"<Pager {self._listing.start.provider}.{self._listing.start.method}>"

    @property
    def skipped(self) -> list[Skipped]:
        """What the latest iteration did not search, since the service cannot; of ``find_contacts`` only."""
        return self._listing.skipped

    def __iter__(self) -> Iterator[T_co]:
        with closing(self.pages()) as pages:
            for page in pages:
                yield from page.items
                del page

    def pages(self) -> Generator[Page[T_co]]:
        """The pages, each with its items, the provider's answer and a ``resume_token``."""
        stream = iterate_pages(self._listing, self._max_items)
        with closing(iterate_results(stream, self._caller, prefetch=self._prefetch)) as pages:
            yield from pages

    def first(self) -> T_co | None:
        """The first item, or None if there is none."""
        return next(iter(self.take(1)), None)

    def take(self, count: int) -> list[T_co]:
        """The first ``count`` items, or all if there are fewer. No page is requested beyond them.

        Args:
            count: how many items at most.

        """
        stream = iterate_pages(self._listing, smaller_count(count, self._max_items))
        with closing(iterate_results(stream, self._caller, prefetch=False)) as pages:
            return [item for page in pages for item in page.items]


class AsyncPager(Generic[T_co]):
    """The items of a listing, fetched page by page while it is iterated. It can be iterated again.

    ``async for item in pager``, ``pager.pages()``, ``await pager.first()``, ``await pager.take(n)``. An error of the
    service comes after the items before it, and carries ``resume_token``. Returned by the listing methods of a client.
    """

    __slots__ = ("_caller", "_listing", "_max_items", "_prefetch")

    def __init__(
        self, listing: Listing[T_co], caller: AsyncCaller, *, max_items: int | None = None, prefetch: bool = False
    ) -> None:
        self._listing = listing
        self._caller = caller
        self._max_items = item_count("max_items", max_items)
        self._prefetch = prefetch

    def __repr__(self) -> str:
        return f"<AsyncPager {self._listing.start.provider}.{self._listing.start.method}>"

    @property
    def skipped(self) -> list[Skipped]:
        """What the latest iteration did not search, since the service cannot; of ``find_contacts`` only."""
        return self._listing.skipped

    async def __aiter__(self) -> AsyncIterator[T_co]:
        async with inner(self.pages()) as pages:
            async for page in pages:
                for item in page.items:
                    yield item
                del page

    async def pages(self) -> AsyncGenerator[Page[T_co]]:
        """The pages, each with its items, the provider's answer and a ``resume_token``."""
        stream = iterate_pages(self._listing, self._max_items)
        async with inner(iterate_results_async(stream, self._caller, prefetch=self._prefetch)) as pages:
            async for page in pages:
                yield page

    async def first(self) -> T_co | None:
        """The first item, or None if there is none."""
        return next(iter(await self.take(1)), None)

    async def take(self, count: int) -> list[T_co]:
        """The first ``count`` items, or all if there are fewer. No page is requested beyond them.

        Args:
            count: how many items at most.

        """
        stream = iterate_pages(self._listing, smaller_count(count, self._max_items))
        async with inner(iterate_results_async(stream, self._caller, prefetch=False)) as pages:
            return [item async for page in pages for item in page.items]

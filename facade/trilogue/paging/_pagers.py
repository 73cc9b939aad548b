"""Pagers: what a listing method returns. Nothing is requested until one is iterated; each iteration starts anew.

How a listing is walked stands in ``_walk``; across providers, in ``hub``.
"""

from __future__ import annotations

from contextlib import aclosing, closing
from typing import TYPE_CHECKING, Generic, Literal, TypedDict, TypeVar

from trilogue.paging._pages import Listing, Page, walk
from trilogue.paging._prefetch import results, results_async

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator

    from trilogue.paging._routine import AsyncCaller, Caller

__all__ = ["AsyncPager", "Page", "Pager", "PagingOptions", "RecordOptions"]

T_co = TypeVar("T_co", covariant=True)


class PagingOptions(TypedDict, total=False):
    """Keyword arguments that every listing takes."""

    page_size: int | None
    """Items per request. By default the service's own number for its own items; for records as many as it takes, up to
    100. Raises ``ValueError`` beyond the service's maximum."""
    max_items: int | None
    """Items in total; all by default."""
    resume_from: str | None
    """``resume_token`` of a page or an error: go on after it. Filters left out come from the token."""
    prefetch: bool
    """Fetch the next page while this one is used; off by default."""


class RecordOptions(PagingOptions, total=False):
    """Keyword arguments of the listings that give records."""

    on_problem: Literal["yield", "raise"]
    """What becomes of an item that cannot be read: it is given with ``problem`` set and its data in ``raw``, or raises
    ``ResponseInvalidError``. By default it is given."""


class Pager(Generic[T_co]):
    """The items of a listing, fetched page by page while it is iterated; it can be iterated again.

    ``for item in pager``, ``pager.pages()``, ``pager.first()``, ``pager.take(n)``. An error of the service leaves what
    was given before it, and carries ``resume_token``.
    """

    __slots__ = ("_call", "_listing", "_max_items", "_prefetch")

    def __init__(
        self, listing: Listing[T_co], call: Caller, *, max_items: int | None = None, prefetch: bool = False
    ) -> None:
        self._listing = listing
        self._call = call
        self._max_items = counted("max_items", max_items)
        self._prefetch = prefetch

    def __repr__(self) -> str:
        return f"<Pager {self._listing.start.provider}.{self._listing.start.method}>"

    def __iter__(self) -> Iterator[T_co]:
        with closing(self.pages()) as pages:
            for page in pages:
                yield from page.items
                del page

    def pages(self) -> Generator[Page[T_co]]:
        """The pages, each with its items, the provider's answer and a ``resume_token``."""
        flow = walk(self._listing, self._max_items)
        with closing(results(flow, self._call, ahead=self._prefetch)) as pages:
            yield from pages

    def first(self) -> T_co | None:
        """The first item, or None if there is none."""
        return next(iter(self.take(1)), None)

    def take(self, count: int) -> list[T_co]:
        """The first ``count`` items, or all if there are fewer. No page is requested beyond them."""
        flow = walk(self._listing, least(count, self._max_items))
        with closing(results(flow, self._call, ahead=False)) as pages:
            return [item for page in pages for item in page.items]


class AsyncPager(Generic[T_co]):
    """The items of a listing, fetched page by page while it is iterated; it can be iterated again.

    ``async for item in pager``, ``pager.pages()``, ``await pager.first()``, ``await pager.take(n)``. An error of the
    service leaves what was given before it, and carries ``resume_token``.
    """

    __slots__ = ("_call", "_listing", "_max_items", "_prefetch")

    def __init__(
        self, listing: Listing[T_co], call: AsyncCaller, *, max_items: int | None = None, prefetch: bool = False
    ) -> None:
        self._listing = listing
        self._call = call
        self._max_items = counted("max_items", max_items)
        self._prefetch = prefetch

    def __repr__(self) -> str:
        return f"<AsyncPager {self._listing.start.provider}.{self._listing.start.method}>"

    async def __aiter__(self) -> AsyncIterator[T_co]:
        async with aclosing(self.pages()) as pages:
            async for page in pages:
                for item in page.items:
                    yield item
                del page

    async def pages(self) -> AsyncGenerator[Page[T_co]]:
        """The pages, each with its items, the provider's answer and a ``resume_token``."""
        flow = walk(self._listing, self._max_items)
        async with aclosing(results_async(flow, self._call, ahead=self._prefetch)) as pages:
            async for page in pages:
                yield page

    async def first(self) -> T_co | None:
        """The first item, or None if there is none."""
        return next(iter(await self.take(1)), None)

    async def take(self, count: int) -> list[T_co]:
        """The first ``count`` items, or all if there are fewer. No page is requested beyond them."""
        flow = walk(self._listing, least(count, self._max_items))
        async with aclosing(results_async(flow, self._call, ahead=False)) as pages:
            return [item async for page in pages for item in page.items]


def least(count: int, limit: int | None) -> int:
    """``count`` items, but no more than ``limit``."""
    counted("count", count)
    return count if limit is None else min(count, limit)


def counted(name: str, value: int | None) -> int | None:
    """A number of items, checked."""
    if value is not None and value < 0:
        raise ValueError(f"{name} must be 0 or more, not {value}")
    return value

"""The items of one long answer, read while it arrives: what a listing gives that the service does not page."""

from __future__ import annotations

from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING, Generic, TypeVar

from trilogue._internal.arguments import whole_number
from trilogue.paging._prefetch import inner

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator

T_co = TypeVar("T_co", covariant=True)


class ItemStream(Generic[T_co]):
    """The items of one answer that may be too large for the memory. It can be iterated again, which asks again.

    ``for item in stream``, ``stream.first()``, ``stream.take(n)``. Ending an iteration early closes the connection. An
    error comes after the items before it: the iteration never ends silently before the answer does.

    Args:
        name: what it is, for its repr.
        start: sends the request and gives the items.

    """

    __slots__ = ("_name", "_start")

    def __init__(self, name: str, start: Callable[[], Generator[T_co]]) -> None:
        self._name = name
        self._start = start

    def __repr__(self) -> str:
        return f"<ItemStream {self._name}>"

    def __iter__(self) -> Iterator[T_co]:
        with closing(self._start()) as items:
            yield from items

    def first(self) -> T_co | None:
        """The first item, or None if there is none."""
        return next(iter(self.take(1)), None)

    def take(self, count: int) -> list[T_co]:
        """The first ``count`` items, or all if there are fewer. The rest is not read.

        Args:
            count: how many items at most.

        """
        count = whole_number("count", count, least=0)
        with closing(self._start()) as items:
            return list(islice(items, count))


class AsyncItemStream(Generic[T_co]):
    """The items of one answer that may be too large for the memory; see `ItemStream`.

    ``async for item in stream``, ``await stream.first()``, ``await stream.take(n)``.

    Args:
        name: what it is, for its repr.
        start: sends the request and gives the items.

    """

    __slots__ = ("_name", "_start")

    def __init__(self, name: str, start: Callable[[], AsyncGenerator[T_co]]) -> None:
        self._name = name
        self._start = start

    def __repr__(self) -> str:
        return f"<AsyncItemStream {self._name}>"

    async def __aiter__(self) -> AsyncIterator[T_co]:
        async with inner(self._start()) as items:
            async for item in items:
                yield item

    async def first(self) -> T_co | None:
        """The first item, or None if there is none."""
        return next(iter(await self.take(1)), None)

    async def take(self, count: int) -> list[T_co]:
        """The first ``count`` items, or all if there are fewer. The rest is not read.

        Args:
            count: how many items at most.

        """
        left = whole_number("count", count, least=0)
        taken: list[T_co] = []
        async with inner(self._start()) as items:
            while left > len(taken):
                try:
                    taken.append(await anext(items))
                except StopAsyncIteration:
                    break
        return taken

"""Providers with one listing each, as clients of both kinds, and their merged listings, read alike."""

from __future__ import annotations

import asyncio
import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import attrs

from trilogue.errors import InternalServerError
from trilogue.paging import AsyncMergedPager, MergedPager
from trilogue.paging._pages import FetchedPage, Listing, ResumePosition
from trilogue.paging._plans import Branch, Part, Plan, Source
from trilogue.paging._resume import MERGED, resume
from trilogue.paging._routine import call

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trilogue import Skipped
    from trilogue.paging._routine import OperationCall, Routine

START = datetime(2024, 5, 1, tzinfo=UTC)


@attrs.frozen(weakref_slot=True)
class Item:
    """An item, so many seconds after the start."""

    seconds: float
    name: str

    @property
    def time(self) -> datetime:
        return START + timedelta(seconds=self.seconds)


class Provider:
    """A provider with one listing, newest first, ``size`` items a page. It is a client of either kind."""

    concurrency = 4

    def __init__(self, name: str, items: Sequence[Item], size: int = 2, *, fails_at: int | None = None) -> None:
        self.name, self.items, self.size, self.fails_at = name, items, size, fails_at
        self.skipped: list[Skipped] = []
        self.requested: list[int] = []
        self.answered = threading.Event()
        """Set when a page after the first was asked for."""

    def list_items(self, *, start: int) -> int:
        """The operation; `answer` takes its place."""
        raise NotImplementedError

    def answer(self, wanted: OperationCall) -> None:
        start = wanted.arguments["start"]
        assert isinstance(start, int)
        self.requested.append(start)
        if start == self.fails_at:
            raise InternalServerError("down", provider="dixa", operation="x.y")
        if start > 0:
            self.answered.set()

    def source(self, *, tasks: bool) -> Source[Item]:
        def fetch(cursor: str | None) -> Routine[FetchedPage[Item]]:
            start = int(cursor or 0)
            yield from call(Provider.list_items, start=start)
            end = start + self.size
            return FetchedPage(self.items[start:end], str(end) if end < len(self.items) else None, raw=None)

        def open_it() -> Routine[Part[Item]]:
            start = ResumePosition("dixa", "messages", {}, {})
            listing = Listing(start, fetch, lambda _items: None, mark=lambda item: (item.name, item.time))
            return Part([Branch("all", listing)], self.skipped)
            yield

        return Source(self.name, open_it, TasksOf(self) if tasks else ThreadsOf(self))


@attrs.frozen
class ThreadsOf:
    """A provider's synchronous client."""

    provider: Provider
    concurrency: int = 4

    def __call__(self, wanted: OperationCall) -> None:
        self.provider.answer(wanted)


@attrs.frozen
class TasksOf:
    """A provider's asynchronous client."""

    provider: Provider
    concurrency: int = 4

    async def __call__(self, wanted: OperationCall) -> None:
        await asyncio.sleep(0)
        self.provider.answer(wanted)


class Listed:
    """A merged listing of either kind, read alike."""

    def __init__(self, kind: str, *providers: Provider, token: str | None = None, **options: Any) -> None:
        start = ResumePosition(MERGED, "messages", {}, {})
        self.is_async = kind == "async"
        plan = Plan[Item](
            name="messages",
            sources=[each.source(tasks=self.is_async) for each in providers],
            time=lambda item: item.time,
            start=start if token is None else resume(start, token),
            **{"on_error": "raise", "max_items": None, **options},
        )
        self.pager: Any = AsyncMergedPager(plan) if self.is_async else MergedPager(plan)

    async def items(self, stop_after: int | None = None, into: list[str] | None = None) -> list[str]:
        names = [] if into is None else into
        iterator = aiter(self.pager) if self.is_async else iter(self.pager)
        while stop_after is None or len(names) < stop_after:
            try:
                names.append((await anext(iterator) if self.is_async else next(iterator)).name)
            except (StopIteration, StopAsyncIteration):
                return names
        await iterator.aclose() if self.is_async else iterator.close()
        return names

    async def pages(self) -> list[Any]:
        return [page async for page in self.pager.pages()] if self.is_async else list(self.pager.pages())

    async def take(self, count: Any) -> list[str]:
        return [item.name for item in (await self.pager.take(count) if self.is_async else self.pager.take(count))]

    async def first(self) -> str | None:
        item = await self.pager.first() if self.is_async else self.pager.first()
        return None if item is None else item.name

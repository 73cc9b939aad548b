"""Branches of a merge with items in memory, and a driver that answers their calls. No thread, no request."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import attrs

from trilogue.errors import InternalServerError, TrilogueError
from trilogue.paging._merge import Merge
from trilogue.paging._pages import FetchedPage, Listing, ResumePosition
from trilogue.paging._plans import Branch, Part, Plan, Source
from trilogue.paging._resume import MERGED, resume
from trilogue.paging._routine import AnyOf, OperationCall, PendingCall, call

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator, Sequence

    from trilogue.paging._pages import Page
    from trilogue.paging._routine import Routine
    from trilogue.records import Skipped

BASE = datetime(2024, 1, 1, tzinfo=UTC)

Item = tuple[float | None, str]


def at(seconds: float | None) -> datetime | None:
    return None if seconds is None else BASE + timedelta(seconds=seconds)


def time_of(item: Item) -> datetime | None:
    return at(item[0])


class FakeApi:
    """An operation that routines ask for. The driver below answers it."""

    def list_items(self, *, branch: str, start: int) -> object:
        raise NotImplementedError


class FakeCaller:
    """A client that requests so many pages at once."""

    def __init__(self, concurrency: int) -> None:
        self.concurrency = concurrency


def branch(name: str, items: Sequence[Item], size: int, newest: float | None = None) -> Branch[Item]:
    """A listing of items in pages; ``newest`` is the promise of a service."""

    def fetch(cursor: str | None) -> Routine[FetchedPage[Item]]:
        start = int(cursor or 0)
        yield from call(FakeApi.list_items, branch=name, start=start)
        end = start + size
        return FetchedPage(items[start:end], str(end) if end < len(items) else None, raw=None)

    start = ResumePosition("dixa", "messages", {}, {})
    mark: Callable[[Item], Any] = lambda item: (item[1], time_of(item))  # noqa: E731 - a field of the listing
    return Branch(name, Listing(start, fetch, lambda _items: None, mark=mark), newest=at(newest))


@attrs.define
class Driver:
    """Answers calls when the merge waits, the one that is needed most first, and notes what was asked for."""

    branches: Sequence[Branch[Item]]
    concurrency: int = 8
    prefetch: bool = True
    limit: int | None = None
    on_error: Any = "raise"
    fail: Callable[[str, int], bool] = lambda _branch, _start: False
    resume_from: str | None = None
    oldest_first: bool = False
    together: int = 1
    """How many calls are answered whenever it waits."""
    requested: list[tuple[str, int]] = attrs.field(factory=list)
    waits: int = 0
    errors: list[TrilogueError] = attrs.field(factory=list)
    skipped: list[Skipped] = attrs.field(factory=list)

    def pages(self) -> Iterator[Page[Item]]:
        def open_all() -> Routine[Part[Item]]:
            return Part(self.branches)
            yield

        start = ResumePosition(MERGED, "items", {}, {})
        plan = Plan(
            name="items",
            sources=[Source("dixa", open_all, FakeCaller(self.concurrency))],
            time=time_of,
            on_error=self.on_error,
            max_items=None,
            start=start if self.resume_from is None else resume(start, self.resume_from),
            prefetch=self.prefetch,
            oldest_first=self.oldest_first,
        )
        merge = Merge(plan, plan.sources, self.limit, self.errors, self.skipped, positions=True)
        begun: list[PendingCall] = []
        with closing(merge.pages()) as stream:
            for out in stream:
                if not isinstance(out, AnyOf):
                    assert not isinstance(out, OperationCall)
                    yield out
                    continue
                for each in out.calls[: self.concurrency]:
                    if not each.begun:
                        each.begun = True
                        begun.append(each)
                        self.requested.append((each.call.arguments["branch"], each.call.arguments["start"]))  # type: ignore[arg-type]
                if out.wait:
                    self.waits += 1
                    self.answer(begun, out.calls)

    def answer(self, begun: list[PendingCall], order: Sequence[PendingCall]) -> None:
        for each in sorted(begun, key=[*order].index)[: self.together]:
            begun.remove(each)
            name, start = each.call.arguments["branch"], each.call.arguments["start"]
            if self.fail(name, start):  # type: ignore[arg-type]
                each.error = InternalServerError("down", provider="dixa", operation="fake.list")
            each.done = True

    def items(self) -> list[Item]:
        return [item for page in self.pages() for item in page.items]


def merge(*streams: Sequence[Item], size: int = 2) -> list[Item]:
    return Driver([branch(str(number), stream, size) for number, stream in enumerate(streams)]).items()


def histories(rng: random.Random, count: int) -> list[list[Item]]:
    return [
        sorted(((rng.randrange(1000) / 7, f"{name}.{n}") for n in range(rng.randrange(30))), reverse=True)
        for name in range(count)
    ]


def single(name: str, time: float) -> Branch[Item]:
    """A branch that is one item, and no listing."""
    return Branch(name, None, item=(time, name), newest=at(time))

"""Merging branches by time: order, what is requested and when, errors. No test makes a thread or a request."""

from __future__ import annotations

import random
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from trilogue.errors import InternalServerError, TrilogueError
from trilogue.paging._merge import Merge
from trilogue.paging._pages import FetchedPage, Listing, ResumePosition
from trilogue.paging._plans import Branch, Part, Plan, Source
from trilogue.paging._resume import MERGED, resume
from trilogue.paging._routine import AnyOf, OperationCall, PendingCall, call

if TYPE_CHECKING:
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


@pytest.mark.parametrize("size", [1, 2, 3, 100])
@pytest.mark.parametrize("seed", range(5))
def test_a_merge_gives_all_items_newest_first(seed: int, size: int) -> None:
    rng = random.Random(seed)
    streams = histories(rng, 4)
    promised = [
        branch(str(number), stream, size, stream[0][0] if stream else 0) for number, stream in enumerate(streams)
    ]
    for got in (merge(*streams, size=size), Driver(promised, concurrency=rng.randrange(1, 9), together=3).items()):
        assert sorted(got) == sorted(item for stream in streams for item in stream)
        times = [time for time, _ in got]
        assert times == sorted(times, reverse=True)  # type: ignore[type-var]


@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_equal_times_keep_the_order_of_the_streams_wherever_pages_end(size: int) -> None:
    first: list[Item] = [(5, "a1"), (3, "a2"), (3, "a3"), (3, "a4")]
    second: list[Item] = [(5, "b1"), (3, "b2"), (1, "b3")]
    assert [name for _, name in merge(first, second, size=size)] == ["a1", "b1", "a2", "a3", "a4", "b2", "b3"]


def test_times_that_differ_by_a_microsecond_are_ordered() -> None:
    assert [name for _, name in merge([(0.000001, "a")], [(0.000002, "b")])] == ["b", "a"]


def test_an_item_without_a_time_stays_right_after_the_one_before_it() -> None:
    first: list[Item] = [(9, "a1"), (None, "a2"), (1, "a3")]
    second: list[Item] = [(8, "b1")]
    assert [name for _, name in merge(first, second)] == ["a1", "a2", "b1", "a3"]
    assert [name for _, name in merge([(None, "x")], [(9, "y")])] == ["x", "y"]


def test_a_promise_that_was_not_kept_loses_no_item() -> None:
    late = branch("late", [(9, "l1"), (1, "l2")], 1, newest=2)
    got = Driver([branch("a", [(8, "a1"), (3, "a2")], 1, newest=8), late]).items()
    assert sorted(name for _, name in got) == ["a1", "a2", "l1", "l2"]


def apart(count: int, size: int) -> list[Branch[Item]]:
    """Conversations one after the other in time, two pages each, whose last activity the service promises."""
    branches = []
    for number in range(count):
        newest = 1000.0 - 10 * number
        items: list[Item] = [(newest - index, f"{number}.{index}") for index in range(2 * size)]
        branches.append(branch(str(number), items, size, newest))
    return branches


def test_the_first_item_needs_only_the_conversation_with_the_last_activity() -> None:
    driver = Driver(apart(40, 4), limit=1)
    assert driver.items() == [(1000, "0.0")]
    assert driver.requested == [("0", 0)]


def test_without_a_promise_all_conversations_are_read_side_by_side() -> None:
    branches = [attrs.evolve(each, newest=None) for each in apart(40, 4)]
    driver = Driver(branches, limit=1, together=8)
    assert driver.items() == [(1000, "0.0")]
    assert len(driver.requested) == 40
    assert driver.waits == 5


def test_where_few_items_are_wanted_at_most_half_of_the_requests_were_not_needed() -> None:
    for count in (1, 8, 20, 50, 100):
        driver = Driver(apart(40, 4), limit=count, together=8)
        assert len(driver.items()) == count
        needed = -(-count // 4)
        assert needed <= len(driver.requested) <= 2 * needed


@pytest.mark.parametrize("concurrency", [1, 3, 8])
def test_streams_are_opened_and_pages_held_only_as_far_as_they_may_matter(concurrency: int) -> None:
    driver = Driver(apart(40, 4), concurrency=concurrency, together=concurrency)
    given = 0
    for page in driver.pages():
        given += len(page.items)
        read = len(driver.requested) * 4
        # The page in use, and as many ahead as are requested at once.
        assert read - given <= 4 * (concurrency + 1)
    assert given == 40 * 8


def test_without_prefetch_nothing_is_requested_before_it_is_needed() -> None:
    driver = Driver(apart(10, 4), prefetch=False)
    given = 0
    for page in driver.pages():
        given += len(page.items)
        assert len(driver.requested) * 4 <= given + 4
    assert given == 80


def test_interleaved_conversations_are_read_concurrency_at_a_time() -> None:
    rng = random.Random(7)
    times = rng.sample(range(100_000), 24 * 20)
    branches = [
        branch(str(number), sorted(((float(time), f"{number}.{time}") for time in times[number::24]), reverse=True), 5)
        for number in range(24)
    ]
    driver = Driver(branches, concurrency=8, together=8)
    assert len(driver.items()) == len(times)
    assert driver.waits <= 1.3 * len(driver.requested) / 8


def test_an_empty_page_does_not_end_a_stream() -> None:
    def fetch(cursor: str | None) -> Routine[FetchedPage[Item]]:
        pages: list[list[Item]] = [[(9, "a1")], [], [(1, "a2")]]
        number = int(cursor or 0)
        return FetchedPage(pages[number], str(number + 1) if number < 2 else None, raw=None)
        yield

    listing = Listing(ResumePosition("dixa", "messages", {}, {}), fetch, lambda _items: None)
    got = Driver([Branch("a", listing), branch("b", [(5, "b1")], 1)]).items()
    assert [name for _, name in got] == ["a1", "b1", "a2"]


def test_an_error_comes_after_the_items_before_it_and_carries_a_token() -> None:
    driver = Driver(apart(3, 4), fail=lambda name, start: (name, start) == ("1", 4))
    given: list[str] = []

    def read() -> None:
        for page in driver.pages():
            given.extend(name for _, name in page.items)

    with pytest.raises(InternalServerError) as caught:
        read()
    assert given == [f"0.{n}" for n in range(8)] + [f"1.{n}" for n in range(4)]
    assert caught.value.resume_token is not None


def test_an_error_of_a_page_that_is_not_needed_is_not_raised() -> None:
    driver = Driver(apart(3, 4), limit=8, fail=lambda name, _start: name != "0", together=8)
    assert len(driver.items()) == 8


def test_a_collected_error_ends_the_items_of_its_provider_only() -> None:
    driver = Driver(apart(3, 4), fail=lambda name, _start: name == "1", on_error="collect")
    pages = list(driver.pages())
    assert [name for page in pages for _, name in page.items] == [f"0.{n}" for n in range(8)]
    assert [error.provider for error in driver.errors] == ["dixa"]
    # What failed can be had with the last page's token.
    assert not pages[-1].is_last
    assert not any(page.is_last for page in pages)


def test_only_the_last_page_is_the_last() -> None:
    for branches in (apart(3, 4), [], apart(1, 4)):
        pages = list(Driver(branches).pages())
        assert [page.is_last for page in pages] == [False] * (len(pages) - 1) + [True]


# --- order="oldest", branches of one item, positions


@pytest.mark.parametrize("size", [1, 3, 100])
def test_a_merge_can_give_the_oldest_items_first(size: int) -> None:
    streams = [stream[::-1] for stream in histories(random.Random(3), 4)]
    promised = [branch(str(number), each, size, each[0][0]) for number, each in enumerate(streams) if each]
    got = Driver(promised, oldest_first=True).items()
    assert got == sorted((item for stream in streams for item in stream), key=lambda item: item[0] or 0)


def single(name: str, time: float) -> Branch[Item]:
    """A branch that is one item, and no listing."""
    return Branch(name, None, item=(time, name), newest=at(time))


def test_single_items_take_their_places_between_those_of_listings() -> None:
    branches = [single("x", 7), branch("a", [(9, "a1"), (5, "a2")], 1, 9), single("y", 3), single("z", 11)]
    driver = Driver(branches)
    assert [name for _, name in driver.items()] == ["z", "a1", "x", "a2", "y"]
    assert {name for name, _ in driver.requested} == {"a"}


@pytest.mark.parametrize("size", [1, 3, 100])
@pytest.mark.parametrize("together", [1, 4])
def test_from_every_page_a_merge_goes_on_without_a_repetition(size: int, together: int) -> None:
    streams = histories(random.Random(11), 5)
    branches = [branch(str(number), stream, size) for number, stream in enumerate(streams)]
    branches += [single("x", 70), single("y", 20)]
    pages = list(Driver(branches, together=together).pages())
    given = [item for page in pages for item in page.items]
    consumed = 0
    for page in pages:
        consumed += len(page.items)
        if not page.is_last:
            assert Driver(branches, together=together, resume_from=page.resume_token).items() == given[consumed:]
    assert consumed == len(given)


def test_what_came_after_the_first_page_is_not_given_by_the_rest() -> None:
    """A conversation that was not begun has new messages by then: they would come after older ones."""

    def conversations(*, later: bool) -> list[Branch[Item]]:
        second: list[Item] = [(None, "b?"), (40, "b1"), (30, "b2")]
        first: list[Item] = [(50, "a1"), (45, "a2")]
        if later:
            second = [(60, "b new"), *second]
            return [branch("new", [(70, "c1")], 2, 70), branch("a", first, 1, 50), branch("b", second, 2, 60)]
        return [branch("a", first, 1, 50), branch("b", second, 2, 40)]

    page = next(Driver(conversations(later=False), prefetch=False).pages())
    assert [name for _, name in page.items] == ["a1"]
    rest = Driver(conversations(later=True), resume_from=page.resume_token).items()
    assert sorted(name for _, name in rest) == ["a2", "b1", "b2", "b?"]


def test_a_page_of_new_items_alone_does_not_end_a_listing() -> None:
    old: list[Item] = [(40 - number, f"b{number}") for number in range(3)]
    page = next(Driver([branch("a", [(50, "a1"), (45, "a2")], 1, 50), branch("b", old, 1, 40)]).pages())
    new: list[Item] = [(1000 - number, f"new {number}") for number in range(300)]
    later = [branch("a", [(50, "a1"), (45, "a2")], 1, 50), branch("b", [*new, *old], 1, 1000)]
    rest = Driver(later, resume_from=page.resume_token).items()
    assert [name for _, name in rest] == ["a2", "b0", "b1", "b2"]


def test_closing_a_merge_ends_every_listing() -> None:
    ended: list[str] = []

    def watched(name: str) -> Branch[Item]:
        def fetch(cursor: str | None) -> Routine[FetchedPage[Item]]:
            try:
                yield from call(FakeApi.list_items, branch=name, start=int(cursor or 0))
            except GeneratorExit:
                ended.append(name)
                raise
            return FetchedPage([(9.0, name)], "1", raw=None)

        return Branch(name, Listing(ResumePosition("dixa", "messages", {}, {}), fetch, lambda _items: None))

    pages = Driver([watched("a"), watched("b"), watched("c")], together=3).pages()
    assert len(next(pages).items) > 0
    pages.close()  # type: ignore[attr-defined] # a generator
    assert sorted(ended) == ["a", "b", "c"]

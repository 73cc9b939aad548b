"""Merging branches by time: order, what is requested and when, errors. No test makes a thread or a request."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import attrs
import pytest
from unit.merging import Driver, FakeApi, FakeCaller, Item, branch, histories, merge, single, time_of

from trilogue.errors import InternalServerError
from trilogue.paging import _merge
from trilogue.paging._merge import Merge
from trilogue.paging._pages import FetchedPage, Listing, ResumePosition
from trilogue.paging._plans import Branch, Part, Plan, Source
from trilogue.paging._resume import MERGED
from trilogue.paging._routine import AnyOf, call

if TYPE_CHECKING:
    from trilogue.paging._routine import Routine


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


@pytest.mark.parametrize("size", [1, 3, 100])
def test_a_merge_can_give_the_oldest_items_first(size: int) -> None:
    streams = [stream[::-1] for stream in histories(random.Random(3), 4)]
    promised = [branch(str(number), each, size, each[0][0]) for number, each in enumerate(streams) if each]
    got = Driver(promised, oldest_first=True).items()
    assert got == sorted((item for stream in streams for item in stream), key=lambda item: item[0] or 0)


def test_single_items_take_their_places_between_those_of_listings() -> None:
    branches = [single("x", 7), branch("a", [(9, "a1"), (5, "a2")], 1, 9), single("y", 3), single("z", 11)]
    driver = Driver(branches)
    assert [name for _, name in driver.items()] == ["z", "a1", "x", "a2", "y"]
    assert {name for name, _ in driver.requested} == {"a"}


def test_closing_a_merge_ends_every_listing() -> None:
    watched = Watched()
    pages = Driver([watched.branch("a"), watched.branch("b"), watched.branch("c")], together=3).pages()
    assert len(next(pages).items) > 0
    assert watched.ended == []
    pages.close()  # type: ignore[attr-defined] # a generator
    assert sorted(watched.ended) == ["a", "b", "c"]


def test_a_collected_error_ends_the_listings_of_its_provider() -> None:
    watched = Watched()
    branches = [watched.branch("bad"), watched.branch("a"), watched.branch("b")]
    driver = Driver(branches, fail=lambda name, _start: name == "bad", on_error="collect")
    assert driver.items() == []
    assert sorted(watched.ended) == ["a", "b"]


def test_closing_a_merge_ends_what_its_providers_are_being_asked() -> None:
    watched = Watched()

    def open_it() -> Routine[Part[Item]]:
        yield from watched.fetch("opening", None)
        return Part([])

    start = ResumePosition(MERGED, "items", {}, {})
    plan = Plan[Item]("items", [Source("dixa", open_it, FakeCaller(1))], time_of, "raise", None, start)
    stream = Merge(plan, plan.sources, None, [], [], positions=False).pages()
    assert isinstance(next(stream), AnyOf)
    stream.close()
    assert watched.ended == ["opening"]


class Watched:
    """Listings without an end. It keeps their routines, so that only an explicit end is one, and notes it."""

    def __init__(self) -> None:
        self.ended: list[str] = []
        self._kept: list[object] = []

    def branch(self, name: str) -> Branch[Item]:
        def fetch(cursor: str | None) -> Routine[FetchedPage[Item]]:
            routine = self.fetch(name, cursor)
            self._kept.append(routine)
            return routine

        return Branch(name, Listing(ResumePosition("dixa", "messages", {}, {}), fetch, lambda _items: None))

    def fetch(self, name: str, cursor: str | None) -> Routine[FetchedPage[Item]]:
        try:
            yield from call(FakeApi.list_items, branch=name, start=int(cursor or 0))
        except GeneratorExit:
            self.ended.append(name)
            raise
        return FetchedPage([(9.0, name)], "1", raw=None)


# --- what is requested ahead


def test_a_page_is_given_before_the_one_that_was_requested_ahead_has_come() -> None:
    driver = Driver(apart(2, 4))
    pages = driver.pages()
    next(pages)
    assert driver.waits == 1
    assert {("0", 0), ("0", 4)} < {*driver.requested}


def test_without_prefetch_each_request_is_waited_for_alone() -> None:
    driver = Driver(apart(10, 4), prefetch=False)
    driver.items()
    assert driver.waits == len(driver.requested)


def test_a_client_of_one_call_at_a_time_requests_one_page_ahead() -> None:
    driver = Driver(apart(10, 4), concurrency=1)
    next(driver.pages())
    assert driver.requested == [("0", 0), ("0", 4)]


def test_where_more_items_are_wanted_pages_are_requested_side_by_side() -> None:
    driver = Driver(apart(40, 4), limit=100, together=8)
    assert len(driver.items()) == 100
    assert driver.waits <= len(driver.requested) / 2


def test_an_error_whose_token_would_be_too_long_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def too_long(_position: object) -> str:
        raise ValueError("the resume token would be too long")

    monkeypatch.setattr(_merge, "encode_token", too_long)
    with pytest.raises(InternalServerError) as caught:
        Driver(apart(1, 4), fail=lambda _name, start: start == 4).items()
    assert caught.value.resume_token is None

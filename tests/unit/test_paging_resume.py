"""Iterating a listing: resume tokens, errors, unreadable items, and cursors that come back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from unit.listings import SHAPES, FakeService, service_with

from trilogue.errors import InternalServerError, PaginationLoopError, ResponseInvalidError
from trilogue.paging import Page, Pager
from trilogue.paging._pages import (
    CURSOR_LENGTH_KEPT,
    CURSORS_KEPT,
    EMPTY_PAGES_LIMIT,
    ITEM_TEXT_LIMIT,
    LoopGuard,
    position_within,
)

if TYPE_CHECKING:
    from trilogue.paging import AsyncPager

pytestmark = pytest.mark.anyio


# --- resuming


@pytest.mark.parametrize(("total", "size"), SHAPES)
def test_stopping_after_any_page_and_resuming_gives_each_item_once(total: int, size: int) -> None:
    for stop in range(len(service_with(total, size).pages)):
        service = service_with(total, size)
        before: list[object] = []
        token = None
        for number, page in enumerate(service.pager().pages()):
            before += page.items
            token = page.resume_token
            if number == stop:
                break
        service.requested.clear()
        after = list(service.pager(resume_from=token))
        assert before + after == list(range(total))
        assert None not in service.requested


@pytest.mark.parametrize(("total", "size"), SHAPES)
@pytest.mark.parametrize("step", [1, 2, 3, 4, 7])
def test_resuming_within_pages_gives_each_item_once(total: int, size: int, step: int) -> None:
    got: list[object] = []
    token = None
    for _ in range(total // step + 2):
        for page in service_with(total, size).pager(resume_from=token, max_items=step).pages():
            got += page.items
            token = page.resume_token
    assert got == list(range(total))


def test_a_cut_page_can_be_resumed_with_smaller_pages() -> None:
    first = service_with(20, 10).pager(max_items=7)
    (page,) = first.pages()
    # The service's cursors mean positions, so a resumed listing may ask for another size.
    smaller = FakeService([[0, 1, 2], [3, 4, 5], [6, 7, 8], [9]])
    assert list(smaller.pager(resume_from=page.resume_token)) == [7, 8, 9]


def test_resuming_after_the_last_page_gives_nothing_and_requests_nothing() -> None:
    service = service_with(3, 2)
    *_, last = service.pager().pages()
    service.requested.clear()
    assert list(service.pager(resume_from=last.resume_token)) == []
    assert service.requested == []


def test_an_error_comes_after_the_items_before_it_and_has_a_resume_token() -> None:
    service = service_with(9, 2)
    service.failures = [("2", InternalServerError("page 3 is down", provider="dixa", operation="x.y"))]
    got: list[object] = []
    with pytest.raises(InternalServerError) as caught:
        got.extend(service.pager())
    assert got == [0, 1, 2, 3]
    assert caught.value.resume_token is not None
    assert got + list(service.pager(resume_from=caught.value.resume_token)) == list(range(9))


async def test_an_async_error_comes_after_the_items_before_it_and_has_a_resume_token() -> None:
    for prefetch in (False, True):
        service = service_with(9, 2)
        service.failures = [("2", InternalServerError("page 3 is down", provider="dixa", operation="x.y"))]
        got: list[object] = []

        async def collect(pager: AsyncPager[object], into: list[object] = got) -> None:
            async for item in pager:
                into.append(item)

        with pytest.raises(InternalServerError) as caught:
            await collect(service.async_pager(prefetch=prefetch))
        assert got == [0, 1, 2, 3]
        rest = service.async_pager(resume_from=caught.value.resume_token)
        assert got + [item async for item in rest] == list(range(9))


def test_an_error_on_the_first_page_resumes_at_the_start() -> None:
    service = service_with(3, 2)
    service.failures = [(None, InternalServerError("down", provider="dixa", operation="x.y"))]
    with pytest.raises(InternalServerError) as caught:
        list(service.pager())
    assert list(service.pager(resume_from=caught.value.resume_token)) == [0, 1, 2]


def test_a_stop_iteration_of_an_operation_does_not_end_the_listing() -> None:
    service = service_with(3, 2)
    service.failures = [("1", StopIteration())]
    with pytest.raises(RuntimeError):
        list(service.pager())


# --- items that cannot be read


def test_an_unreadable_item_raises_after_the_items_before_it_and_resuming_skips_it() -> None:
    service = FakeService([[0, 1], [2, None, 3], [4]])
    got: list[object] = []
    with pytest.raises(ResponseInvalidError, match="item is null") as caught:
        got.extend(service.pager())
    assert got == [0, 1, 2]
    assert list(service.pager(resume_from=caught.value.resume_token)) == [3, 4]


@pytest.mark.parametrize("pages", [[[None]], [[1, None]], [[None, None]], [[1, None], [None, 2]]])
def test_every_unreadable_item_is_reported_once(pages: list[list[object]]) -> None:
    problems, got, token = 0, [], None
    while True:
        try:
            got.extend(FakeService(pages).pager(resume_from=token))
            break
        except ResponseInvalidError as error:
            problems += 1
            token = error.resume_token
    flat = [item for page in pages for item in page]
    assert problems == flat.count(None)
    assert sorted(got, key=str) == [item for item in flat if item is not None]


def test_an_unreadable_items_data_is_in_its_error() -> None:
    def error_of(item: object) -> ResponseInvalidError:
        listing = attrs.evolve(FakeService([]).listing(), find_unreadable=lambda _items: (0, "broken"))
        with pytest.raises(ResponseInvalidError, match="broken") as caught:
            list(Pager(listing, FakeService([[item]]).answer))
        return caught.value

    assert error_of({"text": "é"}).body == '{"text": "é"}'
    assert error_of(Unreadable({"text": "ü"})).body == '{"text": "ü"}'
    assert error_of("x" * 2 * ITEM_TEXT_LIMIT).body == '"' + "x" * (ITEM_TEXT_LIMIT - 1)


@attrs.frozen
class Unreadable:
    """A model, as native listings give it."""

    data: dict[str, object]

    def to_dict(self) -> dict[str, object]:
        return self.data


def test_an_unreadable_item_beyond_max_items_does_not_raise() -> None:
    assert list(FakeService([[1, 2, None]]).pager(max_items=2)) == [1, 2]


# --- loops


@pytest.mark.parametrize("cursors", [{2: "2"}, {2: "1"}, {1: "1"}])
def test_a_cursor_that_comes_back_raises_after_the_items_before_it(cursors: dict[int, str | None]) -> None:
    service = service_with(10, 2)
    service.cursors = cursors
    got: list[object] = []
    with pytest.raises(PaginationLoopError, match="same cursor"):
        got.extend(service.pager())
    assert got == list(range(2 * (max(cursors) + 1)))


def test_a_loop_is_noticed_after_resuming_within_it() -> None:
    service = service_with(10, 2)
    second = next(service.pager().pages())
    service.cursors = {1: "1"}
    got: list[object] = []
    with pytest.raises(PaginationLoopError):
        got.extend(service.pager(resume_from=second.resume_token))
    assert got == [2, 3]


def test_a_loop_that_is_not_reached_does_not_raise() -> None:
    service = service_with(10, 2)
    service.cursors = {1: "1"}
    assert list(service.pager(max_items=4)) == [0, 1, 2, 3]


def test_too_many_empty_pages_in_a_row_raise() -> None:
    service = FakeService([[] for _ in range(EMPTY_PAGES_LIMIT * 3)])
    with pytest.raises(PaginationLoopError, match="empty pages in a row"):
        list(service.pager())
    assert len(service.requested) == EMPTY_PAGES_LIMIT == 100


def test_fewer_empty_pages_or_items_between_them_do_not_raise() -> None:
    empty: list[list[object]] = [[] for _ in range(EMPTY_PAGES_LIMIT - 1)]
    assert list(FakeService([*empty, []]).pager()) == []
    assert list(FakeService([*empty, [1], *empty, [2], *empty]).pager()) == [1, 2]
    assert len(list(service_with(3 * EMPTY_PAGES_LIMIT, 1).pager())) == 3 * EMPTY_PAGES_LIMIT


def test_the_loop_guard_keeps_a_limited_number_of_recent_cursors() -> None:
    guard = LoopGuard(None)
    for number in range(CURSORS_KEPT * 4):
        assert guard.find_problem(str(number), page_is_empty=False) is None
    held = len(guard._recent) + len(guard._older)
    assert CURSORS_KEPT <= held <= 2 * CURSORS_KEPT
    assert guard.find_problem(str(CURSORS_KEPT * 3), page_is_empty=False) is not None


def pages_until_noticed(tail: int, cycle: int, length: int = 0) -> int:
    """How many pages the guard lets through, of a listing that goes round in a cycle after `tail` other pages."""
    guard = LoopGuard(None)
    for page in range(10 * (tail + cycle)):
        number = page if page < tail else tail + (page - tail) % cycle
        if guard.find_problem(str(number).zfill(length), page_is_empty=False) is not None:
            return page
    raise AssertionError("the cycle was not noticed")


@pytest.mark.parametrize("tail", [0, 1, 100, 20_000])
@pytest.mark.parametrize("cycle", [1, 2, 3, 1000, CURSORS_KEPT - 1])
def test_a_short_cycle_is_noticed_with_its_first_repetition(tail: int, cycle: int) -> None:
    assert pages_until_noticed(tail, cycle) == tail + cycle


@pytest.mark.parametrize("tail", [0, 1, 100, 20_000])
@pytest.mark.parametrize("cycle", [2 * CURSORS_KEPT, 2 * CURSORS_KEPT + 1, 10_000, 65_536, 100_000])
def test_a_cycle_of_any_length_is_noticed(tail: int, cycle: int) -> None:
    assert tail + cycle <= pages_until_noticed(tail, cycle) <= 3 * max(tail, cycle)


@pytest.mark.parametrize(("tail", "cycle"), [(0, 1), (0, 7), (5, 1), (300, 50)])
def test_a_cycle_of_long_cursors_is_noticed_and_they_are_not_kept(tail: int, cycle: int) -> None:
    assert pages_until_noticed(tail, cycle, length=CURSOR_LENGTH_KEPT + 1) <= 3 * max(tail, cycle)
    guard = LoopGuard(None)
    for number in range(1000):
        guard.find_problem(str(number).zfill(CURSOR_LENGTH_KEPT + 1), page_is_empty=False)
    assert not guard._recent
    assert not guard._older
    assert pages_until_noticed(tail, cycle, length=CURSOR_LENGTH_KEPT) == tail + cycle


# --- positions within a page


@pytest.mark.parametrize(
    ("mark", "item_id", "time"),
    [
        (None, None, None),
        (lambda _item: (None, None), None, None),
        (lambda item: (item, None), "b", None),
        (lambda item: (item, datetime(2024, 5, 1, tzinfo=UTC)), "b", "2024-05-01T00:00:00+00:00"),
    ],
    ids=["no marks", "no ids", "ids", "ids and times"],
)
def test_a_position_within_a_page_names_the_last_item_where_it_has_an_id(
    mark: Any, item_id: str | None, time: str | None
) -> None:
    listing = attrs.evolve(service_with(0, 1).listing(), mark=mark)
    start = listing.start.at("cursor", 10)
    page = Page(["a", "b", "c"], None, None, listing.start.at("next"))
    assert position_within(listing, start, page, 0) == start
    assert position_within(listing, start, page, 2) == listing.start.at("cursor", 12, item_id, time)
    assert position_within(listing, start, page, 3) is page.position


# --- new items before the position


@attrs.frozen
class Note:
    """An item with an id and a time in seconds."""

    id: str
    sent_at: datetime


def notes(*numbers: int) -> list[object]:
    return [Note(str(number), datetime.fromtimestamp(number // 2, UTC)) for number in numbers]


def newest_first(numbers: list[int], size: int, resume_from: str | None = None, **options: Any) -> Pager[Any]:
    """The listing of notes as it is now, ``size`` a page. Two notes have the same time."""
    listed = notes(*sorted(numbers, reverse=True))
    service = FakeService([listed[at : at + size] for at in range(0, len(listed), size)] or [[]])
    listing = attrs.evolve(service.listing(resume_from), mark=lambda note: (note.id, note.sent_at))
    return Pager(listing, service.answer, **options)


@pytest.mark.parametrize("new", [0, 1, 2, 3, 7, 40])
@pytest.mark.parametrize("given", range(1, 10))
@pytest.mark.parametrize("size", [2, 3, 10])
def test_new_items_before_the_position_are_not_given_and_no_item_comes_twice(new: int, given: int, size: int) -> None:
    pages = list(newest_first(list(range(10)), 3, max_items=given).pages())
    before = [int(note.id) for page in pages for note in page.items]
    # A cursor of this service is a page's number, which new items change: only the first page has none.
    if given >= 3 and (new or size != 3):
        return
    after = newest_first(list(range(10 + new)), size, resume_from=pages[-1].resume_token)
    assert before + [int(note.id) for note in after] == list(range(9, -1, -1))


def test_no_item_is_lost_when_the_last_one_given_was_deleted() -> None:
    (page,) = newest_first(list(range(10)), 10, max_items=3).pages()
    after = newest_first([*range(7), *range(8, 20)], 4, resume_from=page.resume_token)
    assert [int(note.id) for note in after] == [6, 5, 4, 3, 2, 1, 0]


def test_no_item_is_lost_beside_items_without_a_time_when_the_last_one_given_was_deleted() -> None:
    def listed(notes_now: list[object], resume_from: str | None = None, **options: Any) -> Pager[Any]:
        service = FakeService([notes_now])
        mark = lambda note: (note.id, getattr(note, "sent_at", None))  # noqa: E731 - a field of the listing
        return Pager(attrs.evolve(service.listing(resume_from), mark=mark), service.answer, **options)

    before = notes(9, 7, 5, 3)
    (page,) = listed(before, max_items=2).pages()
    assert [note.id for note in page] == ["9", "7"]
    now = [notes(9)[0], Timeless("x"), *notes(5, 3)]
    assert [note.id for note in listed(now, page.resume_token)] == ["5", "3"]


@attrs.frozen
class Timeless:
    """An item that has no time."""

    id: str


@pytest.mark.parametrize("given", [1, 2, 3, 4])
@pytest.mark.parametrize("size", [1, 2, 3, 4, 6])
def test_without_an_order_an_item_that_was_deleted_takes_no_other_with_it(given: int, size: int) -> None:
    def listed(ids: list[str], size: int, resume_from: str | None = None, **options: Any) -> Pager[Any]:
        items: list[object] = [Timeless(each) for each in ids]
        service = FakeService([items[at : at + size] for at in range(0, len(items), size)])
        listing = attrs.evolve(service.listing(resume_from), mark=lambda item: (item.id, None))
        return Pager(listing, service.answer, **options)

    ids = [f"id{number}" for number in range(6)]
    (page,) = listed(ids, 6, max_items=given).pages()
    assert [item.id for item in listed(ids, size, page.resume_token)] == ids[given:]
    without = [each for each in ids if each != ids[given - 1]]
    assert [item.id for item in listed(without, size, page.resume_token)] == ids[given:]

"""How listings are walked: sizes, limits, loops, errors and resuming, with operations that exist only here."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

import attrs
import pytest

from trilogue.errors import InternalServerError, PaginationLoopError, ResponseInvalidError
from trilogue.paging import AsyncPager, Pager
from trilogue.paging._pages import CURSORS_REMEMBERED, EMPTY_PAGES_IN_A_ROW, FetchedPage, Listing, LoopGuard
from trilogue.paging._resume import ResumePosition
from trilogue.paging._routine import Task

if TYPE_CHECKING:
    from collections.abc import Sequence

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@attrs.define
class Shelf:
    """A service with one list. ``pages`` are what it answers; a cursor is the index of a page."""

    pages: list[list[object]]
    cursors: dict[int, str | None] = attrs.field(factory=dict)
    """Where the cursor after a page is not simply the next one's."""
    failures: list[tuple[str | None, Exception]] = attrs.field(factory=list)
    asked: list[str | None] = attrs.field(factory=list)

    def answer(self, call: Call) -> Part[object]:
        cursor = call.arguments["cursor"]
        assert cursor is None or isinstance(cursor, str)
        self.asked.append(cursor)
        for failure in self.failures:
            if failure[0] == cursor:
                self.failures.remove(failure)
                raise failure[1]
        index = int(cursor or 0)
        following = str(index + 1) if index + 1 < len(self.pages) else None
        return FetchedPage(self.pages[index], self.cursors.get(index, following), raw=f"answer {index}")

    async def answer_async(self, call: Call) -> Part[object]:
        await asyncio.sleep(0)
        return self.answer(call)

    def listing(self, resume_from: str | None = None, **filters: object) -> Listing[object]:
        def read(cursor: str | None) -> Task[Part[object]]:
            part: Part[object] = yield Call("shelf.list", {"cursor": cursor})
            return part

        start = ResumePosition("dixa", "iterate.list_things", {}, filters)
        return Listing(start if resume_from is None else start.resumed(resume_from), read, first_none)

    def pager(self, resume_from: str | None = None, **options: object) -> Pager[object]:
        return Pager(self.listing(resume_from), self.answer, **options)  # type: ignore[arg-type]

    def async_pager(self, resume_from: str | None = None, **options: object) -> AsyncPager[object]:
        return AsyncPager(self.listing(resume_from), self.answer_async, **options)  # type: ignore[arg-type]


def first_none(items: Sequence[object]) -> tuple[int, str] | None:
    return (items.index(None), "item is null") if None in items else None


def shelf_of(total: int, size: int) -> Shelf:
    items: list[object] = list(range(total))
    return Shelf([items[at : at + size] for at in range(0, total, size)] or [[]])


SHAPES = [(0, 1), (0, 10), (1, 1), (1, 10), (5, 1), (10, 10), (20, 10), (7, 3), (23, 10)]


@pytest.mark.parametrize(("total", "size"), SHAPES)
@pytest.mark.parametrize("prefetch", [False, True])
def test_every_item_is_given_once_and_in_order(total: int, size: int, prefetch: bool) -> None:
    shelf = shelf_of(total, size)
    assert list(shelf.pager(prefetch=prefetch)) == list(range(total))
    assert len(shelf.asked) == len(shelf.pages)


@pytest.mark.parametrize(("total", "size"), SHAPES)
@pytest.mark.parametrize("prefetch", [False, True])
async def test_async_gives_the_same(total: int, size: int, prefetch: bool) -> None:
    shelf = shelf_of(total, size)
    assert [item async for item in shelf.async_pager(prefetch=prefetch)] == list(range(total))
    assert len(shelf.asked) == len(shelf.pages)


def test_nothing_is_requested_before_the_first_item_is_wanted() -> None:
    shelf = shelf_of(3, 1)
    pager = shelf.pager()
    pages = pager.pages()
    items = iter(pager)
    assert shelf.asked == []
    assert next(items) == 0
    assert shelf.asked == [None]
    pages.close()


def test_a_pager_can_be_iterated_again_from_the_start() -> None:
    pager = shelf_of(5, 2).pager()
    assert list(pager) == list(pager) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(("total", "size"), SHAPES)
@pytest.mark.parametrize("limit", [0, 1, 2, 3, 10, 11, 100])
def test_max_items_bounds_the_items_and_the_requests(total: int, size: int, limit: int) -> None:
    shelf = shelf_of(total, size)
    assert list(shelf.pager(max_items=limit)) == list(range(min(total, limit)))
    needed = 0 if limit == 0 else min(-(-limit // size), len(shelf.pages))
    assert len(shelf.asked) == needed


def test_take_and_first_request_no_more_than_they_need() -> None:
    shelf = shelf_of(9, 3)
    assert shelf.pager().first() == 0
    assert shelf.pager().take(3) == [0, 1, 2]
    assert shelf.asked == [None, None]
    assert shelf.pager().take(100) == list(range(9))
    assert shelf.pager(max_items=2).take(5) == [0, 1]
    assert shelf.pager().take(0) == []
    assert shelf_of(0, 1).pager().first() is None


async def test_async_take_and_first_request_no_more_than_they_need() -> None:
    shelf = shelf_of(9, 3)
    assert await shelf.async_pager().first() == 0
    assert await shelf.async_pager().take(4) == [0, 1, 2, 3]
    assert shelf.asked == [None, None, "1"]
    assert await shelf_of(0, 1).async_pager().first() is None


@pytest.mark.parametrize("value", [-1, -100])
def test_a_negative_count_is_refused(value: int) -> None:
    with pytest.raises(ValueError, match="max_items must be 0 or more"):
        shelf_of(1, 1).pager(max_items=value)
    with pytest.raises(ValueError, match="count must be 0 or more"):
        shelf_of(1, 1).pager().take(value)


def test_a_pager_has_no_length() -> None:
    with pytest.raises(TypeError):
        len(shelf_of(1, 1).pager())  # type: ignore[arg-type]


def test_an_empty_page_with_a_cursor_goes_on() -> None:
    shelf = Shelf([[1], [], [], [2], []])
    assert list(shelf.pager()) == [1, 2]
    assert [len(page) for page in shelf.pager().pages()] == [1, 0, 0, 1, 0]


def test_pages_carry_the_answer_and_say_which_is_the_last() -> None:
    pages = list(shelf_of(5, 2).pager().pages())
    assert [list(page) for page in pages] == [[0, 1], [2, 3], [4]]
    assert [page.raw for page in pages] == ["answer 0", "answer 1", "answer 2"]
    assert [page.is_last for page in pages] == [False, False, True]


# --- resuming


@pytest.mark.parametrize(("total", "size"), SHAPES)
def test_stopping_after_any_page_and_resuming_gives_each_item_once(total: int, size: int) -> None:
    for stop in range(len(shelf_of(total, size).pages)):
        shelf = shelf_of(total, size)
        before: list[object] = []
        token = None
        for number, page in enumerate(shelf.pager().pages()):
            before += page.items
            token = page.resume_token
            if number == stop:
                break
        shelf.asked.clear()
        after = list(shelf.pager(resume_from=token))
        assert before + after == list(range(total))
        assert None not in shelf.asked


@pytest.mark.parametrize(("total", "size"), SHAPES)
@pytest.mark.parametrize("step", [1, 2, 3, 4, 7])
def test_going_on_in_portions_that_cut_pages_gives_each_item_once(total: int, size: int, step: int) -> None:
    got: list[object] = []
    token = None
    for _ in range(total // step + 2):
        for page in shelf_of(total, size).pager(resume_from=token, max_items=step).pages():
            got += page.items
            token = page.resume_token
    assert got == list(range(total))


def test_a_cut_page_can_be_resumed_with_smaller_pages() -> None:
    first = shelf_of(20, 10).pager(max_items=7)
    (page,) = first.pages()
    # The service's cursors mean positions, so a resumed listing may ask for another size.
    smaller = Shelf([[0, 1, 2], [3, 4, 5], [6, 7, 8], [9]])
    assert list(smaller.pager(resume_from=page.resume_token)) == [7, 8, 9]


def test_resuming_after_the_last_page_gives_nothing_and_asks_nothing() -> None:
    shelf = shelf_of(3, 2)
    *_, last = shelf.pager().pages()
    shelf.asked.clear()
    assert list(shelf.pager(resume_from=last.resume_token)) == []
    assert shelf.asked == []


def test_an_error_leaves_the_items_before_it_and_says_where_to_go_on() -> None:
    shelf = shelf_of(9, 2)
    shelf.failures = [("2", InternalServerError("page 3 is down", provider="dixa", operation="x.y"))]
    got: list[object] = []
    with pytest.raises(InternalServerError) as caught:
        got.extend(shelf.pager())
    assert got == [0, 1, 2, 3]
    assert caught.value.resume_token is not None
    assert got + list(shelf.pager(resume_from=caught.value.resume_token)) == list(range(9))


async def test_an_async_error_leaves_the_items_before_it_and_says_where_to_go_on() -> None:
    for prefetch in (False, True):
        shelf = shelf_of(9, 2)
        shelf.failures = [("2", InternalServerError("page 3 is down", provider="dixa", operation="x.y"))]
        got: list[object] = []

        async def collect(pager: AsyncPager[object], into: list[object] = got) -> None:
            async for item in pager:
                into.append(item)

        with pytest.raises(InternalServerError) as caught:
            await collect(shelf.async_pager(prefetch=prefetch))
        assert got == [0, 1, 2, 3]
        rest = shelf.async_pager(resume_from=caught.value.resume_token)
        assert got + [item async for item in rest] == list(range(9))


def test_an_error_on_the_first_page_resumes_at_the_start() -> None:
    shelf = shelf_of(3, 2)
    shelf.failures = [(None, InternalServerError("down", provider="dixa", operation="x.y"))]
    with pytest.raises(InternalServerError) as caught:
        list(shelf.pager())
    assert list(shelf.pager(resume_from=caught.value.resume_token)) == [0, 1, 2]


def test_what_is_no_error_of_ours_is_not_mistaken_for_the_end() -> None:
    shelf = shelf_of(3, 2)
    shelf.failures = [("1", StopIteration())]
    with pytest.raises(RuntimeError):
        list(shelf.pager())


# --- items that cannot be read


def test_an_unreadable_item_raises_after_the_items_before_it_and_resuming_skips_it() -> None:
    shelf = Shelf([[0, 1], [2, None, 3], [4]])
    got: list[object] = []
    with pytest.raises(ResponseInvalidError, match="item is null") as caught:
        got.extend(shelf.pager())
    assert got == [0, 1, 2]
    assert list(shelf.pager(resume_from=caught.value.resume_token)) == [3, 4]


@pytest.mark.parametrize("pages", [[[None]], [[1, None]], [[None, None]], [[1, None], [None, 2]]])
def test_every_unreadable_item_is_reported_once(pages: list[list[object]]) -> None:
    problems, got, token = 0, [], None
    while True:
        try:
            got.extend(Shelf(pages).pager(resume_from=token))
            break
        except ResponseInvalidError as error:
            problems += 1
            token = error.resume_token
    flat = [item for page in pages for item in page]
    assert problems == flat.count(None)
    assert sorted(got, key=str) == [item for item in flat if item is not None]


def test_an_unreadable_item_beyond_max_items_does_not_matter() -> None:
    assert list(Shelf([[1, 2, None]]).pager(max_items=2)) == [1, 2]


# --- loops


@pytest.mark.parametrize("cursors", [{2: "2"}, {2: "1"}, {1: "1"}])
def test_a_cursor_that_comes_back_raises_after_the_items_before_it(cursors: dict[int, str | None]) -> None:
    shelf = shelf_of(10, 2)
    shelf.cursors = cursors
    got: list[object] = []
    with pytest.raises(PaginationLoopError, match="same cursor"):
        got.extend(shelf.pager())
    assert got == list(range(2 * (max(cursors) + 1)))


def test_a_loop_is_noticed_after_resuming_into_it() -> None:
    shelf = shelf_of(10, 2)
    second = next(shelf.pager().pages())
    shelf.cursors = {1: "1"}
    got: list[object] = []
    with pytest.raises(PaginationLoopError):
        got.extend(shelf.pager(resume_from=second.resume_token))
    assert got == [2, 3]


def test_a_loop_that_is_not_reached_does_not_raise() -> None:
    shelf = shelf_of(10, 2)
    shelf.cursors = {1: "1"}
    assert list(shelf.pager(max_items=4)) == [0, 1, 2, 3]


def test_empty_pages_without_end_raise() -> None:
    shelf = Shelf([[] for _ in range(EMPTY_PAGES_IN_A_ROW * 3)])
    with pytest.raises(PaginationLoopError, match="empty pages in a row"):
        list(shelf.pager())
    assert len(shelf.asked) == EMPTY_PAGES_IN_A_ROW


def test_the_loop_guard_forgets_old_cursors_and_keeps_recent_ones() -> None:
    guard = LoopGuard(None)
    for number in range(CURSORS_REMEMBERED * 4):
        assert guard.trouble(str(number), page_is_empty=False) is None
    held = len(guard._young) + len(guard._old)
    assert CURSORS_REMEMBERED <= held <= 2 * CURSORS_REMEMBERED
    assert guard.trouble(str(CURSORS_REMEMBERED * 3), page_is_empty=False) is not None


# --- stopping early


def test_breaking_out_stops_the_requests_and_leaves_no_thread() -> None:
    for prefetch in (False, True):
        shelf = shelf_of(100, 1)
        for item in shelf.pager(prefetch=prefetch):
            if item == 3:
                break
        assert len(shelf.asked) <= 5 if prefetch else len(shelf.asked) == 4
        assert not [thread for thread in threading.enumerate() if thread.name == "trilogue-ahead"]


async def test_breaking_out_of_async_stops_the_requests_and_leaves_no_task() -> None:
    before = asyncio.all_tasks()
    for prefetch in (False, True):
        shelf = shelf_of(100, 1)
        async for item in shelf.async_pager(prefetch=prefetch):
            if item == 3:
                break
        for _ in range(5):
            await asyncio.sleep(0)
        assert len(shelf.asked) <= 5
        assert asyncio.all_tasks() == before


def test_prefetch_reads_one_page_ahead_and_no_more() -> None:
    shelf = shelf_of(10, 1)
    seen = threading.Event()

    def answer(call: Call) -> Part[object]:
        if call.arguments["cursor"] == "1":
            seen.set()
        return shelf.answer(call)

    items = iter(Pager(shelf.listing(), answer, prefetch=True))
    assert next(items) == 0
    assert seen.wait(5)
    assert shelf.asked[:2] == [None, "1"]
    assert len(shelf.asked) == 2
    assert next(items) == 1
    items.close()  # type: ignore[attr-defined]


def test_a_request_that_hangs_does_not_hold_up_breaking_out() -> None:
    on_its_way, release = threading.Event(), threading.Event()
    shelf = shelf_of(3, 1)

    def answer(call: Call) -> Part[object]:
        if call.arguments["cursor"] == "1":
            on_its_way.set()
            release.wait(30)
        return shelf.answer(call)

    for _ in Pager(shelf.listing(), answer, prefetch=True):
        assert on_its_way.wait(5)
        break
    (worker,) = [thread for thread in threading.enumerate() if thread.name == "trilogue-ahead"]
    assert worker.daemon
    release.set()
    worker.join(5)
    assert not worker.is_alive()

"""Iterating a listing page by page: order, limits, stopping early and prefetching."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

import pytest
from unit.listings import SHAPES, FakeService, service_with

from trilogue import Skipped
from trilogue.paging import AsyncPager, Page, Pager
from trilogue.paging._pages import ResumePosition

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trilogue.paging._pages import FetchedPage
    from trilogue.paging._routine import OperationCall

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(("total", "size"), SHAPES)
@pytest.mark.parametrize("prefetch", [False, True])
def test_a_pager_gives_every_item_once_and_in_order(total: int, size: int, prefetch: bool) -> None:
    service = service_with(total, size)
    assert list(service.pager(prefetch=prefetch)) == list(range(total))
    assert len(service.requested) == len(service.pages)


@pytest.mark.parametrize(("total", "size"), SHAPES)
@pytest.mark.parametrize("prefetch", [False, True])
async def test_an_async_pager_gives_every_item_once_and_in_order(total: int, size: int, prefetch: bool) -> None:
    service = service_with(total, size)
    assert [item async for item in service.async_pager(prefetch=prefetch)] == list(range(total))
    assert len(service.requested) == len(service.pages)


def test_nothing_is_requested_before_the_first_item_is_taken() -> None:
    service = service_with(3, 1)
    pager = service.pager()
    pages = pager.pages()
    items = iter(pager)
    assert service.requested == []
    assert next(items) == 0
    assert service.requested == [None]
    pages.close()


def test_a_pager_can_be_iterated_again_from_the_start() -> None:
    pager = service_with(5, 2).pager()
    assert list(pager) == list(pager) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(("total", "size"), SHAPES)
@pytest.mark.parametrize("limit", [0, 1, 2, 3, 10, 11, 100])
def test_max_items_limits_the_items_and_the_requests(total: int, size: int, limit: int) -> None:
    service = service_with(total, size)
    assert list(service.pager(max_items=limit)) == list(range(min(total, limit)))
    needed = 0 if limit == 0 else min(-(-limit // size), len(service.pages))
    assert len(service.requested) == needed


def test_take_and_first_request_no_more_than_they_need() -> None:
    service = service_with(9, 3)
    assert service.pager().first() == 0
    assert service.pager().take(3) == [0, 1, 2]
    assert service.requested == [None, None]
    assert service.pager().take(100) == list(range(9))
    assert service.pager(max_items=2).take(5) == [0, 1]
    assert service.pager().take(0) == []
    assert service_with(0, 1).pager().first() is None
    single = service_with(9, 1)
    assert single.pager(prefetch=True).first() == 0
    assert single.requested == [None]


async def test_async_take_and_first_request_no_more_than_they_need() -> None:
    service = service_with(9, 3)
    assert await service.async_pager().first() == 0
    assert await service.async_pager().take(4) == [0, 1, 2, 3]
    assert service.requested == [None, None, "1"]
    assert await service_with(0, 1).async_pager().first() is None
    single = service_with(9, 1)
    assert await single.async_pager(prefetch=True).first() == 0
    assert single.requested == [None]


async def test_nothing_is_requested_ahead_unless_that_is_wanted() -> None:
    service = service_with(9, 1)
    items = iter(service.pager())
    next(items)
    assert not [thread for thread in threading.enumerate() if thread.name == "trilogue-prefetch"]
    items.close()  # type: ignore[attr-defined] # a generator
    pages = service.async_pager().pages()
    await anext(pages)
    for _ in range(5):
        await asyncio.sleep(0)
    await pages.aclose()
    assert service.requested == [None, None]


async def test_take_requests_in_the_callers_thread_or_task() -> None:
    service = service_with(9, 1)
    used: set[object] = set()

    def answer(wanted: OperationCall) -> FetchedPage[object]:
        used.add((threading.current_thread(), asyncio.current_task()))
        return service.answer(wanted)

    async def answer_async(wanted: OperationCall) -> FetchedPage[object]:
        return answer(wanted)

    assert Pager(service.listing(), answer, prefetch=True).take(2) == [0, 1]
    assert await AsyncPager(service.listing(), answer_async, prefetch=True).take(2) == [0, 1]
    assert used == {(threading.current_thread(), asyncio.current_task())}


async def test_a_pager_says_what_it_is_and_what_it_did_not_search() -> None:
    service = service_with(1, 1)
    listing = service.listing()
    for pager, kind in ((service.pager(), "Pager"), (service.async_pager(), "AsyncPager")):
        assert repr(pager) == f"<{kind} dixa.iterate.list_things>"
        assert pager.skipped == []
    skipped = Skipped("dixa", "phone", "the service cannot")
    listing.skipped.append(skipped)
    assert Pager(listing, service.answer).skipped == AsyncPager(listing, service.answer_async).skipped == [skipped]


@pytest.mark.parametrize("value", [-1, -100])
def test_a_negative_count_is_refused(value: int) -> None:
    with pytest.raises(ValueError, match="max_items must be 0 or more"):
        service_with(1, 1).pager(max_items=value)
    with pytest.raises(ValueError, match="count must be 0 or more"):
        service_with(1, 1).pager().take(value)


def test_a_pager_has_no_length() -> None:
    with pytest.raises(TypeError):
        len(service_with(1, 1).pager())  # type: ignore[arg-type] # what is refused


def test_an_empty_page_with_a_cursor_does_not_end_the_listing() -> None:
    service = FakeService([[1], [], [], [2], []])
    assert list(service.pager()) == [1, 2]
    assert [len(page) for page in service.pager().pages()] == [1, 0, 0, 1, 0]


def test_pages_hold_the_answer_and_whether_they_are_the_last() -> None:
    pages = list(service_with(5, 2).pager().pages())
    assert [list(page) for page in pages] == [[0, 1], [2, 3], [4]]
    assert [page.raw for page in pages] == ["answer 0", "answer 1", "answer 2"]
    assert [page.is_last for page in pages] == [False, False, True]


def test_a_pages_answer_becomes_a_model_once_and_its_repr_shows_neither_that_nor_a_cursor() -> None:
    class Answer(dict[str, object]):
        @classmethod
        def from_dict(cls, data: Mapping[str, object]) -> Answer:
            return cls(data)

    position = ResumePosition("dixa", "messages", {}, {}).at("the cursor")
    page = Page([1], (Answer, {"text": "private"}), 1, position)
    assert isinstance(page.raw, Answer)
    assert page.raw is page.raw
    assert repr(page) == "Page(items=[1], total_size=1)"
    assert page == Page([1], None, 1, position)


# --- stopping early


def test_breaking_out_stops_the_requests_and_leaves_no_thread() -> None:
    for prefetch in (False, True):
        service = service_with(100, 1)
        for item in service.pager(prefetch=prefetch):
            if item == 3:
                break
        assert len(service.requested) <= 5 if prefetch else len(service.requested) == 4
        assert not [thread for thread in threading.enumerate() if thread.name == "trilogue-prefetch"]


async def test_breaking_out_of_async_stops_the_requests_and_leaves_no_task() -> None:
    before = asyncio.all_tasks()
    for prefetch in (False, True):
        service = service_with(100, 1)
        async for item in service.async_pager(prefetch=prefetch):
            if item == 3:
                break
        for _ in range(5):
            await asyncio.sleep(0)
        assert len(service.requested) <= 5
        assert asyncio.all_tasks() == before


def test_prefetch_requests_one_page_ahead_and_no_more() -> None:
    service = service_with(10, 1)
    seen = threading.Event()

    def answer(wanted: OperationCall) -> FetchedPage[object]:
        if wanted.arguments["cursor"] == "1":
            seen.set()
        return service.answer(wanted)

    items = iter(Pager(service.listing(), answer, prefetch=True))
    assert next(items) == 0
    assert seen.wait(5)
    assert service.requested[:2] == [None, "1"]
    assert len(service.requested) == 2
    assert next(items) == 1
    items.close()  # type: ignore[attr-defined] # a generator


def test_breaking_out_does_not_wait_for_a_request_that_hangs() -> None:
    requested, release = threading.Event(), threading.Event()
    service = service_with(3, 1)

    def answer(wanted: OperationCall) -> FetchedPage[object]:
        if wanted.arguments["cursor"] == "1":
            requested.set()
            release.wait(30)
        return service.answer(wanted)

    for _ in Pager(service.listing(), answer, prefetch=True):
        assert requested.wait(5)
        break
    (worker,) = [thread for thread in threading.enumerate() if thread.name == "trilogue-prefetch"]
    assert worker.daemon
    release.set()
    worker.join(5)
    assert not worker.is_alive()

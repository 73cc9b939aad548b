"""What a hub's listings return: the items of several providers, in threads and in tasks alike."""

from __future__ import annotations

import asyncio
import gc
import os
import threading
import weakref
from typing import TYPE_CHECKING, Any

import pytest
from unit.merged_listings import Item, Listed, Provider, ThreadsOf

from trilogue import Contact, Skipped
from trilogue.errors import ClientClosedError, InternalServerError
from trilogue.paging import _pools
from trilogue.paging._merge import Merge
from trilogue.paging._pages import ResumePosition
from trilogue.paging._plans import Branch, Expansion, Part, Plan, Source
from trilogue.paging._pools import CallPool
from trilogue.paging._resume import MERGED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from trilogue.paging._plans import FirstRound
    from trilogue.paging._routine import Caller, Routine

pytestmark = pytest.mark.anyio


def providers(**options: Any) -> tuple[Provider, Provider]:
    even = Provider("sinch", [Item(second, f"s{second}") for second in range(18, -1, -2)], **options)
    return even, Provider("dixa", [Item(second, f"d{second}") for second in range(19, 0, -2)], **options)


ALL = [f"{'sd'[second % 2]}{second}" for second in range(19, -1, -1)]
both_kinds = pytest.mark.parametrize("kind", ["threads", "async"])


@both_kinds
async def test_all_items_come_newest_first_and_again_when_it_is_iterated_again(kind: str) -> None:
    listed = Listed(kind, *providers())
    assert await listed.items() == await listed.items() == ALL
    assert [item.name for page in await listed.pages() for item in page.items] == ALL


@both_kinds
@pytest.mark.parametrize("size", [1, 3, 100])
async def test_each_pages_token_goes_on_after_it(kind: str, size: int) -> None:
    pages = await Listed(kind, *providers(size=size)).pages()
    given = 0
    for page in pages:
        given += len(page.items)
        assert await Listed(kind, *providers(size=size), token=page.resume_token).items() == ALL[given:]
    assert [page.is_last for page in pages] == [False] * (len(pages) - 1) + [True]


@both_kinds
async def test_after_the_last_page_nothing_is_opened_or_requested(kind: str) -> None:
    *_, last = await Listed(kind, *providers()).pages()
    again = providers()
    assert await Listed(kind, *again, token=last.resume_token).items() == []
    assert [each.requested for each in again] == [[], []]


@both_kinds
async def test_take_and_first_give_no_more_than_they_are_asked_for(kind: str) -> None:
    for count in (0, 1, 2, 7, 100):
        assert await Listed(kind, *providers()).take(count) == ALL[:count]
        assert await Listed(kind, *providers(), max_items=count).items() == ALL[:count]
        assert await Listed(kind, *providers(), max_items=3).take(count) == ALL[: min(3, count)]
    single = providers(size=1)
    assert await Listed(kind, *single).first() == "d19"
    assert [each.requested for each in single] == [[0], [0]]
    assert await Listed(kind, Provider("dixa", [])).first() is None
    none = providers()
    assert await Listed(kind, *none, max_items=0).items() == []
    assert [each.requested for each in none] == [[], []]


@both_kinds
@pytest.mark.parametrize(("count", "error"), [(-1, ValueError), ("1", TypeError)])
async def test_a_wrong_count_is_refused(kind: str, count: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match="count"):
        await Listed(kind, *providers()).take(count)


@both_kinds
async def test_an_error_comes_after_the_items_before_it_and_has_a_token(kind: str) -> None:
    sinch, dixa = providers()
    dixa.fails_at = 4
    given: list[str] = []
    with pytest.raises(InternalServerError) as caught:
        await Listed(kind, sinch, dixa).items(into=given)
    assert given == ALL[:7]
    token = caught.value.resume_token
    assert token is not None
    assert given + await Listed(kind, *providers(), token=token).items() == ALL


@both_kinds
async def test_collected_errors_and_what_was_skipped_are_those_of_the_latest_iteration(kind: str) -> None:
    sinch, dixa = providers()
    dixa.fails_at = 4
    sinch.skipped = [Skipped("sinch", "email", "the service cannot")]
    listed = Listed(kind, sinch, dixa, on_error="collect")
    for _ in range(2):
        names = await listed.items()
        assert [name for name in names if name.startswith("s")] == [name for name in ALL if name.startswith("s")]
        assert [type(error) for error in listed.pager.errors] == [InternalServerError]
        assert listed.pager.skipped == sinch.skipped
    pages = await listed.pages()
    assert not any(page.is_last for page in pages)
    assert await listed.take(0) == []
    assert listed.pager.errors == listed.pager.skipped == []


@both_kinds
async def test_breaking_out_leaves_no_thread_and_no_task(kind: str) -> None:
    threads, tasks = {*threading.enumerate()}, asyncio.all_tasks()
    assert await Listed(kind, *providers(size=1)).items(stop_after=3) == ALL[:3]
    assert {*threading.enumerate()} <= threads
    assert asyncio.all_tasks() == tasks


@both_kinds
async def test_no_item_is_kept_once_the_next_page_is_taken(kind: str) -> None:
    class Short(Provider):
        """Makes its items when they are asked for."""

        def source(self, *, tasks: bool) -> Source[Item]:
            self.items = Fresh(20)  # type: ignore[assignment] # as much of a sequence as is used
            return super().source(tasks=tasks)

    class Fresh:
        def __init__(self, count: int) -> None:
            self.count = count

        def __len__(self) -> int:
            return self.count

        def __getitem__(self, index: slice) -> list[Item]:
            made = [Item(-number, f"{number}") for number in range(index.start, min(index.stop, self.count))]
            alive.extend(map(weakref.ref, made))
            return made

    alive: list[weakref.ref[Item]] = []
    listed, most = Listed(kind, Short("dixa", []), prefetch=False), 0
    pages = listed.pager.pages()
    while True:
        page = await anext(pages, None) if listed.is_async else next(pages, None)
        if page is None:
            break
        del page
        gc.collect()
        most = max(most, sum(each() is not None for each in alive))
    assert len(alive) == 20
    assert most <= 2


@pytest.fixture
def other_process(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Call it to go on as the child of a fork does. The threads, which a child does not have, are ended."""

    class Kept(CallPool):
        def __init__(self, caller: Caller) -> None:
            super().__init__(caller)
            made.append(self)

    made: list[CallPool] = []
    monkeypatch.setattr(_pools, "CallPool", Kept)
    with monkeypatch.context() as child:
        yield lambda: child.setattr(os, "getpid", lambda: -1)
    for pool in made:
        pool.close()


@both_kinds
async def test_an_iteration_belongs_to_its_process(kind: str, other_process: Callable[[], None]) -> None:
    listed = Listed(kind, *providers())
    iterator = aiter(listed.pager) if listed.is_async else iter(listed.pager)
    first = await anext(iterator) if listed.is_async else next(iterator)
    assert first.name == ALL[0]
    other_process()

    async def read_on() -> None:
        for _ in ALL:
            await anext(iterator) if listed.is_async else next(iterator)

    with pytest.raises(ClientClosedError):
        await read_on()


@both_kinds
async def test_a_page_that_has_come_already_belongs_to_its_process_too(
    kind: str, other_process: Callable[[], None]
) -> None:
    dixa = Provider("dixa", [Item(3, "a"), Item(2, "b"), Item(1, "c")])
    listed = Listed(kind, dixa)
    pages = listed.pager.pages()
    await anext(pages) if listed.is_async else next(pages)
    assert await asyncio.to_thread(dixa.answered.wait, 20)
    for _ in range(5):
        await asyncio.sleep(0)
    other_process()
    with pytest.raises(ClientClosedError):
        await anext(pages) if listed.is_async else next(pages)


@both_kinds
async def test_positions_are_found_for_pages_only(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def position(_self: object) -> ResumePosition:
        raise AssertionError

    monkeypatch.setattr(Merge, "_position", position)
    assert await Listed(kind, *providers()).items() == ALL
    assert await Listed(kind, *providers()).take(3) == ALL[:3]
    with pytest.raises(AssertionError):
        await Listed(kind, *providers()).pages()


@both_kinds
async def test_the_sources_of_a_second_search_are_made_from_the_first(kind: str) -> None:
    seen: list[FirstRound] = []
    sue = Contact(provider="dixa", id="sue", raw=None)
    skipped = Skipped("sinch", "email", "the service cannot")

    def open_contacts() -> Routine[Part[Contact[Any]]]:
        return Part([Branch("sue", None, item=sue)], [skipped])
        yield

    def open_broken() -> Routine[Part[Contact[Any]]]:
        raise InternalServerError("down", provider="sunshine", operation="x.y")
        yield

    client = ThreadsOf(Provider("dixa", []))
    contacts = Plan[Contact[Any]](
        name="contacts",
        sources=[Source("dixa", open_contacts, client), Source("sunshine", open_broken, client)],
        time=lambda _contact: None,
        on_error="collect",
        max_items=None,
        start=ResumePosition(MERGED, "contacts", {}, {}),
    )

    def sources(first: FirstRound) -> list[Source[Item]]:
        seen.append(first)
        return [each.source(tasks=kind == "async") for each in providers()]

    listed = Listed(kind, expansion=Expansion(contacts, sources), on_error="collect")
    assert await listed.items() == ALL
    (first,) = seen
    assert (first.contacts, first.skipped) == ([sue], [skipped])
    assert [error.provider for error in first.errors] == ["sunshine"]
    assert listed.pager.errors == first.errors
    *_, last = await listed.pages()
    await Listed(kind, expansion=Expansion(contacts, sources), token=last.resume_token).items()
    assert await listed.take(0) == []
    assert len(seen) == 2  # With a token of the end, or for no item, there is no second search, and no first one.


@both_kinds
async def test_a_merged_pager_says_what_it_is(kind: str) -> None:
    assert repr(Listed(kind).pager) in {"<MergedPager messages>", "<AsyncMergedPager messages>"}
    assert repr(Listed(kind).pager).startswith("<Async") == (kind == "async")

"""The items of one long answer: iterated, limited, begun again, closed early."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from trilogue.paging import AsyncItemStream, ItemStream

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator

pytestmark = pytest.mark.anyio


class Answer:
    """An answer of ``total`` items. ``events`` tells each item that is read, and the end of a connection."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.events: list[object] = []

    def items(self) -> Generator[int]:
        """Its items, from the start."""
        try:
            for item in range(self.total):
                self.events.append(item)
                yield item
        finally:
            self.events.append("closed")

    async def async_items(self) -> AsyncGenerator[int]:
        """The same, asynchronously."""
        with closing(self.items()) as items:
            for item in items:
                yield item

    def stream(self) -> ItemStream[int]:
        """Its items as a synchronous client gives them."""
        return ItemStream("exports.list_things", self.items)

    def async_stream(self) -> AsyncItemStream[int]:
        """Its items as an asynchronous client gives them."""
        return AsyncItemStream("exports.list_things", self.async_items)


COUNTS = pytest.mark.parametrize(
    ("total", "count", "taken"), [(3, 0, []), (3, 1, [0]), (3, 2, [0, 1]), (3, 3, [0, 1, 2]), (3, 9, [0, 1, 2])]
)


def test_a_stream_gives_every_item_and_can_be_iterated_again() -> None:
    answer = Answer(3)
    stream = answer.stream()
    assert list(stream) == list(stream) == [0, 1, 2]
    assert answer.events == [0, 1, 2, "closed"] * 2


async def test_an_async_stream_gives_every_item_and_can_be_iterated_again() -> None:
    answer = Answer(3)
    stream = answer.async_stream()
    assert [item async for item in stream] == [item async for item in stream] == [0, 1, 2]
    assert answer.events == [0, 1, 2, "closed"] * 2


@COUNTS
def test_take_reads_no_further_and_closes(total: int, count: int, taken: list[int]) -> None:
    answer = Answer(total)
    assert answer.stream().take(count) == taken
    assert answer.events == ([*taken, "closed"] if taken else [])


@COUNTS
async def test_async_take_reads_no_further_and_closes(total: int, count: int, taken: list[int]) -> None:
    answer = Answer(total)
    assert await answer.async_stream().take(count) == taken
    assert answer.events == ([*taken, "closed"] if taken else [])


async def test_first_is_none_where_there_is_no_item() -> None:
    for answer, first in ((Answer(0), None), (Answer(2), 0)):
        assert answer.stream().first() == await answer.async_stream().first() == first
        assert answer.events == ([0, "closed"] * 2 if answer.total else ["closed"] * 2)


async def test_ending_an_iteration_early_closes_the_answer() -> None:
    answer = Answer(100)
    for _ in answer.stream():
        break
    assert answer.events == [0, "closed"]
    items = aiter(answer.async_stream())
    await anext(items)
    await items.aclose()  # type: ignore[attr-defined] # a generator
    assert answer.events == [0, "closed"] * 2


@pytest.mark.parametrize(("count", "error"), [(-1, ValueError), (1.5, TypeError), (True, TypeError)])
async def test_a_wrong_count_is_refused_before_anything_is_asked(count: int, error: type[Exception]) -> None:
    answer = Answer(3)
    with pytest.raises(error, match="count"):
        answer.stream().take(count)
    with pytest.raises(error, match="count"):
        await answer.async_stream().take(count)
    assert answer.events == []


def test_a_stream_says_what_it_is() -> None:
    assert repr(Answer(0).stream()) == "<ItemStream exports.list_things>"
    assert repr(Answer(0).async_stream()) == "<AsyncItemStream exports.list_things>"

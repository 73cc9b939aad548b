"""A JSON array that is read item by item: every way of cutting it into pieces, every place where it may end."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from trilogue._http.body import BodyCutError, BodyTooLargeError
from trilogue._http.json_array import ArrayReader

LIMIT = 64 * 1024 * 1024
ARRAYS: list[list[Any]] = [
    [],
    [1],
    [{}],
    [[], [[]], {"a": []}],
    [12.5e-3, -1, 10**30, True, False, None, "", "a"],
    ['"', "\\", "]", ",", '\\"],[', "\u2028", "ø🙂", "\ud83d"],
    [{"id": str(number), "text": "x" * number, "to": ["a", "b"]} for number in range(60)],
]


def read(data: bytes, sizes: Any) -> list[Any]:
    reader = ArrayReader(LIMIT)
    items: list[Any] = []
    position = 0
    while position < len(data):
        size = sizes()
        items += reader.feed(data[position : position + size])
        position += size
    return items + reader.finish()


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("array", ARRAYS)
def test_pieces_of_any_size_give_the_items_that_json_gives(array: list[Any], indent: int | None) -> None:
    for ascii_only in (True, False):
        text = json.dumps(array, indent=indent, ensure_ascii=ascii_only)
        data = b" \r\n" + text.encode("utf-8", "surrogatepass") + b"\n\t "
        if not ascii_only and b"\xed\xa0\xbd" in data:
            continue  # Half of a surrogate pair is no UTF-8.
        for seed in range(5):
            generator = random.Random(seed)
            assert read(data, lambda: generator.choice((1, 2, 7, 100))) == array  # noqa: B023 - used at once
        assert read(data, lambda: 1) == array
        assert read(data, lambda: LIMIT) == array


def test_items_are_given_while_the_rest_is_missing() -> None:
    reader = ArrayReader(LIMIT)
    assert reader.feed(b'[{"a": 1}, {"b":') == [{"a": 1}]
    assert reader.feed(b' 2}, 3, "and so on"') + reader.feed(b", 4, 5, 6 ,") == [{"b": 2}, 3, "and so on", 4, 5, 6]


@pytest.mark.parametrize("array", ARRAYS)
def test_an_array_that_is_cut_at_any_place_is_never_a_shorter_list(array: list[Any]) -> None:
    data = json.dumps(array).encode()
    for length in range(1, len(data), max(1, len(data) // 300)):
        with pytest.raises(BodyCutError):
            read(data[:length], lambda: 50)


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (b"", "it is empty"),
        (b"  ", "it is empty"),
        (b'{"message": "no"}', "no JSON array"),
        (b"<html>", "no JSON array"),
        (b"[1 2]", "followed by neither"),
        (b"[1],", "something follows"),
        (b"[] []", "something follows"),
        (b"[,1, 2, 3, 4, 5, 6, 7, 8, 9, 10]", "Expecting value"),
        (b"[{'a': 1}, {}, {}, {}, {}, {}, {}]", "Expecting property name"),
        (b'["\xff"]', "not UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_array_is_an_error_that_quotes_nothing(body: bytes, problem: str) -> None:
    with pytest.raises(ValueError, match=problem) as caught:
        read(body, lambda: 1024)
    assert caught.value.__context__ is None
    assert "message" not in str(caught.value)


def test_an_item_is_limited_in_length_and_in_values() -> None:
    with pytest.raises(BodyTooLargeError, match="larger than max_response_bytes"):
        feed_again(ArrayReader(1024 * 1024), b'["', b"x" * 100_000)
    with pytest.raises(BodyTooLargeError, match="values"):
        feed_again(ArrayReader(LIMIT), b"[[", b"[]," * 100_000)


def feed_again(reader: ArrayReader, head: bytes, piece: bytes) -> None:
    reader.feed(head)
    for _ in range(50):
        reader.feed(piece)


def test_one_large_item_in_small_pieces_is_scanned_twice_at_most() -> None:
    reader, scanned = ArrayReader(LIMIT), 0
    original = reader._scan

    def counted(text: str, start: int) -> tuple[Any, int]:
        nonlocal scanned
        scanned += len(text) - start
        return original(text, start)

    reader._scan = counted  # type: ignore[method-assign] - to count
    reader.feed(b'[{"text": "')
    for _ in range(1000):
        assert reader.feed(b"x" * 1000) == []
    assert len(reader.feed(b'"}]') + reader.finish()) == 1
    assert scanned < 4_000_000  # Twice while it grows, and once when it is complete.

"""Reads a JSON array item by item while it arrives, so that memory holds one item and one piece of the body."""

from __future__ import annotations

import json
import re
from codecs import getincrementaldecoder
from typing import TYPE_CHECKING, Any

from trilogue._http.body import BodyCutError, BodyTooLargeError
from trilogue._internal.json_reader import MAX_VALUES

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACE = re.compile(r"[ \t\n\r]*")
_COUNTED = 1024 * 1024
"""Characters of an unfinished item from which its values are counted, as `json_reader` does for whole bodies."""
_LAST_WORD = 16
"""Characters before the end of a text that is cut, within which json reports what is missing; `-Infinity` is the
longest word, and an escaped surrogate pair has 12 characters."""


class ArrayReader:
    """Takes the pieces of one JSON array and gives its items.

    An item that has not arrived completely is tried again when the text has doubled, so that the time is linear in the
    body's length, whatever its pieces and items are.

    Args:
        max_item: characters of one item at most.

    """

    def __init__(self, max_item: int) -> None:
        self._max_item = max_item
        self._decoder = getincrementaldecoder("utf-8-sig")()
        self._scan = json.JSONDecoder().raw_decode
        self._text = ""
        self._pieces: list[str] = []
        self._length = 0
        self._retry_at = 1
        self._begun = self._ended = False
        self._expects_item = False

    def feed(self, data: bytes) -> list[Any]:
        """The items that are complete with these bytes.

        Raises:
            ValueError: the text is no JSON array, or is nested too deeply. It holds nothing of the text.
            BodyTooLargeError: an item is longer than ``max_item``, or has too many values.

        """
        try:
            text = self._decoder.decode(data)
        except UnicodeDecodeError:
            text = None
        if text is None:
            raise ValueError("it is not UTF-8")
        self._pieces.append(text)
        self._length += len(text)
        return list(self._items()) if self._length >= self._retry_at else []

    def finish(self) -> list[Any]:
        """The last items, when the body has ended.

        Raises:
            BodyCutError: the array has not ended.
            ValueError: it is no JSON array.

        """
        items = list(self._items())
        if not self._ended:
            if not self._begun and not self._text:
                raise ValueError("it is empty")
            raise BodyCutError("the array in it has no end")
        return items

    def _items(self) -> Iterator[Any]:
        text = self._text = "".join((self._text, *self._pieces))
        self._pieces.clear()
        position = self._skip_space(0)
        if not self._begun and position < len(text):
            self._begin(text[position])
            position += 1
        while self._begun and not self._ended:
            start = self._skip_space(position)
            if start == len(text):
                position = start
                break
            if text[start] == "]" and not self._expects_item:
                self._ended, position = True, start + 1
                break
            found = self._item_at(start)
            if found is None:
                position = start
                break
            item, position = found
            yield item
        self._keep(position)

    def _begin(self, first: str) -> None:
        if first != "[":
            raise ValueError("it is no JSON array")
        self._begun = True

    def _item_at(self, start: int) -> tuple[Any, int] | None:
        """An item and the position behind its comma, or at the array's end; None if it has not arrived completely."""
        text = self._text
        if len(text) - start > _COUNTED:
            self._check_size(start)
        found = self._scanned(start)
        if found is None:
            return None
        item, end = found
        end = self._skip_space(end)
        if end == len(text) or (text[end] in ".eE" and end > len(text) - _LAST_WORD):
            return None  # A number may go on.
        if text[end] == ",":
            self._expects_item = True
            return item, end + 1
        if text[end] != "]":
            raise ValueError("it is no JSON: an item is followed by neither a comma nor a bracket")
        self._expects_item = False
        return item, end

    def _scanned(self, start: int) -> tuple[Any, int] | None:
        """An item and the position behind it; None if it has not arrived completely."""
        text = self._text
        try:
            return self._scan(text, start)
        except RecursionError:
            problem = "it is nested too deeply"
        except json.JSONDecodeError as error:
            if error.msg.startswith("Unterminated string") or error.pos > len(text) - _LAST_WORD:
                return None
            problem = f"{error.msg} at character {error.pos - start} of an item"
        # Raised outside of the handler: json's errors hold the text.
        raise ValueError(problem)

    def _check_size(self, start: int) -> None:
        text = self._text
        if len(text) - start > self._max_item:
            raise BodyTooLargeError("an item of it is larger than max_response_bytes")
        if sum(text.count(mark, start) for mark in ",[{") > MAX_VALUES:
            raise BodyTooLargeError(f"an item of it holds more than {MAX_VALUES:,} JSON values")

    def _skip_space(self, position: int) -> int:
        match = _SPACE.match(self._text, position)
        return position if match is None else match.end()

    def _keep(self, position: int) -> None:
        """Drop the text before ``position``; wait until what is left has doubled."""
        if self._ended and self._skip_space(position) < len(self._text):
            raise ValueError("it is no JSON: something follows the array")
        self._text = self._text[position:]
        self._length = len(self._text)
        self._retry_at = max(1, 2 * self._length)

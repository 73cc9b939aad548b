"""Reads typed values from unvalidated JSON: a value that is missing, null or of another type reads as None."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue._internal.json_types import is_array, is_object
from trilogue._internal.times import parse_time

if TYPE_CHECKING:
    from datetime import datetime

    from trilogue._internal.json_types import JsonObject


def as_object(value: object) -> JsonObject | None:
    """The value if it is a JSON object, else None."""
    return value if is_object(value) else None


def as_array(value: object) -> list[Any] | None:
    """The value if it is a JSON array, else None."""
    return value if is_array(value) else None


class Fields:
    """Typed, read-only access to the members of one JSON object.

    Args:
        raw: the object; any other value reads as an empty object.

    """

    __slots__ = ("raw",)

    def __init__(self, raw: object) -> None:
        self.raw: JsonObject = as_object(raw) or {}

    def text(self, *keys: str) -> str | None:
        """The first non-empty string under these keys."""
        return next((value for key in keys if isinstance(value := self.raw.get(key), str) and value), None)

    def integer(self, key: str) -> int | None:
        """An integer. Booleans, which are integers in Python, do not count."""
        value = self.raw.get(key)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def identifier(self, key: str) -> str | None:
        """An id as text; the services send ids as strings and as integers."""
        number = self.integer(key)
        return self.text(key) if number is None else str(number)

    def time(self, *keys: str) -> datetime | None:
        """The first readable timestamp under these keys, with a time zone."""
        return next((time for key in keys if (time := parse_time(self.raw.get(key))) is not None), None)

    def child(self, key: str) -> JsonObject | None:
        """A nested object."""
        return as_object(self.raw.get(key))

    def array(self, key: str) -> list[Any]:
        """An array; empty if there is none."""
        return as_array(self.raw.get(key)) or []

    def children(self, key: str) -> list[JsonObject]:
        """The objects in an array. Items of other types are skipped; the event's ``raw`` keeps them."""
        return [item for value in self.array(key) if (item := as_object(value)) is not None]

    def texts(self, key: str) -> list[str]:
        """The strings in an array."""
        return [item for item in self.array(key) if isinstance(item, str)]

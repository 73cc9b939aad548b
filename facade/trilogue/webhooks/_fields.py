"""Reading typed values out of JSON nobody promised: what is missing, null or of another type reads as None."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any, TypeAlias, TypeGuard

JSON: TypeAlias = dict[str, Any]
"""A JSON object as `json.loads` makes it."""

_ZONE_NAME = re.compile(r"\[[^\]]*\]$")


def _is_object(value: object) -> TypeGuard[JSON]:
    return isinstance(value, dict)


def _is_array(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def as_object(value: object) -> JSON | None:
    """The value, if it is a JSON object."""
    return value if _is_object(value) else None


def as_array(value: object) -> list[Any] | None:
    """The value, if it is a JSON array."""
    return value if _is_array(value) else None


class Fields:
    """One JSON object, read key by key. The object itself is not changed."""

    __slots__ = ("raw",)

    def __init__(self, raw: object) -> None:
        self.raw: JSON = as_object(raw) or {}

    def text(self, *keys: str) -> str | None:
        """The first of the keys that holds a non-empty string."""
        return next((value for key in keys if isinstance(value := self.raw.get(key), str) and value), None)

    def number(self, key: str) -> int | None:
        """A whole number; JSON's true and false are none."""
        value = self.raw.get(key)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def identifier(self, key: str) -> str | None:
        """An id as text, whether it came as text or as a number."""
        number = self.number(key)
        return self.text(key) if number is None else str(number)

    def moment(self, *keys: str) -> datetime | None:
        """The first of the keys that holds a readable time, always with a time zone."""
        return next((moment for key in keys if (moment := as_moment(self.raw.get(key))) is not None), None)

    def child(self, key: str) -> JSON | None:
        """A JSON object."""
        return as_object(self.raw.get(key))

    def array(self, key: str) -> list[Any]:
        """An array, empty if there is none."""
        return as_array(self.raw.get(key)) or []

    def children(self, key: str) -> list[JSON]:
        """The JSON objects of an array; what else stands in it is left out here and stays in the raw data."""
        return [item for value in self.array(key) if (item := as_object(value)) is not None]

    def texts(self, key: str) -> list[str]:
        """The strings of an array."""
        return [item for item in self.array(key) if isinstance(item, str)]


def as_moment(value: object) -> datetime | None:
    """An ISO 8601 time; `…Z[GMT]`, as Dixa writes it, too. No offset means UTC."""
    if not isinstance(value, str):
        return None
    text = _ZONE_NAME.sub("", value)
    moment: datetime | None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = _rare_moment(text)
    if moment is None:
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def _rare_moment(text: str) -> datetime | None:
    from dateutil.parser import isoparse  # noqa: PLC0415  # slow to load, and few times need it

    try:
        return isoparse(text)
    except (ValueError, OverflowError):
        return None

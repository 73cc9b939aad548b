"""Checks of what callers give: each raises ``TypeError`` or ``ValueError`` with the argument's name."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

_SHOWN = 80
"""Characters of a wrong value that an error shows."""


def short(value: object) -> str:
    """A value's repr for an error: escaped, and cut where it is long."""
    if isinstance(value, str) and len(value) > _SHOWN:
        value = value[:_SHOWN]
    text = repr(value)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def whole_number(name: str, value: object, *, least: int | None = None) -> int:
    """Return a whole number.

    Raises:
        TypeError: it is no int.
        ValueError: it is less than ``least``.

    """
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{name} must be a whole number, not {short(value)}")
    if least is not None and value < least:
        raise ValueError(f"{name} must be {least} or more, not {value}")
    return value


def require_text(name: str, value: object, what: str = "a string") -> str:
    """Return a text that is not empty.

    Raises:
        TypeError: it is no text.
        ValueError: it is empty, or cannot be sent.

    """
    if not isinstance(value, str):
        raise TypeError(f"{name} must be {what}, not {type(value).__name__}")
    if not value.strip():
        raise ValueError(f"{name} must not be empty")
    return value


def require_bool(name: str, value: object) -> None:
    """Check that a value is True or False.

    Raises:
        TypeError: it is something else.

    """
    if not isinstance(value, bool):
        raise TypeError(f"{name} must be True or False, not {short(value)}")


def require_aware(name: str, value: datetime) -> datetime:
    """Return a time that has a time zone.

    Raises:
        ValueError: it has none, so that it is not known which moment is meant; or it is outside of the years 1 to 9999
            in UTC, as ``datetime.min`` is east of Greenwich.

    """
    if value.utcoffset() is None:
        raise ValueError(
            f"{name} must have a time zone, as in datetime(2024, 5, 1, tzinfo=UTC): {value.isoformat()} has none"
        )
    try:
        value.astimezone(UTC)
    except OverflowError:
        raise ValueError(f"{name} must be within the years 1 to 9999 in UTC: {value.isoformat()} is not") from None
    return value

"""Reads the timestamps of services, for code that does not use a generated package's ``parse_datetime``."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

_MAX_LENGTH = 100
"""Characters. A time with nanoseconds, an offset and the name of a zone has 70."""


def parse_time(value: Any) -> datetime | None:
    """Read an ISO 8601 timestamp, also in Dixa's form with a zone name (``2024-05-01T08:00:00Z[GMT]``).

    Args:
        value: a JSON value of any type.

    Returns:
        The time, always with a time zone; UTC where the text has no offset. None if the value is not a readable time.

    """
    time: datetime | None
    try:
        time = datetime.fromisoformat(value)
    except TypeError:
        return None
    except ValueError:
        time = _parse_other(value)
        if time is None:
            return None
    return time if time.tzinfo is not None else time.replace(tzinfo=UTC)


def _parse_other(text: str) -> datetime | None:
    """Read what `datetime.fromisoformat` rejects: a zone's name, ``24:00``, ``2024-05``, ordinal dates."""
    if len(text) > _MAX_LENGTH:
        return None
    bare = text.rpartition("[")[0] if text.endswith("]") else text
    try:
        return datetime.fromisoformat(bare)
    except ValueError:
        from dateutil.parser import isoparse  # noqa: PLC0415 - slow to load and seldom needed

    try:
        return isoparse(bare)
    except (ValueError, OverflowError):
        return None

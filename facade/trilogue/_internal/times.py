"""Reads the timestamps of services, for code that runs without a generated package."""

from __future__ import annotations

import re
from datetime import UTC, datetime

_ZONE_NAME = re.compile(r"\[[^\]]*\]$")


def parse_time(value: object) -> datetime | None:
    """Read an ISO 8601 timestamp, also in Dixa's form with a zone name (``2024-05-01T08:00:00Z[GMT]``).

    The generated packages' `parse_datetime` reads the same forms and raises; it is used where a package is loaded.

    Args:
        value: A JSON value of any type.

    Returns:
        The time, always with a time zone; UTC where the text has no offset. None if the value is not a readable time.

    """
    if not isinstance(value, str):
        return None
    text = _ZONE_NAME.sub("", value)
    time: datetime | None
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        time = _parse_with_dateutil(text)
    if time is None:
        return None
    return time if time.tzinfo is not None else time.replace(tzinfo=UTC)


def _parse_with_dateutil(text: str) -> datetime | None:
    """Read the ISO 8601 forms that `datetime.fromisoformat` rejects: ``24:00``, ``2024-05``, ordinal dates."""
    from dateutil.parser import isoparse  # noqa: PLC0415  # slow to load and seldom needed

    try:
        return isoparse(text)
    except (ValueError, OverflowError):
        return None

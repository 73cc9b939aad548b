"""The sandbox's clock: strictly increasing, so that sorting by time sorts by order of creation."""

from __future__ import annotations

import datetime as dt
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_MILLISECOND = dt.timedelta(milliseconds=1)


def utc_now() -> dt.datetime:
    """The system's time, in UTC."""
    return dt.datetime.now(dt.UTC)


class Clock:
    """Reads `source` and issues strictly increasing timestamps in UTC. Thread-safe.

    Args:
        source: returns the current time, with a time zone. By default the system's clock.

    """

    def __init__(self, source: Callable[[], dt.datetime] = utc_now) -> None:
        self._source = source
        self._lock = threading.Lock()
        self.reset()

    def reset(self) -> None:
        """Return to the time of `source`."""
        with self._lock:
            self._offset = dt.timedelta()
            self._last = dt.datetime.min.replace(tzinfo=dt.UTC)

    @property
    def offset(self) -> dt.timedelta:
        """How far the clock is ahead of `source`."""
        return self._offset

    def advance(self, seconds: float) -> None:
        """Set the clock forward.

        Raises:
            ValueError: `seconds` is negative or not a number, or the time would be after the year 9999.

        """
        if not seconds >= 0:
            raise ValueError(f"seconds must be a number from 0, not {seconds!r}")
        with self._lock:
            try:
                offset = self._offset + dt.timedelta(seconds=seconds)
                _ = self._source() + offset
            except OverflowError:
                raise ValueError(f"seconds must lead to a year before 10000, not {seconds!r}") from None
            self._offset = offset

    def source_now(self) -> dt.datetime:
        """The time of `source`: for signatures, which a receiver compares with its own clock."""
        return self._source()

    def now(self) -> dt.datetime:
        """The current time, for comparisons. Two calls may return the same value."""
        return self._source() + self._offset

    def tick(self) -> dt.datetime:
        """The timestamp of a new event: whole milliseconds, later than every timestamp before it."""
        with self._lock:
            now = self.now()
            self._last = max(now.replace(microsecond=now.microsecond // 1000 * 1000), self._last + _MILLISECOND)
            return self._last


def iso(moment: dt.datetime) -> str:
    """`2025-03-14T09:26:53.589Z`. The length is fixed, so that text sorts in order of time."""
    return f"{moment.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}Z"

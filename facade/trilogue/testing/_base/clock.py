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
        self._last = dt.datetime.min.replace(tzinfo=dt.UTC)
        self._lock = threading.Lock()

    def now(self) -> dt.datetime:
        """The current time, for comparisons. Two calls may return the same value."""
        return self._source()

    def tick(self) -> dt.datetime:
        """The timestamp of a new event: whole milliseconds, later than every timestamp before it."""
        with self._lock:
            now = self._source()
            self._last = max(now.replace(microsecond=now.microsecond // 1000 * 1000), self._last + _MILLISECOND)
            return self._last


def iso(moment: dt.datetime) -> str:
    """`2025-03-14T09:26:53.589Z`. The length is fixed, so that text sorts in order of time."""
    return f"{moment.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}Z"

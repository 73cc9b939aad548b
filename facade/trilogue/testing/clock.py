"""The sandbox's time: always moving forward by a millisecond at least, so that what is newer also sorts later."""

from __future__ import annotations

import datetime as dt
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_MILLISECOND = dt.timedelta(milliseconds=1)


def utc_now() -> dt.datetime:
    """The system's clock."""
    return dt.datetime.now(dt.UTC)


class Clock:
    """Strictly increasing instants, in UTC, read from `source`."""

    def __init__(self, source: Callable[[], dt.datetime] = utc_now) -> None:
        self._source = source
        self._last = dt.datetime.min.replace(tzinfo=dt.UTC)
        self._lock = threading.Lock()

    def now(self) -> dt.datetime:
        """The present, to be looked at: not made unique."""
        return self._source()

    def tick(self) -> dt.datetime:
        """An instant for something that happens now, later than every one before."""
        with self._lock:
            now = self._source()
            self._last = max(now.replace(microsecond=now.microsecond // 1000 * 1000), self._last + _MILLISECOND)
            return self._last


def iso(moment: dt.datetime) -> str:
    """`2025-03-14T09:26:53.589Z`: of one length, so that text sorts as time."""
    return f"{moment.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}Z"

"""Counts the requests of the calls that carry a `CallTally` in their options."""

from __future__ import annotations

import threading
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    import httpx


class CallTally:
    """What calls cost: requests, retries, bytes, and the seconds that rate limits held them back.

    It may be read while other threads count.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.requests = 0
        self.retries = 0
        self.bytes = 0
        """Bytes of answers, decompressed."""
        self.waited = 0.0
        self.first_answer_at: datetime | None = None
        """The service's time when it answered first, from the ``Date`` header (RFC 9110, 6.6.1)."""

    def count_request(self, *, again: bool) -> None:
        """Count a request that is sent; ``again`` if it is not a call's first."""
        with self._lock:
            self.requests += 1
            self.retries += again

    def count_wait(self, seconds: float) -> None:
        """Count the wait for a rate limit."""
        with self._lock:
            self.waited += seconds

    def count_bytes(self, count: int) -> None:
        """Count a part of an answer."""
        with self._lock:
            self.bytes += count

    def note_answer(self, answer: httpx.Response) -> None:
        """Note when the service answered."""
        if self.first_answer_at is None:
            try:
                self.first_answer_at = parsedate_to_datetime(answer.headers["date"])
            except (KeyError, ValueError):
                return

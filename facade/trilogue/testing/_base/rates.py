"""Counts requests against a vendor's rate limit, at the times when they arrive."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trilogue.limits import RateLimit

_ROUNDING = 1e-9
"""Requests: differences of times are not exact."""


class RequestCounter:
    """Accepts or refuses requests as a `RateLimit` says, read both ways: as a sliding window and as a token bucket.

    Args:
        limit: how many requests are accepted. Without a `burst`, the window alone counts.
        count_refused: whether refused requests count too, so that a client that does not wait is never accepted again.

    """

    def __init__(self, limit: RateLimit, *, count_refused: bool = False) -> None:
        self._limit = limit
        self._count_refused = count_refused
        self._arrived: deque[float] = deque()
        self._tokens = self._most_tokens = float(limit.burst or limit.requests)
        self._last = float("-inf")

    def accepts(self, moment: float) -> bool:
        """Count a request that arrives now, in seconds. Moments must be given in order."""
        limit = self._limit
        while self._arrived and self._arrived[0] <= moment - limit.per:
            self._arrived.popleft()
        gained = (moment - self._last) * limit.requests / limit.per
        self._tokens, self._last = min(self._most_tokens, self._tokens + gained), moment
        within_burst = limit.burst is None or self._tokens >= 1 - _ROUNDING
        accepted = len(self._arrived) < limit.requests and within_burst
        if accepted or self._count_refused:
            self._arrived.append(moment)
            self._tokens -= 1
        return accepted

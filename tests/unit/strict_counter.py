"""A service that counts strictly: any window and any burst, at the times when requests arrive."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trilogue.limits import RateLimit


class StrictCounter:
    """Accepts or refuses requests as a `RateLimit` says, read both ways: as a sliding window and as a token bucket.

    A refused request counts too, as many services do it.
    """

    def __init__(self, limit: RateLimit) -> None:
        self._limit = limit
        self._arrived: deque[float] = deque()
        self._tokens = self._burst = float(limit.burst or limit.requests)
        self._last = float("-inf")

    def accepts(self, moment: float) -> bool:
        """Count a request that arrives now. Moments must be given in order."""
        limit = self._limit
        while self._arrived and self._arrived[0] <= moment - limit.per:
            self._arrived.popleft()
        self._arrived.append(moment)
        self._tokens = min(self._burst, self._tokens + (moment - self._last) * limit.requests / limit.per) - 1
        self._last = moment
        # Without a documented burst, the window alone counts.
        within_burst = limit.burst is None or self._tokens >= -1e-9
        return len(self._arrived) <= limit.requests and within_burst

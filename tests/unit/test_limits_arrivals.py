"""The rate limit as a strict service sees it: simulated callers, late sleeps and late arrivals."""

from __future__ import annotations

import heapq
import itertools
import random

import attrs
import pytest

from trilogue.limits import DIXA_LIMIT, MARGIN_SHARE, SINCH_LIMIT, RateLimit, RateLimiter, Turn
from trilogue.testing._base.rates import RequestCounter

NETWORK = 0.75
"""The share of the margin that an arrival may be late by. The rest is for sleeps."""


@attrs.define
class Caller:
    """Sends its requests one after another, as a thread or a task does."""

    turn: Turn
    left: int


@attrs.define
class Simulation:
    """Many callers of one limiter, on a clock that is simulated.

    Args:
        limit: what the service counts.
        seed: of the delays.
        pause_every: after this many requests the service asks for a pause of 0 to 0.3 s; 0 for never.
        stall_every: after this many requests all callers wake 0 to 3 s late, as when an event loop is blocked.

    """

    limit: RateLimit
    seed: int
    pause_every: int = 0
    stall_every: int = 0
    arrivals: list[float] = attrs.field(factory=list)

    def run(self, *, callers: int, requests: int) -> Simulation:
        dice = random.Random(self.seed)
        limiter = RateLimiter(self.limit)
        margin = MARGIN_SHARE * self.limit.per
        numbers = itertools.count()
        due = [(0.0, next(numbers), Caller(Turn(), requests // callers)) for _ in range(callers)]
        stalled_until = 0.0
        while due:
            now, _, caller = heapq.heappop(due)
            now = max(now, stalled_until)
            if seconds := limiter.take(caller.turn, now):
                heapq.heappush(due, (now + seconds + dice.uniform(0, margin / 20), next(numbers), caller))
                continue
            self.arrivals.append(now + dice.uniform(0, NETWORK * margin))
            count = len(self.arrivals)
            if self.pause_every and count % self.pause_every == 0:
                limiter.pause(now + dice.choice([0, 0.1, 0.3]))
            if self.stall_every and count % self.stall_every == 0:
                stalled_until = now + dice.uniform(0, 3)
            caller.left -= 1
            caller.turn = Turn()
            if caller.left:
                answered = now + dice.uniform(0, 2) * self.limit.per / self.limit.requests
                heapq.heappush(due, (answered, next(numbers), caller))
        self.arrivals.sort()
        return self

    @property
    def refused(self) -> int:
        counter = RequestCounter(self.limit, count_refused=True)
        return sum(not counter.accepts(moment) for moment in self.arrivals)

    @property
    def share_of_the_limit(self) -> float:
        seconds = self.arrivals[-1] - self.arrivals[0]
        return (len(self.arrivals) - 1) / seconds / (self.limit.requests / self.limit.per)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("callers", [4, 20, 200])
@pytest.mark.parametrize("limit", [DIXA_LIMIT, SINCH_LIMIT, RateLimit(requests=5, per=2.0, burst=2)])
def test_a_service_that_counts_strictly_refuses_none_of_2000_requests(
    limit: RateLimit, callers: int, seed: int
) -> None:
    simulation = Simulation(limit, seed).run(callers=callers, requests=2000)
    assert len(simulation.arrivals) == 2000
    assert simulation.refused == 0
    if limit is not SINCH_LIMIT or callers == 200:  # A few callers that wait for answers do not send 800 a second.
        assert simulation.share_of_the_limit >= 0.9


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("disturbed", [{"pause_every": 7}, {"stall_every": 90}, {"pause_every": 11, "stall_every": 90}])
def test_pauses_and_stalls_let_no_request_through_too_early(disturbed: dict[str, int], seed: int) -> None:
    simulation = Simulation(DIXA_LIMIT, seed, **disturbed).run(callers=20, requests=2000)
    assert simulation.refused == 0

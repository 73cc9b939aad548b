"""The rate limiter against a service that counts strictly, and the retry budget against a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from stateful.profile import SETTINGS

from trilogue.limits import DIXA_LIMIT, RateLimit, RateLimiter, Turn
from trilogue.retry import RetryBudget
from trilogue.testing._base.rates import RequestCounter

if TYPE_CHECKING:
    import random

LIMITS = (DIXA_LIMIT, RateLimit(requests=3), RateLimit(requests=10, burst=4), RateLimit(requests=2, per=60, burst=1))


class LimiterMachine(RuleBasedStateMachine):
    """Any order of callers that come, wake late, give up or are forgotten, and of pauses."""

    @initialize(limit=st.sampled_from(LIMITS))
    def start(self, limit: RateLimit) -> None:
        self.limiter = RateLimiter(limit)
        self.now = self.paused_until = 0.0
        self.waiting: list[Turn] = []
        self.counter = RequestCounter(limit, count_refused=True)
        self.forgotten = 0

    def ask(self, turn: Turn) -> None:
        seconds = self.limiter.take(turn, self.now)
        if seconds:
            self.waiting.append(turn)
            assert turn.at == pytest.approx(self.now + seconds)
            # Each of those that wait needs one interval at most, after a window that is full.
            longest = self.limiter._window + self.limiter._interval * (len(self.waiting) + self.forgotten + 1)
            assert turn.at <= max(self.now, self.paused_until) + longest + 1e-6
        else:
            assert self.now >= self.paused_until
            assert self.counter.accepts(self.now), "the service refused it"

    @rule(count=st.integers(1, 12))
    def callers_come(self, count: int) -> None:
        for _ in range(count):
            self.ask(Turn())

    @rule(seconds=st.one_of(st.just(0.0), st.floats(0, 0.3), st.floats(0, 5)), picker=st.randoms(use_true_random=False))
    def time_passes(self, seconds: float, picker: random.Random) -> None:
        """Those whose time has come wake, at the same moment and in any order."""
        self.now += seconds
        awake = [turn for turn in self.waiting if turn.at <= self.now]
        picker.shuffle(awake)
        for turn in awake:
            self.waiting.remove(turn)
            self.ask(turn)

    @precondition(lambda self: self.waiting)
    @rule(data=st.data(), forgotten=st.booleans())
    def one_gives_up(self, data: st.DataObject, *, forgotten: bool) -> None:
        turn = self.waiting.pop(data.draw(st.integers(0, len(self.waiting) - 1)))
        if forgotten:
            self.forgotten += 1
        else:
            self.limiter.leave(turn)

    @rule(seconds=st.floats(0, 2))
    def the_service_asks_for_a_pause(self, seconds: float) -> None:
        self.paused_until = max(self.paused_until, self.now + seconds)
        self.limiter.pause(self.now + seconds)

    def teardown(self) -> None:
        """Everybody who still waits gets a turn."""
        waiting = len(getattr(self, "waiting", ()))
        for _ in range(20 * waiting):
            if self.waiting:
                turn = min(self.waiting, key=lambda each: each.at)
                self.waiting.remove(turn)
                self.now = max(self.now, turn.at)
                self.ask(turn)
        assert not waiting or not self.waiting


class BudgetMachine(RuleBasedStateMachine):
    """A number that retries lower and successes raise."""

    @initialize(capacity=st.sampled_from((0.0, 1.0, 2.5, 10.0)), refund=st.sampled_from((0.0, 0.5, 1.0)))
    def start(self, capacity: float, refund: float) -> None:
        self.budget = RetryBudget(capacity, refund=refund)
        self.capacity, self.earned, self.left = capacity, refund, capacity

    @rule()
    def spend(self) -> None:
        may = self.left >= 1
        assert self.budget.spend() is may
        self.left -= may

    @rule(retried=st.booleans())
    def succeed(self, retried: bool) -> None:
        self.budget.refund(retried=retried)
        self.left = min(self.capacity, self.left + (1.0 if retried else self.earned))

    @rule()
    def fork(self) -> None:
        self.budget.after_fork()

    @invariant()
    def same(self) -> None:
        if hasattr(self, "budget"):
            assert self.budget.left == self.left
            assert 0 <= self.left <= self.capacity


TestLimiter = LimiterMachine.TestCase
TestBudget = BudgetMachine.TestCase
TestLimiter.settings = SETTINGS
TestBudget.settings = SETTINGS

"""The rate limiter against a service that counts strictly, and the retry budget against a number."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from stateful.profile import SETTINGS

from trilogue.limits import RateLimit, RateLimiter, Turn
from trilogue.retry import RetryBudget
from trilogue.testing._base.rates import RequestCounter

LIMITS = (RateLimit(requests=3), RateLimit(requests=10, burst=4), RateLimit(requests=2, per=60, burst=1))
LATE = st.sampled_from((0.0, 0.0, 0.001, 0.5, 3.0))


class LimiterMachine(RuleBasedStateMachine):
    """Callers that wait as they are told, wake late, give up, or are killed where they wait."""

    @initialize(limit=st.sampled_from(LIMITS))
    def start(self, limit: RateLimit) -> None:
        self.limit, self.limiter, self.service = limit, RateLimiter(limit), RequestCounter(limit, count_refused=True)
        self.now, self.paused_until = 0.0, 0.0
        self.waiting: dict[Turn, float] = {}
        """When each caller will ask again."""

    def ask(self, turn: Turn) -> None:
        wait = self.limiter.take(turn, self.now)
        if wait == 0.0:
            assert self.now >= self.paused_until
            assert self.service.accepts(self.now)
            self.waiting.pop(turn, None)
        else:
            assert wait > 0
            self.waiting[turn] = self.now + wait

    @rule(count=st.integers(1, 5))
    def arrive(self, count: int) -> None:
        for _ in range(count):
            self.ask(Turn())

    @precondition(lambda self: self.waiting)
    @rule(late=LATE)
    def wake_the_next(self, late: float) -> None:
        turn = min(self.waiting, key=self.waiting.__getitem__)
        self.now = max(self.now, self.waiting[turn] + late)
        self.ask(turn)

    @rule(seconds=st.sampled_from((0.01, 0.3, 1.0, 61.0)))
    def time_passes(self, seconds: float) -> None:
        self.now += seconds

    @precondition(lambda self: self.waiting)
    @rule(data=st.data(), told=st.booleans())
    def give_up(self, data: st.DataObject, told: bool) -> None:
        """A cancelled caller gives its turn back; one whose thread was killed does not."""
        turn = data.draw(st.sampled_from(list(self.waiting)))
        del self.waiting[turn]
        if told:
            self.limiter.leave(turn)

    @rule(seconds=st.sampled_from((0.5, 5.0)))
    def too_many_requests(self, seconds: float) -> None:
        self.paused_until = max(self.paused_until, self.now + seconds)
        self.limiter.pause(self.now + seconds)

    def teardown(self) -> None:
        """Every caller that waits gets its turn."""
        for _ in range(20 * (len(getattr(self, "waiting", ())) + 1)):
            if self.waiting:
                self.wake_the_next(0.0)
        assert not getattr(self, "waiting", {})


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

"""Whether and when a failed attempt is repeated: the decision, delays and the budget. Nothing sleeps."""

from __future__ import annotations

import pickle
import random
from concurrent.futures import ThreadPoolExecutor

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trilogue._internal import forks
from trilogue.errors import ConfigError
from trilogue.providers.rules import DIXA, SINCH, SUNSHINE
from trilogue.retry import (
    AttemptResult,
    Decision,
    Repeatability,
    RetryBudget,
    RetryEvent,
    RetryPolicy,
    backoff,
    decide,
)

POLICY = RetryPolicy()
REPEATABILITIES: tuple[Repeatability, ...] = ("safe", "idempotent", "unsafe")


def highest(low: float, high: float) -> float:
    return high


def decided(
    ended: AttemptResult,
    repeatability: Repeatability = "safe",
    *,
    attempt: int = 1,
    elapsed: float = 0.0,
    policy: RetryPolicy = POLICY,
    earlier_may_have_run: bool = False,
) -> Decision:
    """The decision after an attempt, with the longest jitter."""
    return decide(
        policy,
        attempt,
        ended,
        elapsed,
        repeatability=repeatability,
        earlier_may_have_run=earlier_may_have_run,
        uniform=highest,
    )


# Result of the attempt -> what follows for safe, idempotent and unsafe requests.
RETRY, UNKNOWN, RAISE = "retry", "unknown", "raise"
TABLE = [
    (AttemptResult("not_sent"), RETRY, RETRY, RETRY),
    (AttemptResult("answered", 429), RETRY, RETRY, RETRY),
    *((AttemptResult("answered", status), RETRY, RETRY, UNKNOWN) for status in (408, 500, 502, 503, 504)),
    (AttemptResult("answered", 503, 2.0), RETRY, RETRY, UNKNOWN),
    (AttemptResult("lost"), RETRY, RETRY, UNKNOWN),
    (AttemptResult("timed_out"), RETRY, RETRY, UNKNOWN),
    *(
        (AttemptResult("answered", status), RAISE, RAISE, RAISE)
        for status in (400, 401, 402, 403, 404, 405, 409, 410, 422, 423)
    ),
    (AttemptResult("refused"), RAISE, RAISE, RAISE),
]


@pytest.mark.parametrize(
    ("ended", "repeatability", "follows"),
    [
        (ended, repeatability, follows[index])
        for ended, *follows in TABLE
        for index, repeatability in enumerate(REPEATABILITIES)
    ],
)
def test_what_follows_depends_on_the_result_and_on_repeatability(
    ended: AttemptResult, repeatability: Repeatability, follows: str
) -> None:
    decision = decided(ended, repeatability)
    assert decision.retry == (follows == RETRY)
    if follows == UNKNOWN:
        assert (decision.outcome, decision.retryable, decision.stop_reason) == ("unknown", False, "unsafe")
    if follows == RAISE:
        assert (decision.outcome, decision.retryable, decision.stop_reason) == ("failed", False, "permanent")


@pytest.mark.parametrize("status", [501, 505, 507, 511, 520, 524, 529, 599, 999])
def test_other_server_errors_raise_and_leave_a_write_with_unknown_outcome(status: int) -> None:
    assert decided(AttemptResult("answered", status), "safe").outcome == "failed"
    write = decided(AttemptResult("answered", status), "unsafe")
    assert (write.retry, write.outcome, write.retryable) == (False, "unknown", False)


def test_501_is_repeated_where_the_service_documents_it_as_temporary() -> None:
    ended = AttemptResult("answered", 501)
    for rules, retried in ((SINCH, True), (DIXA, False), (SUNSHINE, False)):
        decision = decide(
            POLICY, 1, ended, 0, repeatability="safe", temporary=rules.temporary_statuses, uniform=highest
        )
        assert decision.retry is retried


def test_an_unsafe_503_with_retry_after_is_repeated_only_if_the_policy_says_so() -> None:
    policy = RetryPolicy(resend_unavailable=True)
    assert decided(AttemptResult("answered", 503, 2.0), "unsafe", policy=policy).retry
    assert not decided(AttemptResult("answered", 503), "unsafe", policy=policy).retry
    assert not decided(AttemptResult("answered", 502, 2.0), "unsafe", policy=policy).retry


def test_attempts_end_at_max_attempts() -> None:
    assert [decided(AttemptResult("lost"), attempt=attempt).retry for attempt in (1, 2, 3)] == [True, True, False]
    assert decided(AttemptResult("lost"), attempt=3).stop_reason == "attempts"
    assert not decided(AttemptResult("lost"), policy=RetryPolicy(max_attempts=1)).retry


def test_no_attempt_starts_after_the_deadline() -> None:
    ended = AttemptResult("answered", 429, 10.0)
    assert decided(ended, elapsed=48.9).retry, "10 s and 1 s of jitter fit into 60 s"
    late = decided(ended, elapsed=49.0)
    assert (late.retry, late.stop_reason, late.retryable) == (False, "deadline", True)


def test_a_retry_after_beyond_max_retry_after_raises_at_once() -> None:
    assert decided(AttemptResult("answered", 429, 60.0), policy=RetryPolicy(total_timeout=90)).retry
    decision = decided(AttemptResult("answered", 429, 60.1), policy=RetryPolicy(total_timeout=90))
    assert (decision.retry, decision.stop_reason, decision.retryable) == (False, "retry_after", True)


@pytest.mark.parametrize(
    ("requested", "longest_wait"), [(0.0, 0.1), (0.5, 0.65), (2.0, 2.3), (10.0, 11.0), (50.0, 51.0)]
)
def test_the_wait_is_retry_after_plus_a_little_jitter(requested: float, longest_wait: float) -> None:
    assert decided(AttemptResult("answered", 429, requested)).wait == pytest.approx(longest_wait)
    shortest = decide(
        POLICY,
        1,
        AttemptResult("answered", 429, requested),
        0,
        repeatability="unsafe",
        uniform=lambda low, high: low,
    )
    assert shortest.wait == requested


def test_an_earlier_attempt_that_may_have_run_makes_the_outcome_unknown() -> None:
    """The first attempt was lost. The second may be refused because the first was carried out."""
    refused = decided(AttemptResult("answered", 409), "idempotent", attempt=2, earlier_may_have_run=True)
    assert (refused.outcome, refused.may_have_run) == ("unknown", False)
    assert decided(AttemptResult("answered", 409), "safe", attempt=2).outcome == "failed"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirected_write_may_have_been_carried_out(status: int) -> None:
    assert decided(AttemptResult("answered", status), "unsafe").outcome == "unknown"
    assert decided(AttemptResult("answered", status), "safe").outcome == "failed"


@given(
    attempt=st.integers(1, 50),
    status=st.one_of(st.none(), st.integers(100, 999)),
    kind=st.sampled_from(["not_sent", "lost", "timed_out", "refused"]),
    retry_after=st.one_of(st.none(), st.floats(0, 1e9)),
    elapsed=st.floats(0, 120),
    repeatability=st.sampled_from(REPEATABILITIES),
    earlier_may_have_run=st.booleans(),
)
def test_every_decision_keeps_the_policys_limits(
    *, attempt, status, kind, retry_after, elapsed, repeatability, earlier_may_have_run
) -> None:
    ended = AttemptResult(kind) if status is None else AttemptResult("answered", status, retry_after)
    decision = decide(
        POLICY,
        attempt,
        ended,
        elapsed,
        repeatability=repeatability,
        earlier_may_have_run=earlier_may_have_run,
        uniform=random.uniform,
    )
    if decision.retry:
        assert attempt < POLICY.max_attempts
        assert elapsed + decision.wait < POLICY.total_timeout
        assert decision.stop_reason == ""
        if repeatability == "unsafe":
            assert ended.kind == "not_sent" or ended.status == 429
        if retry_after is not None and ended.kind == "answered":
            assert retry_after <= decision.wait <= retry_after + 1
        else:
            assert 0 <= decision.wait <= POLICY.wait_max
    else:
        assert decision.wait == 0
        assert decision.stop_reason


def test_delays_double_up_to_wait_max_with_full_jitter() -> None:
    longest = [backoff(POLICY, attempt, rate_limited=False, uniform=highest) for attempt in (1, 2, 3, 8, 9, 1000)]
    assert longest == [0.1, 0.2, 0.4, 12.8, 20.0, 20.0]
    assert backoff(POLICY, 1, rate_limited=True, uniform=highest) == 1.0
    assert backoff(POLICY, 5, rate_limited=False, uniform=lambda low, high: low) == 0.0


def test_the_budget_is_spent_by_retries_and_refilled_by_successes() -> None:
    budget = RetryBudget(2, refund=0.5)
    assert [budget.spend() for _ in range(3)] == [True, True, False]
    budget.refund(retried=False)
    assert not budget.spend()
    budget.refund(retried=False)
    assert budget.spend()
    budget.refund(retried=True)
    assert budget.spend()
    for _ in range(10):
        budget.refund(retried=True)
    assert budget.left == 2


def test_threads_spend_exactly_the_budget() -> None:
    budget = RetryBudget(1000)
    with ThreadPoolExecutor(8) as pool:
        taken = list(pool.map(lambda _: budget.spend(), range(4000)))
    assert sum(taken) == 1000


def test_a_worker_process_gets_a_full_budget() -> None:
    budget = RetryBudget(3)
    budget.spend()
    assert pickle.loads(pickle.dumps(budget)).left == 3
    assert repr(budget) == "RetryBudget(left=2 of 3)"


@pytest.mark.parametrize(
    "wrong",
    [
        {"max_attempts": 0},
        {"total_timeout": 0},
        {"total_timeout": float("nan")},
        {"wait_initial": -1},
        {"wait_max": 0},
        {"max_retry_after": -1},
    ],
)
def test_a_policy_with_a_value_out_of_range_is_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ConfigError, match=next(iter(wrong))):
        RetryPolicy(**wrong)


def test_a_budget_has_a_hundred_retries_and_ten_successes_earn_one() -> None:
    budget = RetryBudget()
    assert budget.left == 100.0
    assert all(budget.spend() for _ in range(100))
    for _ in range(10):
        budget.refund(retried=False)
    assert budget.left == pytest.approx(1.0)


def test_a_success_after_retries_gives_one_retry_back() -> None:
    budget = RetryBudget(10)
    assert all(budget.spend() for _ in range(3))
    budget.refund(retried=True)
    assert budget.left == 8.0


@pytest.mark.parametrize(("capacity", "refund"), [(-0.5, 0.1), (100.0, -0.5), (float("nan"), 0.1)])
def test_a_budget_below_nothing_is_a_config_error(capacity: float, refund: float) -> None:
    with pytest.raises(ConfigError, match="capacity and refund must not be negative"):
        RetryBudget(capacity, refund=refund)


def test_a_budget_of_nothing_allows_no_retry_and_earns_none() -> None:
    budget = RetryBudget(0.0, refund=0.0)
    budget.refund(retried=True)
    assert (budget.spend(), budget.left) == (False, 0.0)


def test_a_forked_child_can_spend_although_another_thread_held_the_lock() -> None:
    budget = RetryBudget()
    assert budget in forks._registered
    with budget._lock:
        budget.after_fork()
        assert budget.spend()


def test_a_429_without_retry_after_waits_ten_times_as_long_as_another_failure() -> None:
    assert decided(AttemptResult("answered", 429)).wait == 1.0
    assert decided(AttemptResult("answered", 503)).wait == pytest.approx(0.1)


@pytest.mark.parametrize(
    ("status", "outcome"), [(399, "unknown"), (400, "failed"), (499, "failed"), (500, "unknown"), (408, "unknown")]
)
def test_a_write_may_have_run_unless_it_was_refused(status: int, outcome: str) -> None:
    ended = AttemptResult("answered", status)
    assert decide(POLICY, 1, ended, 0, repeatability="unsafe", uniform=highest).outcome == outcome
    assert decide(POLICY, 1, ended, 0, repeatability="safe", uniform=highest).outcome == "failed"


def test_policies_and_events_take_keywords_only() -> None:
    with pytest.raises(TypeError):
        RetryPolicy(3)  # type: ignore[misc]
    with pytest.raises(TypeError):
        RetryEvent("dixa", "queues.list_queues", "GET", "/v1/queues", 1, "lost", None, 0.1)  # type: ignore[misc]
    event = RetryEvent(
        provider="dixa", operation="o", method="GET", path="/", attempt=1, kind="lost", status=None, wait=0.1
    )
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        event.wait = 1.0  # type: ignore[misc]

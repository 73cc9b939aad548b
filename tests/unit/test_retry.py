"""The decision, Retry-After, the delays and the budget: tables, no I/O, no sleep."""

from __future__ import annotations

import pickle
import random
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import trilogue_dixa
import trilogue_sinch
import trilogue_sunshine
from trilogue.errors import ConfigError
from trilogue.providers.rules import DIXA, SINCH, SUNSHINE, Effect, ServiceRules
from trilogue.retry import Attempt, Decision, RetryBudget, RetryPolicy, backoff, decide, parse_retry_after

if TYPE_CHECKING:
    from types import ModuleType

POLICY = RetryPolicy()
EFFECTS: tuple[Effect, ...] = ("reads", "repeatable", "once")


def most(low: float, high: float) -> float:
    return high


def decided(
    ended: Attempt,
    effect: Effect = "reads",
    *,
    attempt: int = 1,
    elapsed: float = 0.0,
    policy: RetryPolicy = POLICY,
    doubtful: bool = False,
) -> Decision:
    return decide(policy, attempt, ended, elapsed, effect=effect, doubtful=doubtful, uniform=most)


# Failure -> what follows for reads, for what can be repeated, and for what must not be sent twice.
RETRY, UNKNOWN, RAISE = "retry", "unknown", "raise"
TABLE = [
    (Attempt("not_sent"), RETRY, RETRY, RETRY),
    (Attempt("answered", 429), RETRY, RETRY, RETRY),
    *((Attempt("answered", status), RETRY, RETRY, UNKNOWN) for status in (408, 500, 502, 503, 504)),
    (Attempt("answered", 503, 2.0), RETRY, RETRY, UNKNOWN),
    (Attempt("lost"), RETRY, RETRY, UNKNOWN),
    (Attempt("timed_out"), RETRY, RETRY, UNKNOWN),
    *(
        (Attempt("answered", status), RAISE, RAISE, RAISE)
        for status in (400, 401, 402, 403, 404, 405, 409, 410, 422, 423)
    ),
    (Attempt("refused"), RAISE, RAISE, RAISE),
]


@pytest.mark.parametrize(
    ("ended", "effect", "follows"),
    [(ended, effect, follows[index]) for ended, *follows in TABLE for index, effect in enumerate(EFFECTS)],
)
def test_the_table_of_the_design(ended: Attempt, effect: Effect, follows: str) -> None:
    decision = decided(ended, effect)
    assert decision.again == (follows == RETRY)
    if follows == UNKNOWN:
        assert (decision.outcome, decision.retryable, decision.reason) == ("unknown", False, "unsafe")
    if follows == RAISE:
        assert (decision.outcome, decision.retryable, decision.reason) == ("failed", False, "permanent")


@pytest.mark.parametrize("status", [501, 505, 507, 511, 520, 524, 529, 599, 999])
def test_other_server_errors_are_raised_and_a_write_is_in_doubt(status: int) -> None:
    assert decided(Attempt("answered", status), "reads").outcome == "failed"
    write = decided(Attempt("answered", status), "once")
    assert (write.again, write.outcome, write.retryable) == (False, "unknown", False)


def test_501_is_temporary_where_the_service_says_so() -> None:
    ended = Attempt("answered", 501)
    for rules, again in ((SINCH, True), (DIXA, False), (SUNSHINE, False)):
        decision = decide(POLICY, 1, ended, 0, effect="reads", temporary=rules.temporary, uniform=most)
        assert decision.again is again


def test_a_503_with_retry_after_is_sent_again_by_choice_only() -> None:
    policy = RetryPolicy(resend_unavailable=True)
    assert decided(Attempt("answered", 503, 2.0), "once", policy=policy).again
    assert not decided(Attempt("answered", 503), "once", policy=policy).again
    assert not decided(Attempt("answered", 502, 2.0), "once", policy=policy).again


def test_attempts_are_counted() -> None:
    assert [decided(Attempt("lost"), attempt=attempt).again for attempt in (1, 2, 3)] == [True, True, False]
    assert decided(Attempt("lost"), attempt=3).reason == "attempts"
    assert not decided(Attempt("lost"), policy=RetryPolicy(max_attempts=1)).again


def test_nothing_starts_that_the_deadline_forbids() -> None:
    ended = Attempt("answered", 429, 10.0)
    assert decided(ended, elapsed=48.9).again, "10 s and 1 s of jitter fit into 60 s"
    late = decided(ended, elapsed=49.0)
    assert (late.again, late.reason, late.retryable) == (False, "deadline", True)


def test_a_retry_after_beyond_the_limit_is_raised_at_once() -> None:
    assert decided(Attempt("answered", 429, 60.0), policy=RetryPolicy(total_timeout=90)).again
    decision = decided(Attempt("answered", 429, 60.1), policy=RetryPolicy(total_timeout=90))
    assert (decision.again, decision.reason, decision.retryable) == (False, "retry_after", True)


@pytest.mark.parametrize(("asked", "most_waited"), [(0.0, 0.1), (0.5, 0.65), (2.0, 2.3), (10.0, 11.0), (50.0, 51.0)])
def test_a_retry_after_is_waited_for_in_full_plus_a_little(asked: float, most_waited: float) -> None:
    assert decided(Attempt("answered", 429, asked)).wait == pytest.approx(most_waited)
    least = decide(POLICY, 1, Attempt("answered", 429, asked), 0, effect="once", uniform=lambda low, high: low)
    assert least.wait == asked


def test_doubt_stays_with_a_call() -> None:
    """The first attempt was lost; what the second is refused for may be the work of the first."""
    refused = decided(Attempt("answered", 409), "repeatable", attempt=2, doubtful=True)
    assert (refused.outcome, refused.doubtful) == ("unknown", False)
    assert decided(Attempt("answered", 409), "reads", attempt=2).outcome == "failed"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirected_write_may_have_been_carried_out(status: int) -> None:
    assert decided(Attempt("answered", status), "once").outcome == "unknown"
    assert decided(Attempt("answered", status), "reads").outcome == "failed"


@given(
    attempt=st.integers(1, 50),
    status=st.one_of(st.none(), st.integers(100, 999)),
    kind=st.sampled_from(["not_sent", "lost", "timed_out", "refused"]),
    retry_after=st.one_of(st.none(), st.floats(0, 1e9)),
    elapsed=st.floats(0, 120),
    effect=st.sampled_from(EFFECTS),
    doubtful=st.booleans(),
)
def test_whatever_happens_the_rules_of_the_house_hold(
    *, attempt, status, kind, retry_after, elapsed, effect, doubtful
) -> None:
    ended = Attempt(kind) if status is None else Attempt("answered", status, retry_after)
    decision = decide(POLICY, attempt, ended, elapsed, effect=effect, doubtful=doubtful, uniform=random.uniform)
    if decision.again:
        assert attempt < POLICY.max_attempts
        assert elapsed + decision.wait < POLICY.total_timeout
        assert decision.reason == ""
        if effect == "once":
            assert ended.kind == "not_sent" or ended.status == 429
        if retry_after is not None and ended.kind == "answered":
            assert retry_after <= decision.wait <= retry_after + 1
        else:
            assert 0 <= decision.wait <= POLICY.cap
    else:
        assert decision.wait == 0
        assert decision.reason


def test_delays_are_full_jitter_with_a_cap() -> None:
    tops = [backoff(POLICY, attempt, rate_limited=False, uniform=most) for attempt in (1, 2, 3, 8, 9, 1000)]
    assert tops == [0.1, 0.2, 0.4, 12.8, 20.0, 20.0]
    assert backoff(POLICY, 1, rate_limited=True, uniform=most) == 1.0
    assert backoff(POLICY, 5, rate_limited=False, uniform=lambda low, high: low) == 0.0


NOW = 1_700_000_000.0  # Tue, 14 Nov 2023 22:13:20 GMT


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0.0),
        ("7", 7.0),
        (" 7 ", 7.0),
        ("2.5", 2.5),
        ("31536000", 31_536_000.0),
        ("Tue, 14 Nov 2023 22:13:30 GMT", 10.0),
        ("Tuesday, 14-Nov-23 22:13:30 GMT", 10.0),
        ("Tue Nov 14 22:13:30 2023", 10.0),
        ("Tue, 14 Nov 2023 23:13:30 +0100", 10.0),
        ("Tue, 14 Nov 2023 22:13:30 -0000", 10.0),
        ("Tue, 14 Nov 2023 22:00:00 GMT", 0.0),
        ("Tue, 14 Nov 2119 22:13:20 GMT", 3_029_443_200.0),
        ("-1", None),
        ("nan", None),
        ("inf", None),
        ("-inf", None),
        ("1e999", None),
        ("9" * 5000, None),
        ("", None),
        ("soon", None),
        ("1 minute", None),
        ("Tue, 99 Nov 2023 22:13:30 GMT", None),
        ("Tue, 14 Nov 99999 22:13:30 GMT", None),
        ("0x10", None),
    ],
)
def test_retry_after_in_all_forms(value: str, seconds: float | None) -> None:
    assert parse_retry_after({"retry-after": value}, now=NOW) == seconds


def test_milliseconds_go_before_seconds() -> None:
    assert parse_retry_after({"retry-after-ms": "250", "retry-after": "9"}, now=NOW) == 0.25
    assert parse_retry_after({"retry-after-ms": "soon", "retry-after": "9"}, now=NOW) == 9.0
    assert parse_retry_after({}, now=NOW) is None


def test_a_date_is_read_by_the_servers_clock() -> None:
    headers = {"retry-after": "Tue, 14 Nov 2023 22:13:30 GMT", "date": "Tue, 14 Nov 2023 22:13:25 GMT"}
    assert parse_retry_after(headers, now=NOW - 3600) == 5.0


@given(st.text(max_size=40))
def test_no_header_can_hurt(value: str) -> None:
    seconds = parse_retry_after({"retry-after": value, "retry-after-ms": value[::-1]}, now=NOW)
    assert seconds is None or 0 <= seconds < float("inf")


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


def test_the_budget_is_exact_among_threads() -> None:
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
        {"base": -1},
        {"cap": 0},
        {"max_retry_after": -1},
    ],
)
def test_a_policy_that_makes_no_sense_is_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ConfigError, match=next(iter(wrong))):
        RetryPolicy(**wrong)


def test_an_effect_is_what_the_method_says_unless_the_table_knows_better() -> None:
    for rules in (SUNSHINE, DIXA, SINCH):
        for method, effect in {"GET": "reads", "HEAD": "reads", "PUT": "repeatable", "DELETE": "repeatable"}.items():
            assert rules.effect(method, "things.some_operation") == effect
        for method in ("POST", "PATCH", "BREW"):
            assert rules.effect(method, "things.some_operation") == "once"
            assert rules.effect(method, "") == "once"


@pytest.mark.parametrize(
    ("rules", "method", "operation", "effect"),
    [
        (DIXA, "POST", "analytics.query_records", "reads"),
        (DIXA, "POST", "analytics.query_metric", "reads"),
        (SINCH, "POST", "transcoding.transcode_message", "reads"),
        (SINCH, "POST", "contacts.get_channel_profile", "reads"),
        (SINCH, "POST", "capability.query_capability", "once"),
        (SINCH, "POST", "messages.send_message", "once"),
        (SUNSHINE, "POST", "conversations.download_message_ref", "once"),
        (SUNSHINE, "GET", "oauth.authorize", "once"),
        (DIXA, "PATCH", "tags.deactivate_tag", "once"),
    ],
)
def test_the_tables_of_the_services(rules, method: str, operation: str, effect: str) -> None:
    assert rules.effect(method, operation) == effect


@pytest.mark.parametrize(
    ("rules", "package"), [(SUNSHINE, trilogue_sunshine), (DIXA, trilogue_dixa), (SINCH, trilogue_sinch)]
)
def test_every_operation_the_tables_name_exists(rules: ServiceRules, package: ModuleType) -> None:
    api = package.Client(http_client=httpx.Client()).api
    groups = (getattr(api, name) for name in dir(api) if not name.startswith("_"))
    known = {operation for group in groups for operation in dir(group)}
    assert rules.reads | rules.once | rules.redirects | rules.anonymous <= known

"""Whether a failed attempt is repeated and after how long: a policy, a budget and one pure decision.

It does no I/O and reads no clock; the loops that send and sleep are in ``_http``.
"""

from __future__ import annotations

import threading
from http import HTTPStatus
from typing import TYPE_CHECKING, Literal, NamedTuple

import attrs

from trilogue._internal import forks
from trilogue._internal.checks import not_negative, positive, positive_whole
from trilogue._internal.retry_after import parse_retry_after as parse_retry_after  # noqa: PLC0414 - a public name here
from trilogue.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue.errors import Outcome

Repeatability = Literal["safe", "idempotent", "unsafe"]
"""What sending a request twice does, in the terms of RFC 9110, 9.2: nothing, since it reads (safe); nothing more than
sending it once (idempotent); or the same thing twice (unsafe)."""

AttemptKind = Literal["answered", "not_sent", "lost", "timed_out", "refused"]
"""How an attempt ended: with an answer; before anything was sent; with a broken connection or a timeout after sending;
or refused by this side or by TLS, which another attempt does not change."""

StopReason = Literal["", "permanent", "unsafe", "attempts", "deadline", "retry_after", "budget"]
"""Why there is no further attempt."""

_SERVER_ERRORS = 500
_REQUEST_TIMEOUT = 408
_UNAVAILABLE = 503
_CLIENT_ERRORS = 400
# Share of a given wait that is added at random, and seconds that are added at most.
_SPREAD = 0.1
_MAX_SPREAD = 1.0


_BY_METHOD: dict[str, Repeatability] = {
    "GET": "safe",
    "HEAD": "safe",
    "OPTIONS": "safe",
    "PUT": "idempotent",
    "DELETE": "idempotent",
}


def repeatability_of(
    method: str, operation: str, *, safe: frozenset[str] = frozenset(), unsafe: frozenset[str] = frozenset()
) -> Repeatability:
    """What sending a request twice does.

    Args:
        method: the HTTP method.
        operation: the operation's name, with or without its group.
        safe: operations that change nothing, whatever their method.
        unsafe: operations that must not be sent twice, whatever their method.

    Returns:
        "unsafe" where nothing else is known: a message sent twice is the worst failure.

    """
    name = operation.rpartition(".")[2]
    if name in unsafe:
        return "unsafe"
    if name in safe:
        return "safe"
    return _BY_METHOD.get(method, "unsafe")


@attrs.frozen(kw_only=True)
class RetryPolicy:
    """When and how often a call is repeated.

    Args:
        max_attempts: requests sent for one call at most, the first included. 1 switches retrying off.
        total_timeout: seconds for the whole call: waiting, all attempts, reading the answer. `math.inf` for no limit.
        wait_initial: seconds; the delay after the n-th failure is drawn from 0 to
            ``min(wait_initial * 2**(n - 1), wait_max)``.
        wait_initial_rate_limited: the same after a 429 without Retry-After.
        wait_max: seconds; the longest delay that we choose ourselves.
        max_retry_after: seconds; a longer Retry-After is not waited for but raised at once.
        statuses: answers worth another attempt, beside 429 and the provider's own (501 on Sinch).
        resend_unavailable: whether a POST or PATCH is sent again after a 503 with Retry-After. Off by default: the
            header says when to come back, not that nothing was done.

    """

    max_attempts: int = attrs.field(default=3, validator=positive_whole)
    total_timeout: float = attrs.field(default=60.0, validator=positive)
    wait_initial: float = attrs.field(default=0.1, validator=positive)
    wait_initial_rate_limited: float = attrs.field(default=1.0, validator=positive)
    wait_max: float = attrs.field(default=20.0, validator=positive)
    max_retry_after: float = attrs.field(default=60.0, validator=not_negative)
    statuses: frozenset[int] = frozenset({408, 500, 502, 503, 504})
    resend_unavailable: bool = False


# Named tuples for values that only the engine makes: an attrs class takes six times as long to define at import.
class AttemptResult(NamedTuple):
    """How one attempt ended.

    Args:
        kind: see `AttemptKind`.
        status: the answer's status, where there was one.
        retry_after: seconds the answer asked to wait, as `parse_retry_after` read them.

    """

    kind: AttemptKind
    status: int | None = None
    retry_after: float | None = None


class Decision(NamedTuple):
    """What follows from an attempt.

    Args:
        retry: whether to make another attempt.
        wait: seconds to wait before it.
        stop_reason: why there is none.
        outcome: what the call has done at the service, as far as can be known.
        retryable: whether sending the same call again later is safe and may help.
        may_have_run: whether this attempt may have been carried out.

    """

    retry: bool
    wait: float
    stop_reason: StopReason
    outcome: Outcome
    retryable: bool
    may_have_run: bool


@attrs.frozen(kw_only=True)
class RetryEvent:
    """Handed to ``on_retry`` before each wait for another attempt.

    Args:
        provider: "sunshine", "dixa" or "sinch".
        operation: the operation's name, "queues.list_queues".
        method: the HTTP method.
        path: the URL's path, without its query.
        attempt: which attempt failed, from 1.
        kind: how it failed.
        status: the answer's status, if there was an answer.
        wait: seconds until the next attempt.

    """

    provider: str
    operation: str
    method: str
    path: str
    attempt: int
    kind: AttemptKind
    status: int | None
    wait: float


def backoff(
    policy: RetryPolicy, attempt: int, *, rate_limited: bool, uniform: Callable[[float, float], float]
) -> float:
    """Draw the delay after the ``attempt``-th failure.

    Full jitter: the delays of callers that failed together differ by up to the whole delay.
    """
    initial = policy.wait_initial_rate_limited if rate_limited else policy.wait_initial
    # The exponent is bounded so that the power stays within what a float holds.
    return uniform(0.0, min(initial * 2.0 ** min(attempt - 1, 30), policy.wait_max))


def decide(
    policy: RetryPolicy,
    attempt: int,
    result: AttemptResult,
    elapsed: float,
    *,
    repeatability: Repeatability,
    earlier_may_have_run: bool = False,
    temporary: frozenset[int] = frozenset(),
    uniform: Callable[[float, float], float],
) -> Decision:
    """Decide what follows from a failed attempt.

    Args:
        policy: the client's policy, with the call's own options applied.
        attempt: how many attempts were made, this one included.
        result: how this one ended.
        elapsed: seconds since the call began.
        repeatability: what sending the request twice does.
        earlier_may_have_run: whether an earlier attempt of this call may have been carried out.
        temporary: the provider's own temporary statuses.
        uniform: returns a random number between two others, for jitter.

    """
    may_have_run = repeatability != "safe" and _may_have_run(result)
    not_done = result.status == HTTPStatus.TOO_MANY_REQUESTS or result.kind == "not_sent"
    invited = policy.resend_unavailable and result.status == _UNAVAILABLE and result.retry_after is not None
    temporary_failure = not_done or result.kind in {"lost", "timed_out"} or result.status in policy.statuses | temporary
    repeatable = repeatability != "unsafe" or not_done or invited
    outcome: Outcome = "unknown" if may_have_run or earlier_may_have_run else "failed"
    retryable = temporary_failure and repeatable

    def stop(reason: StopReason) -> Decision:
        return Decision(False, 0.0, reason, outcome, retryable, may_have_run)

    if not temporary_failure:
        return stop("permanent")
    if not repeatable:
        return stop("unsafe")
    if attempt >= policy.max_attempts:
        return stop("attempts")
    if result.retry_after is None:
        wait = backoff(policy, attempt, rate_limited=result.status == HTTPStatus.TOO_MANY_REQUESTS, uniform=uniform)
    elif result.retry_after > policy.max_retry_after:
        return stop("retry_after")
    else:
        wait = spread(result.retry_after, uniform)
    if elapsed + wait >= policy.total_timeout:
        return stop("deadline")
    return Decision(True, wait, "", outcome, retryable, may_have_run)


def spread(wait: float, uniform: Callable[[float, float], float]) -> float:
    """A wait that the service has set, plus a little, so that callers with the same Retry-After do not return at
    once.
    """
    return wait + uniform(0.0, min(_MAX_SPREAD, _SPREAD + _SPREAD * wait))


def _may_have_run(result: AttemptResult) -> bool:
    if result.status is None:
        return result.kind in {"lost", "timed_out"}
    # A 4xx says that the request was refused, except 408: the service stopped waiting at an unknown moment. A redirect
    # may be the answer to a write that was carried out.
    return result.status >= _SERVER_ERRORS or result.status == _REQUEST_TIMEOUT or result.status < _CLIENT_ERRORS


class RetryBudget:
    """How many retries a client may spend: a token bucket, emptied by retries and refilled by successes.

    In an outage the first attempts go on, so that recovery is noticed. The retries stop once the bucket is empty, so
    that a service that is down does not get three times the requests of one that is up. botocore's retry quota works
    the same way.

    Args:
        capacity: retries that can be spent without a success in between. With 100, 1,000 calls to a dead server send
            at most 1,100 requests.
        refund: retries earned by each call that succeeds at once. A success after retries gives back one spent retry.

    """

    def __init__(self, capacity: float = 100.0, *, refund: float = 0.1) -> None:
        if not (capacity >= 0 and refund >= 0):
            raise ConfigError("capacity and refund must not be negative")
        self._capacity = capacity
        self._refund = refund
        self._tokens = capacity
        self._lock = threading.Lock()
        forks.register(self)

    @property
    def left(self) -> float:
        """How many retries can be spent now."""
        return self._tokens

    def spend(self) -> bool:
        """Take one retry; False if none is left."""
        with self._lock:
            if self._tokens < 1:
                return False
            self._tokens -= 1
            return True

    def refund(self, *, retried: bool) -> None:
        """Put back what a successful call earns."""
        if self._tokens < self._capacity:
            with self._lock:
                self._tokens = min(self._capacity, self._tokens + (1.0 if retried else self._refund))

    def after_fork(self) -> None:
        """Replace the lock, which another thread of the parent may have held."""
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        return f"RetryBudget(left={self._tokens:g} of {self._capacity:g})"

    def __reduce__(self) -> tuple[object, ...]:
        # A worker process starts with a full bucket of its own.
        return _budget, (self._capacity, self._refund)


def _budget(capacity: float, refund: float) -> RetryBudget:
    return RetryBudget(capacity, refund=refund)

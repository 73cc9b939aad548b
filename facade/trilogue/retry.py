"""Whether a failed attempt is made again and after how long: a policy, a budget and one pure decision.

No I/O, no clock and no dice of its own; the loops that wait are in ``http``.
"""

from __future__ import annotations

import math
import threading
from datetime import UTC
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Literal, NamedTuple

import attrs

from trilogue._internal import forks
from trilogue._internal.checks import not_negative, positive
from trilogue.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from trilogue.errors import Outcome
    from trilogue.providers.rules import Effect

AttemptKind = Literal["answered", "not_sent", "lost", "timed_out", "refused"]
"""How an attempt ended: with an answer; before anything was sent; broken or too slow after sending; or refused by our
side or by TLS, which another attempt will not change."""

StopReason = Literal["", "permanent", "unsafe", "attempts", "deadline", "retry_after", "budget"]
"""Why there is no further attempt."""

_SERVER_TROUBLE = 500
_REQUEST_TIMEOUT = 408
_UNAVAILABLE = 503
_CLIENT_FAULT = 400
_SPREAD = 0.1
_MAX_SPREAD = 1.0


@attrs.frozen(kw_only=True)
class RetryPolicy:
    """When and how often a call is attempted again.

    Args:
        max_attempts: requests sent for one call at most, the first included. 1 switches retrying off.
        total_timeout: seconds for the whole call: waiting, all attempts, reading the answer. `math.inf` for none.
        base: seconds; the n-th delay is drawn from 0 to ``min(base * 2**n, cap)``.
        base_rate_limited: the same after a 429 without Retry-After.
        cap: seconds; the longest delay of our own choice.
        max_retry_after: seconds; a longer Retry-After is not waited for but raised at once.
        statuses: answers worth another attempt, beside 429 and the provider's own (501 on Sinch).
        resend_unavailable: whether a POST or PATCH is sent again after a 503 with Retry-After. Off by default: the
            header says when to come back, not that nothing was done.

    """

    max_attempts: int = attrs.field(default=3, validator=positive)
    total_timeout: float = attrs.field(default=60.0, validator=positive)
    base: float = attrs.field(default=0.1, validator=positive)
    base_rate_limited: float = attrs.field(default=1.0, validator=positive)
    cap: float = attrs.field(default=20.0, validator=positive)
    max_retry_after: float = attrs.field(default=60.0, validator=not_negative)
    statuses: frozenset[int] = frozenset({408, 500, 502, 503, 504})
    resend_unavailable: bool = False


# Named tuples, here and where else only we make them: an attrs class takes six times as long to import.
class Attempt(NamedTuple):
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
        again: whether to attempt again.
        wait: seconds to wait before that.
        reason: why not, where not.
        outcome: what the call has done at the service, as far as can be known.
        retryable: whether sending the same call again later is safe and may help.
        doubtful: whether this attempt may have been carried out.

    """

    again: bool
    wait: float
    reason: StopReason
    outcome: Outcome
    retryable: bool
    doubtful: bool


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
    """Draw the delay after the ``attempt``-th failure: full jitter, so that callers who failed together do not return
    together.
    """
    base = policy.base_rate_limited if rate_limited else policy.base
    # min() before the power grows beyond what a float holds.
    return uniform(0.0, min(base * 2.0 ** min(attempt - 1, 30), policy.cap))


def decide(
    policy: RetryPolicy,
    attempt: int,
    ended: Attempt,
    elapsed: float,
    *,
    effect: Effect,
    doubtful: bool = False,
    temporary: frozenset[int] = frozenset(),
    uniform: Callable[[float, float], float],
) -> Decision:
    """Decide what follows from a failed attempt.

    Args:
        policy: the client's policy, with the call's own options applied.
        attempt: how many attempts were made, this one included.
        ended: how this one ended.
        elapsed: seconds since the call began.
        effect: what sending it twice would do.
        doubtful: whether an earlier attempt of this call may have been carried out.
        temporary: the provider's own temporary statuses.
        uniform: where the jitter comes from.

    """
    may_have_run = effect != "reads" and _may_have_run(ended)
    refused = ended.status == HTTPStatus.TOO_MANY_REQUESTS or ended.kind == "not_sent"
    invited = policy.resend_unavailable and ended.status == _UNAVAILABLE and ended.retry_after is not None
    passing = refused or ended.kind in {"lost", "timed_out"} or ended.status in policy.statuses | temporary
    safe = effect != "once" or refused or invited
    outcome: Outcome = "unknown" if may_have_run or doubtful else "failed"
    retryable = passing and safe

    def stop(reason: StopReason) -> Decision:
        return Decision(False, 0.0, reason, outcome, retryable, may_have_run)

    if not passing:
        return stop("permanent")
    if not safe:
        return stop("unsafe")
    if attempt >= policy.max_attempts:
        return stop("attempts")
    if ended.retry_after is None:
        wait = backoff(policy, attempt, rate_limited=ended.status == HTTPStatus.TOO_MANY_REQUESTS, uniform=uniform)
    elif ended.retry_after > policy.max_retry_after:
        return stop("retry_after")
    else:
        wait = spread(ended.retry_after, uniform)
    if elapsed + wait >= policy.total_timeout:
        return stop("deadline")
    return Decision(True, wait, "", outcome, retryable, may_have_run)


def spread(wait: float, uniform: Callable[[float, float], float]) -> float:
    """A wait that somebody else has set, plus a little, so that all who were told the same do not return together."""
    return wait + uniform(0.0, min(_MAX_SPREAD, _SPREAD + _SPREAD * wait))


def _may_have_run(ended: Attempt) -> bool:
    if ended.status is None:
        return ended.kind in {"lost", "timed_out"}
    # A 4xx says that the request was refused, but for 408: there the service lost patience at an unknown moment. A
    # redirect to a write may be the answer to a write that was carried out.
    return ended.status >= _SERVER_TROUBLE or ended.status == _REQUEST_TIMEOUT or ended.status < _CLIENT_FAULT


def parse_retry_after(headers: Mapping[str, str], *, now: float) -> float | None:
    """Read how many seconds an answer asks to wait: ``retry-after-ms``, seconds (also fractional) or an HTTP-date.

    Args:
        headers: the answer's headers, looked up without regard to case (or in lower case).
        now: seconds since 1970, for the HTTP-date; the answer's own ``Date`` is preferred, which spares us the skew.

    Returns:
        Seconds, at least 0; None where there is no usable value: garbage, negative, NaN and infinite ones count as
        absent.

    """
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    value = headers.get("retry-after")
    if value is None:
        return None
    seconds = _number(value)
    if seconds is not None:
        return seconds
    moment = _date(value)
    if moment is None:
        return None
    served = _date(headers.get("date"))
    return max(0.0, moment - (now if served is None else served))


def _number(text: str | None) -> float | None:
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if math.isfinite(value) and value >= 0 else None


def _date(text: str | None) -> float | None:
    try:
        moment = parsedate_to_datetime(text or "")
        # A date without a zone ("-0000") is UTC, not the local time that a naive datetime stands for.
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


class RetryBudget:
    """How many retries a client can afford: a token bucket, emptied by retries and refilled by successes.

    In an outage the first attempts go on, so that recovery is noticed; the retries stop once the bucket is empty, so
    that a service that is down is not asked three times as much as one that is up. The idea is botocore's retry quota.

    Args:
        capacity: retries that can be spent without any success in between. With 100, 1,000 calls to a dead server send
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
        forks.watch(self)

    @property
    def left(self) -> float:
        """How many retries can be spent now."""
        return self._tokens

    def spend(self) -> bool:
        """Take one retry out; False where there is none left."""
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

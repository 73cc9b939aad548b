"""Errors of calls that end between attempts: held back, out of time, closed, or without credentials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trilogue import errors
from trilogue._http.call_facts import outcome_advice

if TYPE_CHECKING:
    from trilogue._http.call_facts import CallFacts


def held_back(wait: float, facts: CallFacts) -> errors.RateLimitError:
    """The error for a call that the client's own limit, or its pause after a 429, delays beyond its deadline."""
    return errors.RateLimitError(
        f"held back by this client's own rate limit for {wait:.1f} s, longer than total_timeout allows: "
        "send fewer requests at a time, or raise total_timeout or the limit",
        retry_after=wait,
        retryable=True,
        **facts.error_fields(),
    )


def expired(total_timeout: float, route: str, facts: CallFacts) -> errors.APITimeoutError:
    """The error for a call whose time was over before an attempt."""
    return errors.APITimeoutError(
        f"total_timeout ({total_timeout:g} s) was over before the request could be sent. The host was {route}",
        retryable=True,
        outcome="failed",
        **facts.error_fields(),
    )


def closed(facts: CallFacts, *, sent: bool) -> errors.ClientClosedError:
    """The error for a call whose client was closed meanwhile, after its request was sent or before."""
    return errors.ClientClosedError(
        "the client was closed during the call",
        outcome="unknown" if sent else "failed",
        **facts.error_fields(),
    )


def say_unknown(error: errors.TrilogueError, facts: CallFacts) -> None:
    """Change an error from outside an attempt, since an earlier attempt may have been carried out."""
    error.outcome = "unknown"
    error.retryable = error.retryable and facts.repeatability != "unsafe"
    error.message = f"{error.message}. {outcome_advice(facts, 'unknown')}"
    error.args = (error.message,)

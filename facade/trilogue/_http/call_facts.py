"""What the engine and its errors say about a call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from trilogue.errors import printable
from trilogue.retry import RetryEvent

if TYPE_CHECKING:
    from trilogue._http.settings import ServiceRules
    from trilogue.errors import Outcome
    from trilogue.retry import AttemptResult, Repeatability

TOKEN_OPERATION = "auth.token"  # noqa: S105 - an operation's name
"""The operation name of a client's requests for its own access token."""


class CallFacts(NamedTuple):
    """What an error says about its call.

    The engine leaves a function that returns it on the response, as ``extensions["call"]``.
    """

    rules: ServiceRules | None
    operation: str | None
    method: str
    path: str
    repeatability: Repeatability
    attempts: int = 0

    @property
    def provider(self) -> str | None:
        """The provider, where it is known."""
        return None if self.rules is None else self.rules.provider

    def error_fields(self) -> dict[str, Any]:
        """The keyword arguments of an exception."""
        return {
            "provider": self.provider,
            "operation": self.operation,
            "method": self.method,
            "path": self.path,
            "attempts": self.attempts,
        }

    def retry_event(self, attempt: AttemptResult, wait: float) -> RetryEvent:
        """What ``on_retry`` is given before a wait of so many seconds."""
        return RetryEvent(
            provider=self.provider or "",
            operation=self.operation or "",
            method=self.method,
            path=self.path,
            attempt=self.attempts,
            kind=attempt.kind,
            status=attempt.status,
            wait=wait,
        )

    def log_line(self, how: str | int, wait: float, next_step: str) -> tuple[object, ...]:
        """The arguments of a log call about an attempt that ended with a status or a kind of failure."""
        return (
            "%s %s %s: attempt %d, %s%s",
            self.provider,
            self.method,
            self.operation or printable(self.path),
            self.attempts,
            how,
            f", next in {wait:.2f} s" if wait else next_step,
        )


def outcome_advice(facts: CallFacts, outcome: Outcome) -> str:
    """What to do about a call of unknown outcome; empty for other outcomes."""
    if outcome != "unknown":
        return ""
    if facts.repeatability == "idempotent":
        return "It may have been carried out; sending it again changes nothing more"
    look = "look for its effect" if facts.rules is None else facts.rules.find_sent
    return f"It may have been carried out: do not send it again before looking ({look})"

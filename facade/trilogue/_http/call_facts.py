"""What the engine and its errors say about a call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from trilogue._http.settings import ServiceRules
    from trilogue.errors import Outcome
    from trilogue.retry import Repeatability

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


def outcome_advice(facts: CallFacts, outcome: Outcome) -> str:
    """What to do about a call of unknown outcome; empty for other outcomes."""
    if outcome != "unknown":
        return ""
    if facts.repeatability == "idempotent":
        return "It may have been carried out; sending it again changes nothing more"
    look = "look for its effect" if facts.rules is None else facts.rules.find_sent
    return f"It may have been carried out: do not send it again before looking ({look})"

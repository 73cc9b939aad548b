"""The observer of calls: told when a call begins, and how it ends. `trilogue.otel` sets one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from trilogue.errors import TrilogueError

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue._http.call_facts import CallFacts
    from trilogue.errors import Outcome


class CallEnd(NamedTuple):
    """How a call ended."""

    facts: CallFacts
    status: int | None
    """Of the answer, if the call has succeeded."""
    error: BaseException | None
    """What the call raises, if it has not: an error of ours, or what interrupted it."""
    uncertain: bool
    """Whether a call that was interrupted may have been carried out."""

    @property
    def outcome(self) -> Outcome:
        """What the call has done at the service, as errors say it."""
        if self.error is None:
            return "done"
        if isinstance(self.error, TrilogueError):
            return self.error.outcome
        return "unknown" if self.uncertain else "failed"


Observer: TypeAlias = "Callable[[CallFacts, str, int | None], Callable[[CallEnd], object]]"
"""Is called with the call, the host and the port, in the caller's thread or task before the first attempt. Returns what
is called there after the last. Neither may raise."""

observer: Observer | None = None

"""A call's turn at its client's rate limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trilogue import errors
from trilogue.limits import Turn
from trilogue.retry import spread

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue._http.call_facts import CallFacts
    from trilogue._http.settings import Settings

# Seconds, or the share of total_timeout, that an attempt needs. A wait that leaves less is refused at once.
_MIN_ATTEMPT, _MIN_ATTEMPT_SHARE = 1.0, 0.1


class RateLimitTurn:
    """Takes a turn for each attempt of a call.

    Args:
        settings: the client's settings.

    """

    __slots__ = ("_settings", "_turn")

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._turn: Turn | None = None

    def wait(self, started: float, deadline: float, facts: Callable[[], CallFacts]) -> float:
        """Seconds to sleep before the attempt. Ask again after that, until it is 0.

        Args:
            started: when the call began, in the client's time.
            deadline: when it must have ended.
            facts: says which call it is, for the error.

        Raises:
            RateLimitError: the client's own limit, or its pause after a 429, delays the call beyond its deadline.

        """
        limiter, timing = self._settings.limiter, self._settings.timing
        if self._turn is None:
            self._turn = Turn()
        now = timing.monotonic()
        wait = limiter.take(self._turn, now)
        if wait <= 0:
            self._turn = None
            return 0.0
        if now + wait + min(_MIN_ATTEMPT, _MIN_ATTEMPT_SHARE * (deadline - started)) >= deadline:
            self.leave()
            raise errors.RateLimitError(
                f"held back by this client's own rate limit for {wait:.1f} s, longer than total_timeout allows: "
                "send fewer requests at a time, or raise total_timeout or the limit",
                retry_after=wait,
                retryable=True,
                **facts().error_fields(),
            )
        # A limit releases the calls that a pause held back one by one. Without a limit, jitter spreads them.
        return wait if limiter.limit is not None else spread(wait, timing.uniform)

    def leave(self) -> None:
        """Give up the turn, if the call waits for one."""
        if self._turn is not None:
            self._settings.limiter.leave(self._turn)
            self._turn = None

    def pause(self, seconds: float) -> None:
        """Hold back every call of the client, after a 429."""
        # The caller bounds it, so that a Retry-After of a year does not stop the client for a year.
        self._settings.limiter.pause(self._settings.timing.monotonic() + seconds)

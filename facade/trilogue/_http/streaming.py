"""What reading a long body piece by piece has in common for both clients: the time it may take, and its items."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from trilogue._http.body import BodyError
from trilogue._http.failures import classify, to_error
from trilogue._http.json_array import ArrayReader
from trilogue.errors import ResponseInvalidError
from trilogue.retry import AttemptResult, RetryPolicy, decide

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from trilogue._http.attempts import RequestAttempts
    from trilogue._http.exchange import Exchange
    from trilogue.errors import TrilogueError

# A body that was begun is not asked for again.
_ONE_ATTEMPT = RetryPolicy(max_attempts=1)
_NOT_ALL = "Items that were given before are not all there are"


class BodyReading:
    """The items of one answer's body, a JSON array, as far as it has arrived.

    The call's ``total_timeout`` bounds the time that is spent waiting for the service. The time that the caller takes
    to use the items does not count.

    Args:
        call: the call whose answer was accepted.
        response: the answer, whose body was not read.
        exchange: the exchange that it came in.
        clock: the client's monotonic clock.
        max_item: bytes of one item at most.

    """

    def __init__(
        self,
        call: RequestAttempts,
        response: httpx.Response,
        exchange: Exchange,
        clock: Callable[[], float],
        max_item: int,
    ) -> None:
        self._call = call
        self._clock = clock
        self._left = call.time_left()
        self._items = ArrayReader(max_item)
        self.response = response
        self.exchange = exchange

    def begin_wait(self) -> float | None:
        """Start to wait for the next piece; the seconds that it may take, None for any.

        Raises:
            APITimeoutError: the call's time is over.

        """
        if self._left <= 0:
            raise self._call.expired()
        self.exchange.deadline = self._clock() + self._left
        return None if self._left == math.inf else self._left

    def end_wait(self) -> None:
        """Count the time that was waited."""
        self._left = self.exchange.deadline - self._clock()

    def items(self, piece: bytes | None) -> list[Any]:
        """The items that a piece completes; None is the end of the body.

        Raises:
            TrilogueError: the body is cut, too large, or no JSON array.

        """
        if piece is not None and self._call.tally is not None:
            self._call.tally.count_bytes(len(piece))
        try:
            return self._items.finish() if piece is None else self._items.feed(piece)
        except BodyError as error:
            raised = self.error(error)
        except ValueError as error:
            raised = self._invalid(str(error))
        # Raised outside of the handler: json's errors hold the text.
        raise raised

    def error(self, error: Exception, *, closed: bool = False) -> TrilogueError:
        """The error for an exception of reading the body, one of `EXPECTED`; ``closed`` if the client is."""
        if closed:
            return self._call.closed_error()
        failure, facts = classify(error, self.response.status_code), self._call.facts()
        attempt = AttemptResult(failure.kind, failure.status)
        decision = decide(_ONE_ATTEMPT, 1, attempt, 0.0, repeatability=facts.repeatability, uniform=_no_jitter)
        return to_error(failure, facts, decision, _NOT_ALL)

    def _invalid(self, problem: str) -> TrilogueError:
        facts, status = self._call.facts(), self.response.status_code
        return ResponseInvalidError(
            f"answered {status} with a body that cannot be read: {problem}. {_NOT_ALL}. The answer may come from "
            "something in between (a proxy, a login page): check base_url",
            outcome="failed" if facts.repeatability == "safe" else "done",
            status=status,
            **facts.error_fields(),
        )


def _no_jitter(low: float, _high: float) -> float:
    return low

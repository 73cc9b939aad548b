"""One attempt as the network below httpcore sees it: how much time is left, whether the caller has given up, and
whether the request has begun to leave.

httpx's timeouts begin anew with each read, so that a server which sends a byte now and then holds a caller for ever.
Each connect, read and write therefore gets only the time that is left.
"""

from __future__ import annotations

import math
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

Stage = Literal["", "connecting", "tunnel", "sent"]
"""How far a request is: nothing is known of it (its connection is not one of ours), a connection is being made, a proxy
was asked for a tunnel, or its first byte was written."""

EXCHANGE: ContextVar[Exchange | None] = ContextVar("trilogue_exchange", default=None)
"""The exchange of this thread or task; None outside of calls."""


class Exchange:
    """One request and its answer.

    Args:
        deadline: when it must have ended, in seconds of ``clock``; `math.inf` for no limit.
        clock: the client's monotonic clock.

    """

    __slots__ = ("_clock", "aborted", "deadline", "held", "interrupt", "stage", "stream")

    def __init__(self, deadline: float, clock: Callable[[], float]) -> None:
        self.deadline = deadline
        self._clock = clock
        self.stage: Stage = ""
        self.aborted = False
        # Whether the answer's body is read later, so that its connection is in use until then.
        self.held = False
        # Ends the asynchronous operation under way, if there is one.
        self.interrupt: Callable[[], object] | None = None
        # The stream that was used last.
        self.stream: Monitored | None = None

    def time_left(self, timeout: float | None, expired: type[Exception]) -> float | None:
        """Seconds that an operation may take: ``timeout``, or what is left of the call's time if that is less."""
        if self.deadline == math.inf:
            return timeout
        left = self.deadline - self._clock()
        if left <= 0:
            raise expired("the call's total_timeout is over")
        return left if timeout is None or left < timeout else timeout

    def writing(self, stream: Monitored, data: bytes) -> None:
        """Note what is about to be written, and where."""
        self.stream = stream
        # httpcore writes a request's line and headers at once. CONNECT asks a proxy for a tunnel (RFC 9110, 9.3.6).
        self.stage = "tunnel" if data.startswith(b"CONNECT ") else "sent"

    @property
    def surely_not_sent(self) -> bool:
        """Whether no byte of the request was written."""
        return self.stage in {"connecting", "tunnel"}

    def abort(self) -> None:
        """End the operation under way, and let none begin: the caller has given up."""
        self.aborted = True
        if self.interrupt is not None:
            self.interrupt()


def time_left(timeout: float | None, expired: type[Exception]) -> float | None:
    """`Exchange.time_left` for the exchange under way; ``timeout`` outside of calls."""
    exchange = EXCHANGE.get()
    return timeout if exchange is None else exchange.time_left(timeout, expired)


class Monitored:
    """What the streams of both kinds share: whether their connection can carry another request.

    A connection with bytes left over behind an answer is not used again: they would be taken for the next answer.
    httpcore asks each idle connection whether it is readable, which otherwise means that the server has closed it.
    """

    parser: Any = None
    """h11's state of this connection, once there was an answer on it; see `httpx_internals.parser_of`."""
    spoiled = False
    """Whether a call was interrupted on this connection."""

    @property
    def has_surplus(self) -> bool:
        """Whether the connection must not be used again, whatever the socket says. Asked while it is idle."""
        parser = self.parser
        if parser is None:
            return self.spoiled
        # h11 keeps what was read behind the answer. It is not idle if httpcore was interrupted before it told h11 of a
        # next request.
        return self.spoiled or bool(parser.trailing_data[0]) or parser.our_state.__name__ != "IDLE"

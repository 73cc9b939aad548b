"""From an httpx exception to what it means for a call, and to ours, without what it carries: headers and frames."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING, NamedTuple

import httpx

from trilogue import errors
from trilogue._http.body import BodyCut, BodyTooLarge, BodyUnreadable
from trilogue._http.error_bodies import CallFacts, doubt

if TYPE_CHECKING:
    from trilogue.retry import AttemptKind, Decision

EXPECTED = (
    httpx.HTTPError,
    httpx.StreamError,
    httpx.InvalidURL,
    # httpx does not translate all that comes from below: not TLS that breaks under a read of an asynchronous client.
    OSError,
    UnicodeError,
    BodyCut,
    BodyTooLarge,
    BodyUnreadable,
)
"""What an attempt may raise."""


class Failure(NamedTuple):
    """An attempt that brought no usable answer.

    Args:
        kind: what it means for another attempt.
        cause: what httpx raised, stripped.
        words: what happened.
        status: the status of an answer whose body was unusable.

    """

    kind: AttemptKind
    cause: Exception
    words: str
    status: int | None = None


def understand(error: Exception, status: int | None) -> Failure:
    """Say what an exception of an attempt means; ``status`` is that of the answer, if its head had arrived."""
    kind = _kind(error)
    return Failure(kind, _stripped(error), _words(error, kind), status)


def _kind(error: Exception) -> AttemptKind:
    if isinstance(error, httpx.ConnectError):
        return "refused" if _is_tls(error) else "not_sent"
    if isinstance(error, httpx.ConnectTimeout | httpx.PoolTimeout | httpx.ProxyError):
        return "not_sent"
    if isinstance(error, httpx.TimeoutException | TimeoutError):
        return "timed_out"
    if isinstance(error, httpx.NetworkError | httpx.RemoteProtocolError | OSError | BodyCut):
        return "lost"
    return "refused"


def _is_tls(error: BaseException) -> bool:
    """Whether TLS itself said no (a certificate, a protocol version), rather than the connection breaking meanwhile."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, ssl.SSLError):
            return not isinstance(seen, ssl.SSLEOFError | ssl.SSLZeroReturnError | ssl.SSLSyscallError)
        seen = seen.__cause__ or seen.__context__
    return False


def _words(error: Exception, kind: AttemptKind) -> str:
    # h11 quotes the header it dislikes.
    text = "" if isinstance(error, httpx.LocalProtocolError) else str(error)
    what = f"{type(error).__name__}: {text}" if text else type(error).__name__
    if isinstance(error, BodyTooLarge):
        return "the answer is larger than max_response_bytes"
    if isinstance(error, BodyUnreadable):
        return f"the answer cannot be read: {error}"
    if kind == "refused":
        return (
            f"TLS failed ({what})" if isinstance(error, httpx.ConnectError) else f"the request cannot be sent ({what})"
        )
    said = {
        "not_sent": "could not connect, nothing was sent",
        "timed_out": "no answer in time",
        "lost": "the connection broke before the answer was complete",
    }
    return f"{said[kind]} ({what})"


def _stripped(error: Exception) -> Exception:
    """A copy without request and traceback: their headers and frames hold the credentials."""
    kind = type(error)
    if isinstance(error, httpx.LocalProtocolError):
        return kind("the request breaks HTTP's rules")
    if isinstance(error, httpx.RequestError | httpx.InvalidURL | OSError | BodyCut | BodyTooLarge | BodyUnreadable):
        return kind(str(error))
    return RuntimeError(f"{kind.__name__}: {error}")


def to_error(failure: Failure, facts: CallFacts, decision: Decision, ending: str) -> errors.TrilogueError:
    """The exception of a call that ended with this failure; ``ending`` says why there was no further attempt."""
    outcome = decision.outcome
    kind: type[errors.TrilogueError] = errors.APIConnectionError
    if isinstance(failure.cause, httpx.TimeoutException | TimeoutError):
        kind = errors.APITimeoutError
    elif failure.kind == "refused" and failure.status is not None:
        # The service said that it went well; what it said beyond that is of no use.
        kind, outcome = errors.ResponseInvalidError, "failed" if facts.effect == "reads" else "done"
    elif failure.kind == "refused" and not isinstance(failure.cause, httpx.ConnectError):
        kind = errors.RequestInvalidError
    error = kind(
        ". ".join(filter(None, (failure.words, ending, doubt(facts, outcome)))),
        outcome=outcome,
        retryable=decision.retryable,
        status=failure.status,
        **facts.said(),
    )
    error.__cause__ = failure.cause
    return error

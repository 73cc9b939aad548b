"""What httpx's exceptions mean for a call, and the exceptions of ours that they become.

Request and traceback of an httpx exception are left out: their headers and frames hold credentials.
"""

from __future__ import annotations

import re
import ssl
from typing import TYPE_CHECKING, NamedTuple

import httpx

from trilogue import errors
from trilogue._http.body import BodyCutError, BodyError, BodyTooLargeError, BodyUnreadableError
from trilogue._http.call_facts import CallFacts, outcome_advice
from trilogue._internal.printable import printable

if TYPE_CHECKING:
    from trilogue.retry import AttemptKind, Decision, RetryPolicy, StopReason

# "illegal header line: bytearray(b'…')", "Illegal header value b'…'" (h11 0.16, _readers.py and _headers.py).
_QUOTED = re.compile(r":?\s*(?:bytearray\(|\bb['\"])")
_WORDS_LIMIT = 300
"""Characters of another library's message."""

EXPECTED = (
    httpx.HTTPError,
    httpx.StreamError,
    httpx.InvalidURL,
    # httpx does not translate everything that httpcore raises: TLS that breaks during an asynchronous read, for one.
    OSError,
    UnicodeError,
    BodyError,
)
"""The exceptions that an attempt may end with."""


class Failure(NamedTuple):
    """An attempt without a usable answer.

    Args:
        kind: how it ended, for the decision about another attempt.
        cause: the exception that httpx raised, without request and traceback.
        text: what happened.
        status: the status of an answer whose body was unusable.

    """

    kind: AttemptKind
    cause: Exception
    text: str
    status: int | None = None


def classify(error: Exception, status: int | None, *, not_sent: bool = False) -> Failure:
    """What an exception of an attempt means.

    Args:
        error: the exception.
        status: the answer's, if its head had arrived.
        not_sent: whether it is known that no byte of the request was written.

    """
    kind = _kind(error)
    if not_sent and kind in {"timed_out", "lost"}:
        kind = "not_sent"
    return Failure(kind, _stripped(error), _text(error, kind), status)


def refused_answer(error: Exception) -> httpx.Response | None:
    """The answer that an event hook of the caller's httpx client did not accept, as with ``raise_for_status``."""
    return error.response if isinstance(error, httpx.HTTPStatusError) else None


def _kind(error: Exception) -> AttemptKind:
    if isinstance(error, httpx.ConnectError):
        return "refused" if _is_tls(error) else "not_sent"
    if isinstance(error, httpx.ConnectTimeout | httpx.PoolTimeout | httpx.ProxyError):
        return "not_sent"
    if isinstance(error, httpx.TimeoutException | TimeoutError):
        return "timed_out"
    if isinstance(error, httpx.NetworkError | httpx.RemoteProtocolError | OSError | BodyCutError):
        return "lost"
    return "refused"


def _is_tls(error: BaseException) -> bool:
    """Whether TLS refused (a certificate, a protocol version), as opposed to a connection that broke meanwhile."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, ssl.SSLError):
            return not isinstance(seen, ssl.SSLEOFError | ssl.SSLZeroReturnError | ssl.SSLSyscallError)
        seen = seen.__cause__ or seen.__context__
    return False


def _text(error: Exception, kind: AttemptKind) -> str:
    text = _words(error)
    what = f"{type(error).__name__}: {text}" if text else type(error).__name__
    if isinstance(error, BodyTooLargeError):
        return f"the answer is too large: {text}" if text else "the answer is larger than max_response_bytes"
    if isinstance(error, BodyUnreadableError):
        return f"the answer cannot be read: {text}"
    if kind == "refused":
        return (
            f"TLS failed ({what})" if isinstance(error, httpx.ConnectError) else f"the request cannot be sent ({what})"
        )
    texts = {
        "not_sent": "could not connect, nothing was sent",
        "timed_out": "no answer in time",
        "lost": "the connection broke before the answer was complete",
    }
    return f"{texts[kind]} ({what})"


def _words(error: Exception) -> str:
    """An exception's message without what it quotes.

    h11 quotes lines that it cannot read: a server's may repeat the credential, and a request's holds it.
    """
    if isinstance(error, httpx.LocalProtocolError):
        return ""
    text = str(error)
    if isinstance(error, httpx.RemoteProtocolError):
        text = _QUOTED.split(text, maxsplit=1)[0]
    return printable(" ".join(text.split())[:_WORDS_LIMIT])


def _stripped(error: Exception) -> Exception:
    """A copy without request, traceback and quotations."""
    kind = type(error)
    if isinstance(error, httpx.LocalProtocolError):
        return kind("the request breaks HTTP's rules")
    if isinstance(
        error, httpx.RequestError | httpx.InvalidURL | OSError | BodyCutError | BodyTooLargeError | BodyUnreadableError
    ):
        return kind(_words(error))
    return RuntimeError(f"{kind.__name__}: {_words(error)}")


def without_frames(error: BaseException) -> BaseException:
    """The same exception without the frames of httpx, whose local variables hold credentials.

    For what passes through a call without becoming an error of ours: KeyboardInterrupt, an exception of a signal's
    handler, a bug. What it was raised during is left out too.
    """
    error.__context__ = None
    return error.with_traceback(None)


def stop_text(reason: StopReason, attempts: int, policy: RetryPolicy) -> str:
    """Why there is no further attempt, for an error's message; empty where its other words say it."""
    return {
        "": "",
        "permanent": "",
        "unsafe": "",
        "attempts": f"Gave up after {attempts} attempts" if attempts > 1 else "",
        "deadline": f"total_timeout ({policy.total_timeout:g} s) leaves no time for another attempt",
        "retry_after": f"It asks to wait longer than max_retry_after ({policy.max_retry_after:g} s)",
        "budget": "Not repeated: too many calls of this client fail, its retry budget is spent",
    }[reason]


def to_error(
    failure: Failure, facts: CallFacts, decision: Decision, stopped: str, route: str = ""
) -> errors.TrilogueError:
    """The exception for a call that ended with this failure.

    Args:
        failure: how it ended.
        facts: the call.
        decision: what was decided after the failure.
        stopped: why there was no further attempt.
        route: the host and port that the request went to, and the proxy.

    """
    outcome = decision.outcome
    kind: type[errors.TrilogueError] = errors.APIConnectionError
    if isinstance(failure.cause, httpx.TimeoutException | TimeoutError):
        kind = errors.APITimeoutError
    elif failure.kind == "refused" and failure.status is not None:
        # The status is a success, and the body cannot be used.
        kind, outcome = errors.ResponseInvalidError, "failed" if facts.repeatability == "safe" else "done"
    elif failure.kind == "refused" and not isinstance(failure.cause, httpx.ConnectError):
        kind = errors.RequestInvalidError
    where = f"The host was {route}" if route and issubclass(kind, errors.APIConnectionError) else ""
    error = kind(
        ". ".join(filter(None, (failure.text, where, stopped, outcome_advice(facts, outcome)))),
        outcome=outcome,
        retryable=decision.retryable,
        status=failure.status,
        **facts.error_fields(),
    )
    error.__cause__ = failure.cause
    return error

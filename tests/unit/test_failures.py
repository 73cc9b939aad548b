"""How exceptions of httpx, ssl and sockets are classified, and that they keep nothing of the request."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING

import httpx
import pytest

from trilogue import errors
from trilogue._http.body import BodyCutError, BodyTooLargeError, BodyUnreadableError
from trilogue._http.error_bodies import CallFacts
from trilogue._http.failures import EXPECTED, classify, to_error
from trilogue.providers.rules import DIXA
from trilogue.retry import AttemptKind, AttemptResult, RetryPolicy, decide

if TYPE_CHECKING:
    from trilogue.retry import Decision, Repeatability

REQUEST = httpx.Request("POST", "https://api.example.com/v1/x?email=sue", headers={"Authorization": "do-not-show"})


def caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


EXPIRED = ssl.SSLCertVerificationError("certificate has expired")
WRONG_VERSION = ssl.SSLError(1, "[SSL: WRONG_VERSION_NUMBER] wrong version number")
ROWS: list[tuple[Exception, AttemptKind, type[errors.TrilogueError]]] = [
    (httpx.ConnectError("[Errno 111] Connection refused", request=REQUEST), "not_sent", errors.APIConnectionError),
    (httpx.ConnectTimeout("timed out", request=REQUEST), "not_sent", errors.APITimeoutError),
    (httpx.PoolTimeout("", request=REQUEST), "not_sent", errors.APITimeoutError),
    (httpx.ProxyError("407 Proxy Authentication Required", request=REQUEST), "not_sent", errors.APIConnectionError),
    (caused(httpx.ConnectError("", request=REQUEST), EXPIRED), "refused", errors.APIConnectionError),
    (caused(httpx.ConnectError("", request=REQUEST), WRONG_VERSION), "refused", errors.APIConnectionError),
    (caused(httpx.ConnectError("", request=REQUEST), ssl.SSLEOFError(8, "EOF")), "not_sent", errors.APIConnectionError),
    (caused(httpx.ConnectError("", request=REQUEST), ConnectionResetError()), "not_sent", errors.APIConnectionError),
    (httpx.ReadTimeout("", request=REQUEST), "timed_out", errors.APITimeoutError),
    (httpx.WriteTimeout("", request=REQUEST), "timed_out", errors.APITimeoutError),
    (TimeoutError(), "timed_out", errors.APITimeoutError),
    (httpx.ReadError("", request=REQUEST), "lost", errors.APIConnectionError),
    (httpx.WriteError("", request=REQUEST), "lost", errors.APIConnectionError),
    (httpx.CloseError("", request=REQUEST), "lost", errors.APIConnectionError),
    (httpx.RemoteProtocolError("Server disconnected", request=REQUEST), "lost", errors.APIConnectionError),
    (ssl.SSLError(1, "[SSL] bad record mac"), "lost", errors.APIConnectionError),
    (BodyCutError(), "lost", errors.APIConnectionError),
    (httpx.LocalProtocolError("Illegal value b'do-not-show'", request=REQUEST), "refused", errors.RequestInvalidError),
    (httpx.UnsupportedProtocol("", request=REQUEST), "refused", errors.RequestInvalidError),
    (httpx.InvalidURL("Invalid port"), "refused", errors.RequestInvalidError),
    (httpx.StreamConsumed(), "refused", errors.RequestInvalidError),
    (UnicodeError("label too long"), "refused", errors.RequestInvalidError),
]  # fmt: skip


@pytest.mark.parametrize(("error", "kind", "raised"), ROWS, ids=[type(error).__name__ for error, *_ in ROWS])
def test_an_exception_is_classified_and_becomes_a_typed_error(
    error: Exception, kind: AttemptKind, raised: type[errors.TrilogueError]
) -> None:
    assert isinstance(error, EXPECTED)
    failure = classify(error, None)
    assert failure.kind == kind
    made = to_error(failure, *end_of_call(failure.kind, None, "unsafe"))
    assert type(made) is raised
    assert made.outcome == ("unknown" if kind in {"lost", "timed_out"} else "failed")


@pytest.mark.parametrize("error", [error for error, *_ in ROWS], ids=[type(error).__name__ for error, *_ in ROWS])
def test_the_cause_keeps_neither_request_nor_traceback(error: Exception) -> None:
    cause = classify(error, None).cause
    assert cause.__traceback__ is None
    assert cause.__cause__ is None
    assert getattr(cause, "_request", None) is None
    assert "do-not-show" not in repr(cause)


@pytest.mark.parametrize("error", [BodyTooLargeError(), BodyUnreadableError("compressed as 'br'")])
@pytest.mark.parametrize(("repeatability", "outcome"), [("safe", "failed"), ("idempotent", "done"), ("unsafe", "done")])
def test_a_write_with_an_unreadable_success_has_outcome_done(
    error: Exception, repeatability: Repeatability, outcome: str
) -> None:
    failure = classify(error, 200)
    made = to_error(failure, *end_of_call(failure.kind, 200, repeatability))
    assert type(made) is errors.ResponseInvalidError
    assert (made.outcome, made.retryable, made.status) == (outcome, False, 200)


def end_of_call(kind: AttemptKind, status: int | None, repeatability: Repeatability) -> tuple[CallFacts, Decision, str]:
    """The arguments of `to_error` after the failure, for a call's first attempt."""
    facts = CallFacts(rules=DIXA, operation="x.y", method="POST", path="/v1/x", repeatability=repeatability, attempts=1)
    decision = decide(
        RetryPolicy(),
        1,
        AttemptResult(kind, status),
        0.0,
        repeatability=repeatability,
        uniform=lambda low, high: high,
    )
    return facts, decision, ""

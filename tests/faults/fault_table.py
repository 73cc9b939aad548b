"""Every fault that a server or a network can cause, and what it must lead to for each kind of operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from faults.clients import Clock, Outcome, run
from faults.rawserver import (
    Behaviour,
    RawServer,
    answer,
    close_at_once,
    end_in_body,
    reset,
    reset_in_body,
    silence,
)
from faults.schemes import ACCESS_TOKEN, TOKEN_PATH

from trilogue import errors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trilogue._http import Settings
    from trilogue.retry import Repeatability

PATH = "/v1/thing"
_HTML = "<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>"

# Method, operation and repeatability (RFC 9110, 9.2) by kind of operation. An operation is left out where it depends
# on the service.
_KINDS: dict[str, tuple[str, str, Repeatability]] = {
    "get": ("GET", "things.get_thing", "safe"),
    "safe post": ("POST", "", "safe"),
    "put": ("PUT", "things.put_thing", "idempotent"),
    "delete": ("DELETE", "things.delete_thing", "idempotent"),
    "post": ("POST", "messages.create_message", "unsafe"),
    "patch": ("PATCH", "things.patch_thing", "unsafe"),
}
_SAFE_POSTS = {"dixa": "analytics.query_records", "sinch": "transcoding.transcode_message"}


@attrs.frozen
class Expected:
    """What a fault that does not end leads to.

    Args:
        error: the class.
        requests: how many reach the server.
        waits: the sleeps between them.
        outcome: of the error.
        retryable: of the error.
        retry_after: of the error.
    """

    error: type[errors.TrilogueError]
    requests: int
    waits: list[float]
    outcome: str = "failed"
    retryable: bool = True
    retry_after: float | None = None


ByRepeatability = dict[str, Expected]
_BACKOFF = [0.1, 0.2]


def always_retried(
    error: type[errors.TrilogueError], *, waits: list[float] = _BACKOFF, retry_after: float | None = None
) -> ByRepeatability:
    """The request had no effect, so that every operation is retried."""
    expected = Expected(error, 3, waits, retry_after=retry_after)
    return {"safe": expected, "idempotent": expected, "unsafe": expected}


def retried_unless_unsafe(
    error: type[errors.TrilogueError], *, waits: list[float] = _BACKOFF, retry_after: float | None = None
) -> ByRepeatability:
    """The request may have had its effect, so that unsafe operations are not retried."""
    return {
        "safe": Expected(error, 3, waits, retry_after=retry_after),
        "idempotent": Expected(error, 3, waits, "unknown", retry_after=retry_after),
        "unsafe": Expected(error, 1, [], "unknown", retryable=False, retry_after=retry_after),
    }


def never_retried(
    error: type[errors.TrilogueError],
    *,
    retryable: bool = False,
    outcome: str = "failed",
    retry_after: float | None = None,
) -> ByRepeatability:
    """Another request would be answered the same way."""
    write = Expected(error, 1, [], outcome, retryable, retry_after)
    return {"safe": attrs.evolve(write, outcome="failed"), "idempotent": write, "unsafe": write}


def _rate_limited(value: str, name: str = "Retry-After") -> Behaviour:
    return answer(429, {"message": "slow down"}, [(name, value)])


FAULTS: dict[str, tuple[Behaviour, ByRepeatability]] = {
    "reset before headers": (reset, retried_unless_unsafe(errors.APIConnectionError)),
    "closed before headers": (close_at_once, retried_unless_unsafe(errors.APIConnectionError)),
    "reset in the body": (reset_in_body, retried_unless_unsafe(errors.APIConnectionError)),
    "end in the body": (end_in_body, retried_unless_unsafe(errors.APIConnectionError)),
    "read timeout": (silence, retried_unless_unsafe(errors.APITimeoutError)),
    "408": (answer(408, {"message": "too slow"}), retried_unless_unsafe(errors.APIStatusError)),
    "500": (answer(500, {"message": "oops"}), retried_unless_unsafe(errors.InternalServerError)),
    "502 with HTML": (answer(502, _HTML, kind="text/html"), retried_unless_unsafe(errors.InternalServerError)),
    "503": (answer(503), retried_unless_unsafe(errors.InternalServerError)),
    "503 with Retry-After": (
        answer(503, b"", [("Retry-After", "2")]),
        retried_unless_unsafe(errors.InternalServerError, waits=[2.3, 2.3], retry_after=2.0),
    ),
    "504": (answer(504, "upstream", kind="text/plain"), retried_unless_unsafe(errors.InternalServerError)),
    "520": (answer(520, _HTML, kind="text/html"), never_retried(errors.InternalServerError, outcome="unknown")),
    "429": (answer(429, {"message": "slow down"}), always_retried(errors.RateLimitError, waits=[1.0, 2.0])),
    "429 in milliseconds": (
        _rate_limited("1500", "retry-after-ms"),
        always_retried(errors.RateLimitError, waits=[1.75, 1.75], retry_after=1.5),
    ),
    "429 in seconds": (
        _rate_limited("2"),
        always_retried(errors.RateLimitError, waits=[2.3, 2.3], retry_after=2.0),
    ),
    "429 in fractional seconds": (
        _rate_limited("0.5"),
        always_retried(errors.RateLimitError, waits=[0.65, 0.65], retry_after=0.5),
    ),
    "429 with a date": (
        answer(
            429,
            b"",
            [("Date", "Tue, 14 Nov 2023 22:13:20 GMT"), ("Retry-After", "Tue, 14 Nov 2023 22:13:25 GMT")],
        ),
        always_retried(errors.RateLimitError, waits=[5.6, 5.6], retry_after=5.0),
    ),
    "429 with garbage": (_rate_limited("soon"), always_retried(errors.RateLimitError, waits=[1.0, 2.0])),
    "429 negative": (_rate_limited("-3"), always_retried(errors.RateLimitError, waits=[1.0, 2.0])),
    "429 NaN": (_rate_limited("nan"), always_retried(errors.RateLimitError, waits=[1.0, 2.0])),
    "429 infinite": (_rate_limited("1e999"), always_retried(errors.RateLimitError, waits=[1.0, 2.0])),
    "429 a year": (
        _rate_limited("31536000"),
        never_retried(errors.RateLimitError, retryable=True, retry_after=31_536_000.0),
    ),
    "400": (answer(400, {"message": "no"}), never_retried(errors.BadRequestError)),
    "403": (answer(403, {"message": "no"}), never_retried(errors.PermissionDeniedError)),
    "404": (answer(404, {"message": "no"}), never_retried(errors.NotFoundError)),
    "409": (answer(409, {"message": "no"}), never_retried(errors.ConflictError)),
    "423": (answer(423, {"message": "no"}), never_retried(errors.ConversationFullError)),
    "302": (
        answer(302, b"", [("Location", "http://127.0.0.1:1/elsewhere")]),
        never_retried(errors.UnexpectedRedirectError, outcome="unknown"),
    ),
}


def issue_tokens(server: RawServer) -> None:
    """Answer the token endpoint, which Sinch's scheme uses."""
    server.script(TOKEN_PATH, answer(200, {"access_token": ACCESS_TOKEN, "expires_in": 3600}))


@attrs.frozen
class Operation:
    """One kind of operation of one service."""

    provider: str
    kind: str
    method: str
    name: str
    repeatability: Repeatability

    def call(self, mode: str, given: Settings) -> Outcome:
        """Call it, with a body if the method has one."""
        target = PATH + "?email=sue%40example.org"
        body = {"json": {"text": "hello"}} if self.method in {"POST", "PUT", "PATCH"} else {}
        return run(mode, given, self.method, target, extensions={"operation": self.name}, **body)


def operations(provider: str, server: RawServer) -> Iterator[Operation]:
    """Each kind of operation that a service has. The server is cleared before each."""
    for kind, (method, name, repeatability) in _KINDS.items():
        if name or provider in _SAFE_POSTS:
            server.clear()
            issue_tokens(server)
            yield Operation(provider, kind, method, name or _SAFE_POSTS[provider], repeatability)


def check(operation: Operation, outcome: Outcome, expected: Expected, clock: Clock, attempts: int) -> None:
    """Check the error of a call, and the sleeps before it."""
    error = outcome.error
    assert type(error) is expected.error, (operation, error)
    assert error.outcome == expected.outcome, operation
    assert error.retryable is expected.retryable, operation
    assert error.attempts == attempts, operation
    assert error.retry_after == expected.retry_after, operation
    assert clock.waits == expected.waits, operation
    assert (error.provider, error.method, error.path) == (operation.provider, operation.method, PATH), operation
    assert "email" not in str(error), operation

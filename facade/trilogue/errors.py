"""The exceptions of this library.

Each one is a `TrilogueError`. They can be pickled and copied, and hold no credential and no request body.
"""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - typing.get_type_hints of TrilogueError needs it
from typing import Any, ClassVar, Literal, NamedTuple

Outcome = Literal["failed", "unknown", "done"]
"""What a call has done at the service: nothing; perhaps what was asked; or what was asked, although the answer could
not be read."""

Lookup = Literal["found", "not found"]
"""What looking for a message of unknown outcome found."""


def printable(text: str) -> str:
    """A text on one line, with the characters that are not printable escaped: line ends, escape sequences of terminals,
    marks that change the direction of writing. For texts of services and customers in logs and messages.
    """
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() else each.encode("unicode_escape").decode() for each in text)


class Detail(NamedTuple):
    """One complaint of a service: its code, where it gave one, and its text."""

    code: str | None
    message: str


class TrilogueError(Exception):
    """The base of everything that this library raises.

    Attributes:
        message: what happened and what to do about it.
        provider: "sunshine", "dixa" or "sinch"; None where no provider is concerned.
        operation: the operation's name, "queues.list_queues".
        method: the HTTP method.
        path: the URL's path, without its query.
        status: the answer's HTTP status; None where there was no answer.
        headers: the answer's headers by lower-case name, without cookies; empty where there was no answer.
        details: what the service said, as pairs of code and message, read from any of its error shapes.
        request_id: the service's id of the request, for its support.
        attempts: how many requests were sent for this call.
        retryable: whether sending the same call again later is safe and may help.
        outcome: "failed": nothing was changed. "unknown": it may have been carried out; look before sending it again.
            "done": it was most likely carried out, but the answer could not be read.
        retry_after: seconds that the service (or this client's own limit) asks to wait; None where it said nothing.
        body: the beginning of the answer's body, as text.
        resume_token: the position of a listing: give it as ``resume_from=`` to the same method to go on. None
            elsewhere.
        reference: the reference of a message whose sending ended with the outcome "unknown" or "done": give it to
            ``find_sent``. None elsewhere.
        lookup: what looking for such a message found: "found", "not found" (it may still arrive), or None if this was
            not looked for or could not be.
        found: the `trilogue.Message` that was found, else None.

    """

    message: str
    provider: str | None
    operation: str | None
    method: str | None
    path: str | None
    status: int | None
    headers: Mapping[str, str]
    details: tuple[Detail, ...]
    request_id: str | None
    attempts: int
    retryable: bool
    outcome: Outcome
    retry_after: float | None
    body: str
    resume_token: str | None
    reference: str | None
    lookup: Lookup | None
    found: Any

    def __init__(
        self,
        message: str,
        *,
        provider: str | None = None,
        operation: str | None = None,
        method: str | None = None,
        path: str | None = None,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
        details: tuple[Detail, ...] = (),
        request_id: str | None = None,
        attempts: int = 0,
        retryable: bool = False,
        outcome: Outcome = "failed",
        retry_after: float | None = None,
        body: str = "",
    ) -> None:
        # args holds the message alone and __dict__ the rest: pickle and copy carry both over.
        super().__init__(message)
        self.message = message
        self.provider = provider
        self.operation = operation
        self.method = method
        self.path = path
        self.status = status
        self.headers = dict(headers or {})
        self.details = details
        self.request_id = request_id
        self.attempts = attempts
        self.retryable = retryable
        self.outcome = outcome
        self.retry_after = retry_after
        self.body = body
        self.resume_token = None
        self.reference = None
        self.lookup = None
        self.found = None

    def __str__(self) -> str:
        subject = " ".join(filter(None, (self.provider, self.operation)))
        facts = [f"{self.method} {self.path}"] if self.method else []
        if self.attempts:
            facts.append(f"{self.attempts} attempt{'s' if self.attempts > 1 else ''}")
        if self.attempts and self.outcome != "failed":
            facts.append(f"outcome {self.outcome}")
        if self.request_id:
            facts.append(f"request id {self.request_id}")
        return printable(f"{subject}: " * bool(subject) + self.message + f" [{', '.join(facts)}]" * bool(facts))


class ConfigError(TrilogueError, ValueError):
    """A client cannot be made or used as it is configured: a missing credential, a URL without https, a limit below
    zero.
    """


class ClientClosedError(TrilogueError, RuntimeError):
    """The client was closed, or belongs to another event loop or process."""


class NotSupportedError(TrilogueError):
    """The provider cannot do what was asked. The message says what it offers instead."""


class PaginationLoopError(TrilogueError):
    """The service gave a cursor a second time: the listing would never end."""


class WebhookInvalidError(TrilogueError):
    """A webhook delivery is rejected: its signature is wrong, it is too old, repeated, too long or unreadable.

    Args:
        message: what is wrong with the delivery, without secrets and signatures.
        response_status: replaces the class's ``response_status``.
        attributes: the attributes of `TrilogueError`.

    """

    response_status: int = 401
    """The HTTP status to answer the service with: 401, unless the reason has a status of its own (400, 413, 503, 200).
    ``status`` is None, since the library received no HTTP answer."""

    def __init__(self, message: str, *, response_status: int | None = None, **attributes: Any) -> None:
        super().__init__(message, **attributes)
        if response_status is not None:
            self.response_status = response_status


class RequestInvalidError(TrilogueError, ValueError):
    """The request cannot be sent: its body was read before or is shorter than announced, or its URL is malformed."""


class APIConnectionError(TrilogueError):
    """The service could not be reached, or the connection broke. ``outcome`` says whether the call may have been
    carried out.
    """


class APITimeoutError(APIConnectionError):
    """No answer in ``timeout`` or ``total_timeout``. ``outcome`` says whether the call may have been carried out."""


class ResponseInvalidError(TrilogueError):
    """The service's answer cannot be read: it is not JSON, has another shape, or is larger than the client accepts."""


class APIStatusError(TrilogueError):
    """The service answered with an error status. Subclasses exist for the statuses that callers treat differently."""

    advice: ClassVar[str] = ""
    """What to do next, where the status alone says it. A provider's own advice is preferred."""


class UnexpectedRedirectError(APIStatusError):
    """3xx where none is documented. Redirects are not followed, since the credentials would go with them."""

    advice = "redirects are not followed with credentials: check base_url"


class BadRequestError(APIStatusError):
    """400: the request's content was refused."""


class AuthenticationError(APIStatusError):
    """401: the credentials were not accepted, also after a refresh where the scheme has one."""

    advice = "check the credentials"


class PaymentRequiredError(APIStatusError):
    """402: the account's plan or balance does not cover the call."""

    advice = "check the account's plan and balance with the provider"


class PermissionDeniedError(APIStatusError):
    """403: the credentials are valid and do not allow this call."""

    advice = "these credentials do not allow this call: check their scope and role"


class NotFoundError(APIStatusError):
    """404: the resource does not exist, or these credentials cannot see it."""


class MethodNotAllowedError(APIStatusError):
    """405: the URL exists and does not accept this method."""

    advice = "check base_url: it must be the host (and prefix) without the version"


class ConflictError(APIStatusError):
    """409: the resource exists already, or its state does not allow the call."""


class GoneError(APIStatusError):
    """410: the resource existed and was removed."""


class PayloadTooLargeError(APIStatusError):
    """413: the body is larger than the service accepts."""

    advice = "send less in one request"


class UnprocessableEntityError(APIStatusError):
    """422: the request is well-formed, and its values are not acceptable."""


class ConversationFullError(APIStatusError):
    """423: the conversation accepts no more messages (Sunshine: 30,000)."""


class RateLimitError(APIStatusError):
    """429, or held back by this client's own limit (then ``status`` is None): wait for ``retry_after`` seconds."""

    advice = "send fewer requests at a time, or wait for retry_after seconds"


class InternalServerError(APIStatusError):
    """5xx: the service failed. ``outcome`` says whether the call may have been carried out."""


BY_STATUS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    402: PaymentRequiredError,
    403: PermissionDeniedError,
    404: NotFoundError,
    405: MethodNotAllowedError,
    409: ConflictError,
    410: GoneError,
    413: PayloadTooLargeError,
    422: UnprocessableEntityError,
    423: ConversationFullError,
    429: RateLimitError,
}


def class_for(status: int) -> type[APIStatusError]:
    """The exception class for a status, which may be any number that a server sends."""
    known = BY_STATUS.get(status)
    if known is not None:
        return known
    return {3: UnexpectedRedirectError, 4: APIStatusError}.get(status // 100, InternalServerError)

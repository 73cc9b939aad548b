"""From an answer to an exception: reads the vendors' error bodies, whatever their shape, and words the message.

Knows answers only by their attributes (status_code, headers, content), so that no HTTP library is imported here.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeGuard

from trilogue import errors
from trilogue.errors import Detail, Outcome
from trilogue.providers.rules import BY_PROVIDER, Effect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

BODY_LIMIT = 4096
"""Characters of an answer's body that an error keeps."""
_TEXT_LIMIT = 500
_MAX_DETAILS = 20
# One more than the deepest of the shapes: error -> details -> its entries.
_DEPTH = 4
# From the likeliest to the least; none of the three vendors documents one.
_REQUEST_ID_HEADERS = (
    "x-request-id",
    "x-zendesk-request-id",
    "request-id",
    "x-correlation-id",
    "x-amzn-requestid",
    "x-amz-cf-id",
    "cf-ray",
)
_TITLE = re.compile(r"<(title|h1)[^>]*>(.*?)</\1", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
# Members of the answers that hand out secrets (tokens, app keys, webhooks), also where the JSON breaks off.
_SECRET_MEMBER = re.compile(r'("(?:access_token|refresh_token|id_token|token|secret|client_secret)"\s*:\s*")[^"]*')

TOKEN_OPERATION = "auth.token"  # noqa: S105 - an operation's name
"""The name under which a client fetches its own access token."""


class Answer(Protocol):
    """What is needed of an HTTP response. Read-only, so that any response fits."""

    @property
    def status_code(self) -> int: ...
    @property
    def is_success(self) -> bool: ...
    @property
    def headers(self) -> Mapping[str, str]: ...
    @property
    def content(self) -> bytes: ...
    @property
    def request(self) -> Any: ...
    @property
    def extensions(self) -> Mapping[str, Any]: ...


class CallFacts(NamedTuple):
    """What an error says about its call.

    The engine leaves a function that returns it on the response, as ``extensions["call"]``.
    """

    provider: str | None
    operation: str | None
    method: str
    path: str
    effect: Effect
    attempts: int = 0

    def said(self) -> dict[str, Any]:
        """The keyword arguments of an exception."""
        return {
            "provider": self.provider,
            "operation": self.operation,
            "method": self.method,
            "path": self.path,
            "attempts": self.attempts,
        }


def from_response(response: Answer, cause: BaseException | None = None) -> errors.TrilogueError:
    """Make the exception for an answer that the generated code cannot turn into its model: its ``error_factory``.

    Args:
        response: a response whose body was read.
        cause: what the parser stumbled over.

    """
    facts_of_call: Callable[[], CallFacts] | None = response.extensions.get("call")
    facts = facts_of_call() if facts_of_call else _facts(response)
    if not response.is_success:
        return from_status(response, facts, outcome="failed", retryable=False)
    if facts.effect == "reads":
        outcome: Outcome = "failed"
        advice = "The answer may come from something in between (a proxy, a login page): check base_url"
    else:
        outcome = "done"
        advice = "The service reported success, so it was most likely carried out: do not send it again, look for it"
    error = errors.ResponseInvalidError(
        f"answered {response.status_code} with a body that cannot be read: {_shape(response)}. {advice}",
        outcome=outcome,
        status=response.status_code,
        request_id=request_id(response.headers),
        # A token endpoint's success holds a token, wherever it may be in there.
        body="" if facts.operation == TOKEN_OPERATION else body_text(response),
        **facts.said(),
    )
    error.__cause__ = cause
    return error


def from_status(
    response: Answer,
    facts: CallFacts,
    *,
    outcome: Outcome,
    retryable: bool,
    retry_after: float | None = None,
    ending: str = "",
) -> errors.APIStatusError:
    """Make the exception for an answer with an error status; ``ending`` says why there was no further attempt."""
    status = response.status_code
    kind = errors.class_for(status)
    if facts.operation == TOKEN_OPERATION and kind in {errors.BadRequestError, errors.PermissionDeniedError}:
        # OAuth 2 answers 400 invalid_client or unauthorized_client where an API says 401 (RFC 6749, 5.2).
        kind = errors.AuthenticationError
    text = body_text(response)
    details = read_details(text, response.headers.get("content-type", ""))
    rules = BY_PROVIDER.get(facts.provider or "")
    advice = (rules and rules.advice.get(401 if kind is errors.AuthenticationError else status)) or kind.advice
    said = "; ".join(f"{code}: {words}" if code else words for code, words in details) or "without explanation"
    if kind is errors.UnexpectedRedirectError:
        said = f"to {_origin(response.headers.get('location', ''))}"
    message = ". ".join(
        part for part in (f"{status} {said[:_TEXT_LIMIT].rstrip(' .')}", advice, ending, doubt(facts, outcome)) if part
    )
    return kind(
        message,
        outcome=outcome,
        retryable=retryable,
        retry_after=retry_after,
        status=status,
        details=details,
        request_id=request_id(response.headers),
        body=text,
        **facts.said(),
    )


def doubt(facts: CallFacts, outcome: Outcome) -> str:
    """What to do about a call of unknown outcome."""
    if outcome != "unknown":
        return ""
    if facts.effect == "repeatable":
        return "It may have been carried out; sending it again changes nothing more"
    where = {
        "dixa": "list the conversation's messages and compare externalId where you set one",
        "sinch": "list the messages and compare message_metadata where you set one",
        "sunshine": "list the conversation's messages and compare metadata where you set some",
    }.get(facts.provider or "", "look for its effect")
    return f"It may have been carried out: do not send it again before looking ({where})"


def read_details(text: str, content_type: str = "") -> tuple[Detail, ...]:
    """Read what a service says in an error body: any of the three vendors' JSON shapes, OAuth's, HTML, text, or
    nothing.
    """
    text = text.strip()
    if not text:
        return ()
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        if "html" in content_type or text.startswith("<"):
            text = _from_html(text)
        return (Detail(None, _cut(text)),) if text else ()
    found: list[Detail] = []
    for detail in _walk(value, depth=0):
        if detail not in found and len(found) < _MAX_DETAILS:
            found.append(detail)
    return tuple(found)


def _walk(value: object, *, depth: int) -> Iterator[Detail]:
    if isinstance(value, str) and value.strip():
        yield Detail(None, _cut(value))
    elif depth > _DEPTH:
        return
    elif _is_list(value):
        for entry in value[:_MAX_DETAILS]:
            yield from _walk(entry, depth=depth + 1)
    elif _is_object(value):
        yield from _own(value)
        # Sunshine's list, Sinch's wrapper, and google.rpc's details under Sinch's error.
        for key in ("errors", "error", "details"):
            if isinstance(value.get(key), dict | list):
                yield from _walk(value[key], depth=depth + 1)


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _is_object(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def _own(entry: dict[str, Any]) -> Iterator[Detail]:
    """The complaint that one object states itself."""
    if isinstance(entry.get("error"), str):  # OAuth 2, RFC 6749, 5.2
        yield Detail(_cut(entry["error"]), _cut(_first(entry, "error_description", "message") or entry["error"]))
        return
    words = _first(entry, "message", "title", "detail", "description", "reason")
    if entry.get("title") and entry.get("detail"):  # Sinch's newer form, RFC 9457
        words = f"{entry['title']}: {entry['detail']}"
    code = _first(entry, "code", "status", "type", "_type", "@type")
    if words or (code and "errors" not in entry and "error" not in entry):
        yield Detail(_cut(code) if code else None, _cut(words or code or ""))


def _first(entry: dict[str, Any], *keys: str) -> str | None:
    for key in keys:
        value = entry.get(key)
        if isinstance(value, str | int) and not isinstance(value, bool) and str(value).strip():
            return str(value)
    return None


def _from_html(text: str) -> str:
    title = _TITLE.search(text)
    return " ".join(unescape(_TAG.sub(" ", title.group(2) if title else text)).split())


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _TEXT_LIMIT else text[: _TEXT_LIMIT - 1] + "…"


def request_id(headers: Mapping[str, str]) -> str | None:
    """The service's name for a request, from the first header that has one."""
    return next((_cut(headers[name]) for name in _REQUEST_ID_HEADERS if headers.get(name)), None)


def body_text(response: Answer) -> str:
    """The beginning of an answer's body as text, without secrets: those it holds (a new key's), and those it may
    echo.
    """
    text = response.content[: BODY_LIMIT * 4].decode("utf-8", "replace")
    for secret in _presented(response.request.headers.get("authorization", "")):
        text = text.replace(secret, "[secure]")
    return _SECRET_MEMBER.sub(r"\1[secure]", text)[:BODY_LIMIT]


def _presented(authorization: str) -> Iterator[str]:
    scheme, _, value = authorization.partition(" ")
    if not value:
        value = scheme
    if value:
        yield value
    if scheme.lower() == "basic":
        try:
            pair = base64.b64decode(value).decode()
        except (binascii.Error, UnicodeDecodeError):
            return
        yield pair
        yield from filter(None, (pair.partition(":")[2],))


def _shape(response: Answer) -> str:
    content = response.content
    kind = response.headers.get("content-type", "no content type").partition(";")[0]
    return f"{kind}, {len(content)} bytes" if content else "it is empty"


def _origin(location: str) -> str:
    """Where a redirect leads, without the query, which may hold a code or a token."""
    return location.partition("?")[0].partition("#")[0][:_TEXT_LIMIT] or "nowhere"


def _facts(response: Answer) -> CallFacts:
    """The facts of a response that did not come through the engine."""
    request = response.request
    return CallFacts(
        provider=None,
        operation=request.extensions.get("operation"),
        method=request.method,
        path=request.url.path,
        effect="reads" if request.method in {"GET", "HEAD"} else "once",
    )

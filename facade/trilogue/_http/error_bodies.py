"""Exceptions from answers: reads the services' error bodies in all their shapes and writes the message.

Answers are known by their attributes (status_code, headers, content) alone, so that no HTTP library is imported here.
The module is imported when a call fails: a program starts faster without it.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Protocol

from trilogue import errors
from trilogue._http.call_facts import TOKEN_OPERATION, CallFacts, outcome_advice
from trilogue._http.redaction import Secrets, redact, redact_body, secrets_of
from trilogue._internal.html_text import html_to_text
from trilogue._internal.json_types import is_array, is_object
from trilogue._internal.printable import printable
from trilogue.errors import Detail, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


BODY_LIMIT = 4096
"""Characters of an answer's body that an error keeps."""
_TEXT_LIMIT = 500
_TYPE_LIMIT = 100
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
_TITLE = re.compile(r"<(?:title|h1)\b[^<>]*+>([^<]*+)</", re.IGNORECASE)

# Headers of an answer that may hold a credential.
_SECRET_HEADERS = frozenset(
    {"set-cookie", "set-cookie2", "authorization", "proxy-authorization", "authentication-info"}
)


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


def from_response(response: Answer, cause: BaseException | None = None) -> errors.TrilogueError:
    """Make the exception for an answer that the generated code cannot turn into its model: its ``error_factory``.

    Args:
        response: a response whose body was read.
        cause: the parser's exception, which holds nothing of the body (see `read_json`).

    """
    facts_of_call: Callable[[], CallFacts] | None = response.extensions.get("call")
    facts = facts_of_call() if facts_of_call else _facts(response)
    if not response.is_success:
        return from_status(response, facts, outcome="failed", retryable=False)
    if facts.repeatability == "safe":
        outcome: Outcome = "failed"
        advice = "The answer may come from something in between (a proxy, a login page): check base_url"
    else:
        outcome = "done"
        advice = "The service reported success, so it was most likely carried out: do not send it again, look for it"
    secrets = secrets_of(response.request)
    error = errors.ResponseInvalidError(
        f"answered {response.status_code} with a body that cannot be read: {_shape(response, secrets)}"
        f"{'' if cause is None else f' ({cause})'}. {advice}",
        outcome=outcome,
        status=response.status_code,
        headers=_headers_of(response, secrets),
        request_id=_request_id(response, secrets),
        # A token endpoint's success holds a token, at any place in the body.
        body="" if facts.operation == TOKEN_OPERATION else _body_text(response, secrets),
        **facts.error_fields(),
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
    stop_text: str = "",
) -> errors.APIStatusError:
    """Make the exception for an answer with an error status; ``stop_text`` says why there was no further attempt."""
    status = response.status_code
    kind = errors.class_for(status)
    if facts.operation == TOKEN_OPERATION and kind in {errors.BadRequestError, errors.PermissionDeniedError}:
        # OAuth 2 answers 400 invalid_client or unauthorized_client where an API says 401 (RFC 6749, 5.2).
        kind = errors.AuthenticationError
    secrets = secrets_of(response.request)
    text = _body_text(response, secrets)
    details = _details_of(text, response, secrets)
    headers = _headers_of(response, secrets)
    by_status: Mapping[int, str] = {} if facts.rules is None else facts.rules.advice
    advice = by_status.get(401 if kind is errors.AuthenticationError else status) or kind.advice
    explanation = "; ".join(f"{code}: {words}" if code else words for code, words in details) or "without explanation"
    if kind is errors.UnexpectedRedirectError:
        explanation = f"to {headers.get('location', 'nowhere')}"
    message = ". ".join(
        filter(
            None,
            (f"{status} {explanation[:_TEXT_LIMIT].rstrip(' .')}", advice, stop_text, outcome_advice(facts, outcome)),
        )
    )
    return kind(
        printable(message),
        outcome=outcome,
        retryable=retryable,
        retry_after=retry_after,
        status=status,
        headers=headers,
        details=details,
        request_id=_request_id(response, secrets),
        body=text,
        **facts.error_fields(),
    )


def read_details(text: str, content_type: str = "") -> tuple[Detail, ...]:
    """Read what a service says in an error body: one of the three services' JSON shapes, OAuth's, HTML, or text."""
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
    elif is_array(value):
        for entry in value[:_MAX_DETAILS]:
            yield from _walk(entry, depth=depth + 1)
    elif is_object(value):
        yield from _own(value)
        # Sunshine's list, Sinch's wrapper, and google.rpc's details under Sinch's error.
        for key in ("errors", "error", "details"):
            if isinstance(value.get(key), dict | list):
                yield from _walk(value[key], depth=depth + 1)


def _own(entry: dict[str, Any]) -> Iterator[Detail]:
    """The complaint that one object holds itself, not in its members."""
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
    return " ".join(html_to_text(title[1] if title else text).split())


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _TEXT_LIMIT else text[: _TEXT_LIMIT - 1] + "…"


def _request_id(response: Answer, secrets: Secrets) -> str | None:
    """The service's id of a request, from the first header that has one."""
    headers = response.headers
    found = next((headers[name] for name in _REQUEST_ID_HEADERS if headers.get(name)), None)
    return None if found is None else printable(_cut(redact(found, secrets)))


def _body_text(response: Answer, secrets: Secrets) -> str:
    """The beginning of an answer's body as text, without the secrets that it holds (a new key's) or repeats (ours)."""
    text = response.content[: BODY_LIMIT * 4].decode("utf-8", "replace")
    return redact_body(text, secrets)[:BODY_LIMIT]


def _headers_of(response: Answer, secrets: Secrets) -> dict[str, str]:
    """An answer's headers by lower-case name, without cookies, the credentials that it repeats and the query of a
    redirect.
    """
    headers = {
        name.lower(): redact(value, secrets)
        for name, value in response.headers.items()
        if name.lower() not in _SECRET_HEADERS
    }
    if "location" in headers:
        headers["location"] = _origin(headers["location"])
    return headers


def _details_of(text: str, response: Answer, secrets: Secrets) -> tuple[Detail, ...]:
    """What an error body says. Reading undoes JSON's and HTML's escapes, so that secrets are looked for once more."""

    def safe(words: str) -> str:
        return redact_body(words, secrets)

    found = read_details(text, response.headers.get("content-type", ""))
    return tuple(Detail(code and safe(code), safe(words)) for code, words in found)


def _shape(response: Answer, secrets: Secrets) -> str:
    content = response.content
    # A content type is "type/subtype"; a longer one is none (RFC 6838, 4.2: 127 characters each).
    kind = response.headers.get("content-type", "no content type").partition(";")[0]
    kind = printable(redact(kind, secrets)[:_TYPE_LIMIT])
    return f"{kind}, {len(content)} bytes" if content else "it is empty"


def _origin(location: str) -> str:
    """The target of a redirect, without its query, which may hold a code or a token."""
    return location.partition("?")[0].partition("#")[0][:_TEXT_LIMIT] or "nowhere"


def _facts(response: Answer) -> CallFacts:
    """The facts of a response that did not come through the engine."""
    request = response.request
    return CallFacts(
        rules=None,
        operation=request.extensions.get("operation"),
        method=request.method,
        path=request.url.path,
        repeatability="safe" if request.method in {"GET", "HEAD"} else "unsafe",
    )

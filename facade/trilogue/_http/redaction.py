"""Removes secrets from what a server says: those that the request sent, in any encoding, and fields named like one.

Runs for errors only. A secret never becomes a pattern, since ``re`` keeps its patterns.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from html.entities import html5
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias
from urllib.parse import parse_qsl

from trilogue._internal.json_types import is_array, is_object
from trilogue._internal.secret_names import is_secret_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Secrets: TypeAlias = tuple[str, ...]
REDACTED: Final = "[secure]"
_SHORT = 8
"""A secret of fewer characters is hidden as a whole word only: inside of words, it is most likely a coincidence."""
_LAYERS = 4
"""Encodings around each other that are undone: JSON in JSON, percent-encoded twice."""
_REQUEST_BYTES = 256 * 1024
"""Of a request's body, to find the secrets that it sends. The services take JSON up to 100 kB (Sunshine)."""

_ESCAPE = re.compile(
    r"\\u(?P<u>[0-9a-fA-F]{4})|\\x(?P<x>[0-9a-fA-F]{2})|%(?P<p>[0-9a-fA-F]{2})|\\(?P<c>[^ux])"
    r"|&#[xX]0*(?P<h>[0-9a-fA-F]{1,6});?|&#0*(?P<d>[0-9]{1,7});?|&(?P<n>[a-zA-Z]{2,31};)",
    re.DOTALL,
)
_CONTROLS: Final = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}
_MAX_CODE = 0x10FFFF


def redact(text: str, secrets: Secrets) -> str:
    """Text without the secrets, also where they are written in JSON's, HTML's or URLs' escapes, in base64 or hex."""
    if not secrets:
        return text
    return _replaced(text, (span for view in _views(text) for span in view.spans_of(secrets)))


def redact_body(text: str, secrets: Secrets) -> str:
    """The same for a body or a part of it; also without the values of fields with secret names.

    The fields are found in JSON, also where it breaks off or is written in a string, in forms and in reprs.
    """
    try:
        value = json.loads(text)
        masked = _masked(value)
        if masked != value:
            text = json.dumps(masked, ensure_ascii=False)
    except (ValueError, RecursionError):
        pass
    return _replaced(
        text, (span for view in _views(text) for span in chain(view.spans_of(secrets), view.spans_of_fields()))
    )


class _View(NamedTuple):
    """A text with some layers of escapes undone; ``starts`` has the place in the original text of each character."""

    text: str
    starts: Sequence[int]

    def spans_of(self, secrets: Secrets) -> Iterator[tuple[int, int]]:
        for secret in secrets:
            for first, last in _occurrences(self.text, secret):
                yield self.starts[first], self.starts[last]

    def spans_of_fields(self) -> Iterator[tuple[int, int]]:
        at = 0
        for field in _FIELD.finditer(self.text):
            start = field.end()
            hidden = self.text.startswith(REDACTED, field.start(2))
            if field.start() >= at and not hidden and is_secret_name(field[1]):
                at = _end_of_value(self.text, start, field[2])
                if field[2] or self.text[start:at] not in _NO_VALUES:
                    yield self.starts[start], self.starts[at]

    def decoded(self) -> _View:
        """Undo one more layer."""
        parts: list[str] = []
        places: list[int] = []
        at = 0
        for escape in _ESCAPE.finditer(self.text):
            found = _character(escape)
            if found is None:
                continue
            first = escape.start()
            parts += (self.text[at:first], found)
            places += self.starts[at:first]
            places += [self.starts[first]] * len(found)
            at = escape.end()
        parts.append(self.text[at:])
        places += self.starts[at:]
        return _View("".join(parts), places)


def _views(text: str) -> Iterator[_View]:
    view = _View(text, range(len(text) + 1))
    for _ in range(_LAYERS):
        yield view
        before, view = view, view.decoded()
        if view.text == before.text:
            return


def _occurrences(text: str, secret: str) -> Iterator[tuple[int, int]]:
    whole_words = len(secret) < _SHORT
    for form in (secret,) if whole_words else _forms(secret):
        at = text.find(form)
        while at >= 0:
            end = at + len(form)
            if not whole_words or not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
                yield at, end
            at = text.find(form, end)


def _forms(secret: str) -> Iterator[str]:
    """The secret, and what base64 and hexadecimal make of it, also in the middle of a longer text."""
    yield secret
    data = secret.encode(errors="surrogatepass")
    yield data.hex()
    yield data.hex().upper()
    for before in range(3):
        # Of the characters, those that hold nothing but bits of the secret.
        encoded = base64.b64encode(bytes(before) + data).decode()
        core = encoded[-(-before * 8 // 6) : (before + len(data)) * 8 // 6]
        yield core
        yield core.replace("+", "-").replace("/", "_")


def _character(escape: re.Match[str]) -> str | None:
    kind, value = escape.lastgroup, escape[escape.lastgroup or 0]
    if kind == "c":
        return _CONTROLS.get(value, value)
    if kind == "n":
        return html5.get(value)
    code = int(value, 10 if kind == "d" else 16)
    return chr(code) if code <= _MAX_CODE else None


def _replaced(text: str, spans: Iterable[tuple[int, int]]) -> str:
    parts: list[str] = []
    at = 0
    for first, last in sorted(spans):
        if first == last:
            continue
        if first >= at:
            parts += (text[at:first], REDACTED)
        at = max(at, last)
    parts.append(text[at:])
    return "".join(parts)


# Fields whose names say that they hold a secret.

# A name of up to 64 characters and what stands between it and its value: `"secret": "`, `\"secret\":\"`, `secret=`.
_FIELD = re.compile(
    r"""(?<![\w.-])([A-Za-z_][\w.-]{0,63}+)(?:\\*["'])?\s{0,8}+(?:[:=]|%3[AaDd])\s{0,8}+(\\*["']|[\[{]|)"""
)
_BARE_VALUE = re.compile(r"""(?:(?:bearer|basic|token)\s++)?[^\s,;&}\])<>"']*+""", re.IGNORECASE)
_NO_VALUES: Final = frozenset({"null", "true", "false", "None", "True", "False"})
_CLOSING: Final = {"[": "]", "{": "}"}


def _end_of_value(text: str, start: int, opening: str) -> int:
    """Where a value ends; the end of the text if nothing closes it."""
    if not opening:
        bare = _BARE_VALUE.match(text, start)
        return bare.end() if bare else start
    closing = _CLOSING.get(opening, opening)
    end = text.find(closing, start)
    while end > start and len(opening) == 1 and _is_escaped(text, end):
        end = text.find(closing, end + 1)
    return end if end >= 0 else len(text)


def _is_escaped(text: str, at: int) -> bool:
    before = text[max(0, at - 8) : at]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _masked(value: Any, name: str = "") -> Any:
    if is_object(value):
        # Dixa's TokenAuth has its secret in `value` (x-secret in specs/dixa/overlay.yaml).
        token = str(value.get("_type", "")).endswith("Auth")
        return {
            key: REDACTED
            if _is_value(item) and (is_secret_name(key) or (token and key == "value"))
            else _masked(item, name if is_array(item) else key)
            for key, item in value.items()
        }
    if is_array(value):
        return [_masked(item) for item in value]
    return value


def _is_value(item: object) -> bool:
    return item is not None and not isinstance(item, bool) and item != ""


# What a request presents.


def secrets_of(request: Any) -> Secrets:
    """The secrets that a request sends: in its headers, and in fields of its body with secret names."""
    found: set[str] = set()
    for name, value in request.headers.items():
        if is_secret_name(name) and value:
            found |= set(_parts_of_credential(value))
    try:
        body: bytes = request.content
    except Exception:  # noqa: BLE001 - httpx.RequestNotRead: a stream; this module must not import httpx
        body = b""
    found |= set(_secrets_in_body(body[:_REQUEST_BYTES], request.headers.get("content-type", "")))
    return tuple(sorted(found, key=len, reverse=True))


def _parts_of_credential(value: str) -> Iterator[str]:
    """The secret parts of a header: what follows the scheme's name, and of Basic the pair and the password."""
    scheme, _, rest = value.partition(" ")
    yield rest or scheme
    if scheme.lower() == "basic":
        try:
            pair = base64.b64decode(rest).decode()
        except (binascii.Error, UnicodeDecodeError):
            return
        yield pair
        yield from filter(None, (pair.partition(":")[2],))


def _secrets_in_body(body: bytes, kind: str) -> Iterator[str]:
    if "json" in kind:
        try:
            yield from _secrets_in(json.loads(body))
        except (ValueError, RecursionError):
            return
    elif "form-urlencoded" in kind:
        fields = parse_qsl(body.decode("utf-8", "replace"))
        yield from (value for name, value in fields if is_secret_name(name) and value)


def _secrets_in(value: Any, *, secret: bool = False) -> Iterator[str]:
    if is_object(value):
        token = str(value.get("_type", "")).endswith("Auth")
        for key, item in value.items():
            yield from _secrets_in(item, secret=secret or is_secret_name(key) or (token and key == "value"))
    elif is_array(value):
        for item in value:
            yield from _secrets_in(item, secret=secret)
    elif secret and isinstance(value, str) and value:
        yield value

"""Reads the headers that a signature scheme needs, from the header types of the common web frameworks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypeVar

from trilogue.errors import WebhookInvalidError

if TYPE_CHECKING:
    from trilogue.records import Provider

_Text_co = TypeVar("_Text_co", str, bytes, covariant=True)


class _HasItems(Protocol[_Text_co]):
    """A mapping, or a header type with `items()`: Starlette's, Werkzeug's, Django's, `email.message.Message`."""

    def items(self) -> Iterable[tuple[_Text_co, _Text_co]]: ...


Headers: TypeAlias = _HasItems[str] | _HasItems[bytes] | Iterable[tuple[str, str]] | Iterable[tuple[bytes, bytes]]
"""A mapping of header names to values, or pairs of them (ASGI's `scope["headers"]`), as text or as bytes."""


def read_headers(headers: Headers, names: Iterable[str], *, provider: Provider) -> dict[str, str]:
    """Read the named headers and ignore all others.

    A repeated header is rejected, as is a value with anything but printable ASCII: a proxy in front of the application
    could read such a request differently than this library does.

    Args:
        headers: the request's headers.
        names: the headers to read, in any case.
        provider: for the error.

    Returns:
        The values of those that were sent, by lower-case name.

    Raises:
        WebhookInvalidError: if a named header is repeated or has an invalid value.
        TypeError: if a name or value is neither str nor bytes.

    """
    wanted = {name.lower() for name in names}
    found: dict[str, str] = {}
    for given_name, given_value in _pairs(headers):
        name = _as_text(given_name).lower()
        if name not in wanted:
            continue
        if name in found:
            raise WebhookInvalidError(f"the header {name} was sent twice", provider=provider)
        value = _as_text(given_value)
        if not (value.isascii() and value.isprintable()):
            raise WebhookInvalidError(f"the header {name} contains invalid characters", provider=provider)
        found[name] = value
    return found


def require_header(headers: dict[str, str], name: str, *, provider: Provider) -> str:
    """The value of a header, by lower-case name; WebhookInvalidError if it is missing or empty."""
    value = headers.get(name)
    if not value:
        raise WebhookInvalidError(f"the header {name} is missing", provider=provider)
    return value


def _pairs(headers: Any) -> Iterable[tuple[object, object]]:
    pairs: Iterable[tuple[object, object]] = headers.items() if hasattr(headers, "items") else headers
    return pairs


def _as_text(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bytes):
        return value.decode("latin-1")  # HTTP's historical charset, in which every byte is a character: cannot fail
    raise TypeError(f"headers: names and values must be str or bytes, not {type(value).__name__}")

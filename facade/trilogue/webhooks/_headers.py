"""Reading the few headers that decide whether a delivery is genuine, from whatever shape a framework hands over."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypeVar

from trilogue.webhooks._refusals import refuse

if TYPE_CHECKING:
    from trilogue.records import Provider

_Text_co = TypeVar("_Text_co", str, bytes, covariant=True)


class _Items(Protocol[_Text_co]):
    """A mapping, or what quacks like one: Starlette's, Werkzeug's, Django's and `email.message`'s headers."""

    def items(self) -> Iterable[tuple[_Text_co, _Text_co]]: ...


Headers: TypeAlias = _Items[str] | _Items[bytes] | Iterable[tuple[str, str]] | Iterable[tuple[bytes, bytes]]
"""A mapping of header names to values, or pairs of them (ASGI's `scope["headers"]`), as text or as bytes."""


def read_headers(headers: Headers, names: Iterable[str], *, provider: Provider) -> dict[str, str]:
    """Those of the named headers that are there, by lower-case name; other headers are not looked at.

    A header that stands twice, or whose value holds anything but printable ASCII, is refused: two readers of the same
    request could disagree about it, and one of them would be us.
    """
    wanted = {name.lower() for name in names}
    found: dict[str, str] = {}
    for given_name, given_value in _pairs(headers):
        name = _as_text(given_name).lower()
        if name not in wanted:
            continue
        if name in found:
            raise refuse(provider, f"the header {name} stands twice")
        value = _as_text(given_value)
        if not (value.isascii() and value.isprintable()):
            raise refuse(provider, f"the header {name} holds characters no sender of this service uses")
        found[name] = value
    return found


def require(headers: dict[str, str], name: str, *, provider: Provider) -> str:
    """The header's value; missing or empty is a refusal."""
    value = headers.get(name)
    if not value:
        raise refuse(provider, f"the header {name} is missing")
    return value


def _pairs(headers: Any) -> Iterable[tuple[object, object]]:
    pairs: Iterable[tuple[object, object]] = headers.items() if hasattr(headers, "items") else headers
    return pairs


def _as_text(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bytes):
        return value.decode("latin-1")  # HTTP's own charset: every byte has a character, so this cannot fail
    raise TypeError(f"header names and values are str or bytes, not {type(value).__name__}")

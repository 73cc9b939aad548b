"""What models and operations share: the unset value, the model base class, and reading and writing of single values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timezone
from enum import Enum
from typing import IO, Any, ClassVar, Final, Literal, SupportsIndex
from urllib.parse import quote

from attrs import define, fields, frozen
from dateutil import parser


class Unset(Enum):
    """The type of `UNSET`. An enumeration, so that it stays the same object through pickle and copy."""

    UNSET = "unset"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET
"""An attribute or argument that was not given. Not sent; null is sent as None."""

MISSING: Final[Any] = UNSET
"""UNSET where the document promises a value: the service broke its own word. Typed `Any` to stand there."""

_SECRET_NAME = re.compile(
    r"(^|_)(token|secret|password|passphrase|authorization|certificate|signature|credential"
    r"|(api|private|access|signing|server|sender|aes|secret|token|consumer)_key)$"
)
_CURSORS = frozenset({"page_token", "next_page_token"})
_WORD = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def _is_secret(name: str) -> bool:
    name = _WORD.sub("_", name).lower()
    return _SECRET_NAME.search(name) is not None and name not in _CURSORS


def _masked(value: object) -> object:
    """JSON that no model describes, with the values of telling keys hidden."""
    if isinstance(value, dict):
        return {
            key: "***" if isinstance(key, str) and _is_secret(key) else _masked(item) for key, item in value.items()
        }
    if isinstance(value, list):
        return [_masked(item) for item in value]
    return value


class Model:
    """A JSON object with declared keys.

    An attribute holds a value of its declared type or UNSET. What the service sends beside or instead of that, unknown
    keys and values of another type, is kept in `additional_properties` under its JSON key, so that `to_dict` of what
    `from_dict` read gives the same JSON.
    """

    __slots__ = ()

    SECRETS: ClassVar[frozenset[str]] = frozenset()
    """Attributes that `repr` hides though their name does not tell."""

    additional_properties: dict[str, Any]

    def __repr__(self) -> str:
        cls = type(self)
        shown: list[str] = []
        for field in fields(cls):  # type: ignore[arg-type, misc, unused-ignore]
            name: str = field.name
            value: object = getattr(self, name)
            if name == "additional_properties":
                if value:
                    shown.append(f"additional_properties={_masked(value)!r}")
            elif value is not UNSET:
                hidden = value is not None and (name in cls.SECRETS or _is_secret(name.rstrip("_")))
                shown.append(f"{name}={'***' if hidden else repr(_masked(value))}")
        return f"{cls.__name__}({', '.join(shown)})"

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        raise NotImplementedError(f"{type(self).__name__} is a base class")


class Timestamp(datetime):
    """A time as the service wrote it: `wire` is the text it was read from, and is what is sent back."""

    __slots__ = ("wire",)
    wire: str

    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple[Any, ...]:
        return parse_datetime, (getattr(self, "wire", None) or self.isoformat(),)


_fromisoformat = Timestamp.fromisoformat


def parse_datetime(text: str) -> Timestamp:
    """Read a timestamp: RFC 3339, `…Z[GMT]`, or without an offset, which means UTC.

    Raises:
        ValueError: the text is no time.
    """
    bare = text[:-5] if text.endswith("[GMT]") else text
    try:
        value = _fromisoformat(bare)
    except ValueError:
        # Another zone's name, or a form that only dateutil knows.
        value = _fromisoformat(parser.isoparse(bare.partition("[")[0]).isoformat())
    if value.tzinfo is None:
        value = value.replace(tzinfo=timezone.utc)
    value.wire = text
    return value


def format_datetime(value: datetime) -> str:
    """Write a time: as it was read, or in RFC 3339 with milliseconds. A time without an offset counts as UTC."""
    wire: str | None = getattr(value, "wire", None)
    if wire is not None:
        return wire
    if value.tzinfo is None:
        value = value.replace(tzinfo=timezone.utc)
    precision = "microseconds" if value.microsecond % 1000 else "milliseconds"
    return value.astimezone(timezone.utc).isoformat(timespec=precision).replace("+00:00", "Z")


def take_datetime(data: dict[str, Any], key: str) -> Any:
    """Move a time out of `data`; what is no time stays there, where it is sent back from."""
    try:
        value = parse_datetime(data[key])
    except (AttributeError, TypeError, ValueError, OverflowError):
        return UNSET
    del data[key]
    return value


def take_nullable_datetime(data: dict[str, Any], key: str) -> Any:
    """`take_datetime` where null is declared."""
    return take_datetime(data, key) if data[key] is not None else data.pop(key)


def take_null(data: dict[str, Any], key: str) -> Any:
    """Move a declared null out of `data`; what is neither null nor the declared type stays there."""
    return UNSET if data.get(key, UNSET) is not None else data.pop(key)


def encode_items(items: Iterable[Any]) -> list[Any]:
    """Models in a list as JSON; an item that was no object when it was read is as it came."""
    return [item.to_dict() if isinstance(item, Model) else item for item in items]


def encode_values(values: Mapping[str, Any]) -> dict[str, Any]:
    """Models in a map as JSON."""
    return {key: value.to_dict() if isinstance(value, Model) else value for key, value in values.items()}


@define(kw_only=True)
class File:
    """Something to upload: its content, and the name and media type it is announced with."""

    payload: IO[bytes] | bytes
    file_name: str = "file"
    mime_type: str = "application/octet-stream"


@frozen(kw_only=True)
class Request:
    """One operation with its arguments, before it meets a connection."""

    method: str
    path: str
    operation: str
    """Group and name: `messages.list_messages`. Travels in the request's extensions."""
    query: Sequence[tuple[str, str]] = ()
    json: Any = UNSET
    files: Sequence[tuple[str, File]] = ()


def path_segment(name: str, value: object) -> str:
    """One path parameter, quoted.

    Raises:
        ValueError: the value is empty or dots only, which would address another resource.
    """
    text = str(value)
    if not text.strip("."):
        raise ValueError(f"{name} must not be {text!r}: the request would go to another resource")
    return quote(text, safe="")


def query_pairs(name: str, value: object) -> list[tuple[str, str]]:
    """One query parameter as it goes on the wire: lists repeated, objects as `name[key]`, None and UNSET left out."""
    if value is UNSET or value is None:
        return []
    if isinstance(value, Model):
        return [pair for key, item in value.to_dict().items() for pair in query_pairs(f"{name}[{key}]", item)]
    if isinstance(value, (list, tuple)):
        return [pair for item in value for pair in query_pairs(name, item)]
    if isinstance(value, bool):
        return [(name, "true" if value else "false")]
    if isinstance(value, datetime):
        return [(name, format_datetime(value))]
    return [(name, str(value))]

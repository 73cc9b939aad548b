"""What models and operations share: the unset value, the model base class, and reading and writing of single values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timezone
from enum import Enum
from functools import reduce
from importlib import import_module
from operator import or_
from typing import IO, Any, ClassVar, Final, Literal, NamedTuple, Self, TypeVar
from urllib.parse import quote

from attrs import define, field

T = TypeVar("T")


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


_fromisoformat = datetime.fromisoformat

blank = object.__new__
"""Makes an instance without calling `__init__`."""


def _or_none(extra: dict[str, Any] | None) -> dict[str, Any] | None:
    return extra or None


@define(kw_only=True, repr=False)
class Model:
    """A JSON object with declared keys.

    An attribute holds a value of its declared type or UNSET; only text, numbers and flags are not checked against each
    other, but taken as they come. What the service sends beside or instead of that, unknown keys, undeclared nulls and
    values of another shape, is kept in `additional_properties` under its JSON key, so that `to_dict` of what `from_dict`
    read gives the same JSON.
    """

    SECRETS: ClassVar[frozenset[str]] = frozenset()
    """Attributes that `repr` hides though their name does not tell."""
    KEYS: ClassVar[Mapping[str, str]] = {}
    """Attributes by JSON key."""

    # Most objects have neither, and go without the dictionaries.
    _extra: dict[str, Any] | None = field(default=None, alias="additional_properties", eq=_or_none)
    _texts: dict[str, str] | None = field(default=None, init=False, eq=False)

    @property
    def additional_properties(self) -> dict[str, Any]:
        """What came and is in no attribute, by JSON key; and what to send besides."""
        if self._extra is None:
            self._extra = {}
        return self._extra

    @additional_properties.setter
    def additional_properties(self, value: dict[str, Any]) -> None:
        self._extra = value

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        return blank(cls)._read(data)

    def _read(self, data: Mapping[str, Any]) -> Self:
        raise NotImplementedError(f"{type(self).__name__} is a base class")

    def _left(self, data: Mapping[str, Any]) -> dict[str, Any]:
        """What of `data` no attribute has taken."""
        keys, left = self.KEYS, {}
        for key in data:
            if key not in keys or getattr(self, keys[key]) is UNSET:
                left[key] = data[key]
        return left

    def _kept(self) -> dict[str, Any]:
        return {} if self._extra is None else dict(self._extra)

    def _read_time(self, key: str, text: Any) -> Any:
        """A time, or UNSET for what is none. A text that `format_datetime` would not give is remembered."""
        try:
            # 24:00, the end of a day, is for `parse_datetime` alone.
            end = text[23:] if text[11:13] != "24" else ""
            # What it would give: 2021-12-01T12:46:36.581Z.
            if end == "Z" and text[4:20:3] == "--T::.":
                return _fromisoformat(text)
            # Every time of some services ends so.
            time = _fromisoformat(text[:24]) if end == "Z[GMT]" else parse_datetime(text)
        except (AttributeError, KeyError, TypeError, ValueError, OverflowError):
            return UNSET
        if self._texts is None:
            self._texts = {key: text}
        else:
            self._texts[key] = text
        return time

    def _write_time(self, key: str, value: datetime | None) -> str | None:
        """A time as it was read, or in our own form if it was set since."""
        if value is None:
            return None
        text = self._texts and self._texts.get(key)
        return text if text and parse_datetime(text) == value else format_datetime(value)

    def __repr__(self) -> str:
        cls = type(self)
        shown: list[str] = []
        for name in cls.KEYS.values():
            value: object = getattr(self, name)
            if value is not UNSET:
                hidden = value is not None and (name in cls.SECRETS or _is_secret(name.rstrip("_")))
                shown.append(f"{name}={'***' if hidden else repr(_masked(value))}")
        if self._extra:
            shown.append(f"additional_properties={_masked(self._extra)!r}")
        return f"{cls.__name__}({', '.join(shown)})"

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        raise NotImplementedError(f"{type(self).__name__} is a base class")


class Kinds(dict[str, type[T]]):
    """The classes of a union, by what tells them apart. Each is loaded when it is first met, and stays."""

    def __init__(self, package: str, places: Mapping[str, str]) -> None:
        super().__init__()
        self._package = package
        self._places = places

    def __missing__(self, kind: str) -> type[T]:
        module, _, name = self._places[kind].partition(".")
        found: type[T] = getattr(import_module(f"{self._package}.{module}"), name)
        self[kind] = found
        return found

    def union(self, unknown: type[T]) -> Any:
        """The union itself, as `isinstance` and `typing.get_args` take it."""
        return reduce(or_, [self[kind] for kind in self._places] + [unknown])


def parse_datetime(text: str) -> datetime:
    """Read a timestamp: RFC 3339, `…Z[GMT]`, or without an offset, which means UTC.

    Raises:
        ValueError: the text is no time.
    """
    bare = text[:-5] if text[-5:] == "[GMT]" else text
    try:
        value = _fromisoformat(bare)
    except ValueError:
        # Another zone's name, or a form that only dateutil knows, which is seldom needed and takes long to load.
        from dateutil import parser

        value = parser.isoparse(bare.partition("[")[0])
    return value if value.tzinfo is not None else value.replace(tzinfo=timezone.utc)


def format_datetime(value: datetime) -> str:
    """Write a time in RFC 3339 with milliseconds, in UTC. A time without an offset counts as UTC."""
    if value.tzinfo is not timezone.utc:
        value = value.astimezone(timezone.utc) if value.tzinfo is not None else value.replace(tzinfo=timezone.utc)
    precision = "microseconds" if value.microsecond % 1000 else "milliseconds"
    return value.isoformat(timespec=precision)[:-6] + "Z"


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


class Request(NamedTuple):
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

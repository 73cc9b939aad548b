"""Records as JSON-ready dictionaries, and back, by the table of their fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from trilogue._internal.arguments import short
from trilogue.records._fields import RAW, fields_of
from trilogue.records._schema import schema_of

if TYPE_CHECKING:
    from typing import Self

    from trilogue.records._fields import Field

T = TypeVar("T")


class JsonPart:
    """A record, or a part of one, that can be written as JSON and read back."""

    __slots__ = ()

    def to_dict(self) -> dict[str, object]:
        """Every field by its name, ready for ``json.dumps``: tuples as lists, times in ISO 8601 with their offset.

        Raises:
            ValueError: a time has no time zone.

        """
        return as_dict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> Self:
        """Read what ``to_dict`` wrote. The result equals the original.

        Args:
            data: the JSON object. A field with a default may be missing, as in data of an earlier version.

        Returns:
            The object.

        Raises:
            TypeError: a value is of the wrong type. The message names the field.
            ValueError: a field is unknown or missing, a word is none of those allowed, or a time cannot be read or has
                no offset.

        """
        return read_dict(cls, data)


class JsonRecord(JsonPart):
    """A record that keeps the service's own data."""

    __slots__ = ()

    def to_dict(self, *, raw: bool = False) -> dict[str, object]:
        """Every field by its name, ready for ``json.dumps``: tuples as lists, times in ISO 8601 with their offset.

        Args:
            raw: add the service's own JSON as ``raw``.

        Raises:
            TypeError: ``raw`` is asked for, and holds neither a model of a service nor JSON.
            ValueError: a time has no time zone.

        """
        out = as_dict(self)
        if raw:
            out[RAW] = raw_json(self)
        return out

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> Self:
        """Read what ``to_dict`` wrote. The result equals the original, and its ``raw`` holds the service's JSON, if
        that was written, and no model.

        Args:
            data: the JSON object. A field with a default may be missing, as in data of an earlier version.

        Returns:
            The record.

        Raises:
            TypeError: a value is of the wrong type. The message names the field.
            ValueError: a field is unknown or missing, a word is none of those allowed, or a time cannot be read or has
                no offset.

        """
        return read_dict(cls, data, takes_raw=True)

    @classmethod
    def json_schema(cls) -> dict[str, object]:
        """The JSON Schema (2020-12) of what ``to_dict`` writes. Its ``$id`` ends in the version, which changes whenever
        the schema does.
        """
        return schema_of(cls)


_JSON_TYPES = frozenset({dict, list, str, int, float, bool, type(None)})


def raw_json(record: object) -> object:
    """The service's own JSON of a record."""
    raw: Any = getattr(record, RAW)
    if type(raw) in _JSON_TYPES:
        return raw
    to_dict = getattr(raw, "to_dict", None)
    if not callable(to_dict):
        raise TypeError(f"raw must be a provider's model or a JSON value, not {type(raw).__name__}")
    return to_dict()


# Writing. One pass over all fields and a second over the few that are not JSON as they are: a message takes 3 µs.

_Writer: TypeAlias = tuple[tuple[str, ...], Callable[[object], tuple[object, ...]], dict[str, Callable[[Any], object]]]


def as_dict(record: object) -> dict[str, object]:
    """A record's fields, ``raw`` apart, as JSON."""
    kind = type(record)
    if (writer := _WRITERS.get(kind)) is None:
        writer = _WRITERS[kind] = _make_writer(kind)
    names, values_of, converted = writer
    out = dict(zip(names, values_of(record), strict=True))
    for name, convert in converted.items():
        if (value := out[name]) is not None:
            out[name] = convert(value)
    return out


_WRITERS: dict[type, _Writer] = {}


def _make_writer(kind: type) -> _Writer:
    fields = fields_of(kind)
    names = tuple(field.name for field in fields)
    return names, attrgetter(*names), {field.name: _convert(field) for field in fields if _is_converted(field)}


def _is_converted(field: Field) -> bool:
    return field.many or field.is_part or field.kind is datetime


def _convert(field: Field) -> Callable[[Any], object]:
    if field.kind is datetime:
        return lambda value: _time_text(field.name, value)
    if field.many and field.is_part:
        return lambda values: [as_dict(value) for value in values]
    return list if field.many else as_dict


def _time_text(name: str, time: datetime) -> str:
    if time.utcoffset() is None:
        raise ValueError(f"{name} must have a time zone: {time.isoformat()} has none")
    return time.isoformat()


# Reading.


def read_dict(kind: type[T], data: Mapping[str, object], at: str = "", *, takes_raw: bool = False) -> T:
    """A record from its JSON. ``at`` is where in the outermost object it is."""
    if not isinstance(data, Mapping):
        raise TypeError(f"{at or 'data'} must be an object, not {short(data)}")
    fields = fields_of(kind)
    known = [*(field.name for field in fields), *([RAW] if takes_raw else ())]
    if unknown := [name for name in data if name not in known]:
        raise ValueError(f"{kind.__name__} has no field {short(_join(at, str(unknown[0])))}")
    values = {
        field.name: _read(field, data[field.name], _join(at, field.name)) for field in fields if field.name in data
    }
    if missing := [field.name for field in fields if field.required and field.name not in data]:
        raise ValueError(f"{kind.__name__} needs {_join(at, missing[0])}")
    if RAW in data:
        values[RAW] = data[RAW]
    return kind(**values)


def _join(at: str, name: str) -> str:
    return f"{at}.{name}" if at else name


def _read(field: Field, value: Any, at: str) -> object:
    if not field.many:
        return None if value is None and field.nullable else _read_one(field, value, at)
    if type(value) not in {list, tuple}:
        raise TypeError(f"{at} must be an array, not {short(value)}")
    return tuple(_read_one(field, each, f"{at}[{index}]") for index, each in enumerate(value))


_TYPE_NAMES = {str: "a string", int: "a whole number", bool: "true or false", datetime: "a time as a string"}


def _read_one(field: Field, value: Any, at: str) -> object:
    if field.is_part:
        return read_dict(field.kind, value, at)
    wire: type = str if field.kind is datetime else field.kind
    if type(value) is not wire:
        raise TypeError(f"{at} must be {_TYPE_NAMES[field.kind]}, not {short(value)}")
    if field.words and value not in field.words:
        raise ValueError(f"{at} must be one of {', '.join(field.words)}, not {short(value)}")
    return _read_time(str(value), at) if field.kind is datetime else value


def _read_time(text: str, at: str) -> datetime:
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{at} must be a time in ISO 8601, not {short(text)}") from None
    if time.utcoffset() is None:
        raise ValueError(f"{at} must have an offset such as +00:00: {short(text)} has none")
    return time

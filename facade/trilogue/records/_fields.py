"""The fields of a record as a table, read from its annotations: what they hold, how many, whether None is allowed."""

from __future__ import annotations

from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

RAW = "raw"
"""The field that holds the service's own model. It is no part of a record's JSON unless it is asked for."""


@attrs.frozen(kw_only=True)
class Field:
    """One field of a record.

    Args:
        name: its name, the same in JSON.
        kind: the type of a value: str, int, bool, datetime, or the class of a part such as ``Author``.
        words: the texts that are allowed, where not every text is.
        many: whether it holds a tuple of such values.
        nullable: whether it may be None.
        required: whether a record cannot be made without it.

    """

    name: str
    kind: type[Any]
    words: tuple[str, ...]
    many: bool
    nullable: bool
    required: bool

    @property
    def is_part(self) -> bool:
        """Whether a value is a record's part, with fields of its own."""
        return attrs.has(self.kind)


_FIELDS: dict[type, tuple[Field, ...]] = {}


def fields_of(kind: type) -> tuple[Field, ...]:
    """The fields of a record or of a part, in order, without ``raw``."""
    if (known := _FIELDS.get(kind)) is None:
        known = _FIELDS[kind] = _read_fields(kind)
    return known


def _read_fields(kind: type) -> tuple[Field, ...]:
    hints = get_type_hints(kind)
    return tuple(
        _field(each.name, hints[each.name], required=each.default is attrs.NOTHING)
        for each in attrs.fields(kind)
        if each.alias != RAW
    )


def _field(name: str, hint: Any, *, required: bool) -> Field:
    origin = get_origin(hint)
    many, nullable = origin is tuple, origin in {Union, UnionType}
    if many or nullable:
        hint = get_args(hint)[0]  # ``tuple[Choice, ...]`` or ``str | None``
    words = get_args(hint) if get_origin(hint) is Literal else ()
    return Field(name=name, kind=str if words else hint, words=words, many=many, nullable=nullable, required=required)

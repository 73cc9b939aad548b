"""Type guards for values read from JSON or YAML, and how messages name their types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeGuard

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def is_mapping(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether a value is a JSON object."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether a value is a JSON array."""
    return isinstance(value, list)


def is_text(value: object) -> TypeGuard[str]:
    """Whether a value is a JSON string."""
    return isinstance(value, str)


def is_boolean(value: object) -> TypeGuard[bool]:
    """Whether a value is true or false."""
    return isinstance(value, bool)


SCALARS: Mapping[str, Callable[[object], bool]] = {
    "string": is_text,
    "boolean": is_boolean,
    "integer": lambda value: isinstance(value, int) and not is_boolean(value),
    "number": lambda value: isinstance(value, (int, float)) and not is_boolean(value),
    "null": lambda value: value is None,
}
"""Whether a value is of a type of JSON Schema that is neither an object nor an array."""


def may_be(name: object, value: object) -> bool:
    """Whether a value is of a type of JSON Schema. True for types that are not in `SCALARS`."""
    return not is_text(name) or name not in SCALARS or SCALARS[name](value)


def type_name(value: object) -> str:
    """The type of a value, as messages name it: `a mapping`."""
    if value is None:
        return "empty"
    return {list: "a list", dict: "a mapping", str: "text", bool: "true or false"}.get(type(value), "a number")

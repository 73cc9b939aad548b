"""Type guards for values read from JSON or YAML, and how messages name their types."""

from __future__ import annotations

from typing import Any, TypeGuard


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


def type_name(value: object) -> str:
    """The type of a value, as messages name it: `a mapping`."""
    if value is None:
        return "empty"
    return {list: "a list", dict: "a mapping", str: "text", bool: "true or false"}.get(type(value), "a number")

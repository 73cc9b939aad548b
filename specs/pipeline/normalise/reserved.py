"""Class names that the generated modules use themselves, and the names that schemas get in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openapi_python_client.strings import pascal_case

if TYPE_CHECKING:
    from collections.abc import Container

    from pipeline.normalise.schemas import Schema

JSON_OBJECT = "JsonObject"
"""The name of an object whose keys are not declared."""
# Imports, base classes and functions of the generated modules (specs/templates), as far as a class can have the name.
_USED = frozenset(
    {"Any", "Callable", "ClassVar", "Literal", "Mapping", "Sequence", "TypeAlias"}
    | {"BaseClient", "Kinds", "Model", "Request", "Response", "Unset", "UNSET", "MISSING", "TYPE_CHECKING"}
)
_SUFFIX = "Model"


def is_reserved(name: str, schema: Schema) -> bool:
    """Whether a schema's class would hide a name that generated modules use."""
    word = pascal_case(name)
    if word == JSON_OBJECT:
        return schema.get("type", "object") != "object" or bool(
            schema.keys() & {"properties", "additionalProperties", "allOf", "oneOf", "anyOf", "$ref", "enum"}
        )
    return word in _USED


def free_name(name: str, taken: Container[str]) -> str:
    """A reserved name with a suffix: `Any` -> `AnyModel`, or `AnyModel2` if that is taken."""
    found, number = f"{name}{_SUFFIX}", 2
    while pascal_case(found) in taken:
        found, number = f"{name}{_SUFFIX}{number}", number + 1
    return found

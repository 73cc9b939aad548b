"""What the plain keys of an OpenAPI document must hold, as far as the pipeline reads them. One row a key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pipeline.document.walk import Kind

Leaf = tuple[str, "Callable[[Any], bool]"]


def kind_of(value: Any) -> str:
    """What a value is, as a message says it."""
    if value is None:
        return "empty"
    return {list: "a list", dict: "a mapping", str: "text", bool: "true or false"}.get(type(value), "a number")


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_list_of_text(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _is_mapping(value: Any) -> bool:
    return isinstance(value, dict)


def _is_map_of_mappings(value: Any) -> bool:
    return isinstance(value, dict) and all(map(_is_mapping, value.values()))


def _is_security(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(one, dict) and all(map(_is_list_of_text, one.values())) for one in value
    )


def _is_list_of_servers(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, dict) and _is_text(one.get("url")) for one in value)


def _is_discriminator(value: Any) -> bool:
    mapping = value.get("mapping") if isinstance(value, dict) else None
    return (
        isinstance(value, dict)
        and _is_text(value.get("propertyName"))
        and (mapping is None or (isinstance(mapping, dict) and all(map(_is_text, mapping.values()))))
    )


_TEXT: Leaf = ("text", _is_text)
_TEXTS: Leaf = ("a list of names", _is_list_of_text)
_FLAG: Leaf = ("true or false", lambda value: isinstance(value, bool))
_SECURITY: Leaf = ("a list of mappings from schemes to scopes", _is_security)

LEAVES: Mapping[Kind, Mapping[str, Leaf]] = {
    "document": {
        "info": ("a mapping", _is_mapping),
        "servers": ("a list of mappings with a url", _is_list_of_servers),
        "security": _SECURITY,
    },
    "components": {"securitySchemes": ("a mapping of mappings", _is_map_of_mappings)},
    "operation": {"tags": _TEXTS, "security": _SECURITY, "deprecated": _FLAG},
    "parameter": {"required": _FLAG, "explode": _FLAG, "style": _TEXT},
    "request body": {"required": _FLAG},
    "schema": {
        "type": ("text or a list of names", lambda value: _is_text(value) or _is_list_of_text(value)),
        "format": _TEXT,
        "enum": ("a list of values", lambda value: isinstance(value, list)),
        "required": ("a list of names", lambda value: isinstance(value, bool) or _is_list_of_text(value)),
        "discriminator": ("{propertyName: …, mapping: {value: schema}}", _is_discriminator),
        **dict.fromkeys(("nullable", "readOnly", "writeOnly", "deprecated"), _FLAG),
    },
}

"""The types that the plain keys of an OpenAPI document must have, one row a key, as far as the pipeline reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.document.json_types import is_boolean, is_list, is_mapping, is_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pipeline.document.walk import Kind

KeyType = tuple[str, "Callable[[object], bool]"]
"""How messages describe the type, and whether a value has it."""


def _is_list_of_text(value: object) -> bool:
    return is_list(value) and all(map(is_text, value))


def _is_map_of_mappings(value: object) -> bool:
    return is_mapping(value) and all(map(is_mapping, value.values()))


def _is_security(value: object) -> bool:
    return is_list(value) and all(is_mapping(one) and all(map(_is_list_of_text, one.values())) for one in value)


def _is_list_of_servers(value: object) -> bool:
    return is_list(value) and all(is_mapping(one) and is_text(one.get("url")) for one in value)


def _is_discriminator(value: object) -> bool:
    if not is_mapping(value) or not is_text(value.get("propertyName")):
        return False
    mapping = value.get("mapping")
    return mapping is None or (is_mapping(mapping) and all(map(is_text, mapping.values())))


_TEXT: KeyType = ("text", is_text)
_NAMES: KeyType = ("a list of names", _is_list_of_text)
_FLAG: KeyType = ("true or false", is_boolean)
_SERVERS: KeyType = ("a list of mappings with a url", _is_list_of_servers)
_SECURITY: KeyType = ("a list of mappings from schemes to scopes", _is_security)

KEY_TYPES: Mapping[Kind, Mapping[str, KeyType]] = {
    "document": {
        "info": ("a mapping", is_mapping),
        "servers": _SERVERS,
        "security": _SECURITY,
    },
    "components": {"securitySchemes": ("a mapping of mappings", _is_map_of_mappings)},
    "path": {"servers": _SERVERS},
    "operation": {"tags": _NAMES, "servers": _SERVERS, "security": _SECURITY, "deprecated": _FLAG},
    "parameter": {"required": _FLAG, "explode": _FLAG, "style": _TEXT},
    "request body": {"required": _FLAG},
    "schema": {
        "type": ("text or a list of names", lambda value: is_text(value) or _is_list_of_text(value)),
        "format": _TEXT,
        "enum": ("a list of values", is_list),
        # Drafts of JSON Schema before 4 had a boolean here; `lint` reports that as a note.
        "required": ("a list of names", lambda value: is_boolean(value) or _is_list_of_text(value)),
        "discriminator": ("{propertyName: …, mapping: {value: schema}}", _is_discriminator),
        **dict.fromkeys(("nullable", "readOnly", "writeOnly", "deprecated"), _FLAG),
    },
}

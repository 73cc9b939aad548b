"""Validates the JSON of requests against a document's schemas: types, formats, limits, enumerations and unions."""

from __future__ import annotations

import re
import uuid
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from trilogue._internal.json_types import is_array, is_object
from trilogue._internal.times import parse_time
from trilogue.testing._base.unions import branch_named, branches_taken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from trilogue.testing._base.document import Document

_JSON_TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict, "array": list, "string": str, "boolean": bool, "integer": int, "number": (int, float),
    "null": type(None),
}  # fmt: skip


def violations(document: Document, schema: Any, value: Any, where: str = "") -> Iterator[str]:
    """A sentence for each rule of a schema that a value of a request breaks.

    Args:
        document: resolves references.
        schema: the schema of `value`, or a reference to it.
        value: a decoded JSON value, in which whole numbers are integers (`3.0` is 3).
        where: the path to `value` within the body, for the sentences.

    """
    schema = document.resolve(schema)
    if value is None and schema.get("nullable"):
        return
    name = where or "body"
    kinds = _kinds(schema)
    if kinds and not any(_has_type(value, kind) for kind in kinds):
        yield f"{name} must be {' or '.join(map(_with_article, kinds))}"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{name} must be one of {', '.join(map(str, schema['enum']))}"
    if "const" in schema and value != schema["const"]:
        yield f"{name} must be {schema['const']}"
    for part in schema.get("allOf", ()):
        yield from violations(document, part, value, where)
    if "oneOf" in schema or "anyOf" in schema:
        yield from _union_violations(document, schema, value, where)
    yield from _limit_violations(document, schema, value, where)


def _limit_violations(document: Document, schema: Mapping[str, Any], value: Any, where: str) -> Iterator[str]:
    """What a value of the right type breaks: limits, formats, and the rules for its fields or items."""
    name = where or "body"
    if isinstance(value, str):
        yield from _text_violations(schema, value, name)
    elif is_object(value):
        yield from _object_violations(document, schema, value, where)
    elif is_array(value):
        yield from _array_violations(document, schema, value, where)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield from _number_violations(schema, value, name)


def _kinds(schema: Mapping[str, Any]) -> list[str]:
    """The JSON types that a schema allows; empty if it allows all."""
    kind = schema.get("type", "object" if "properties" in schema else [])
    return [kind] if isinstance(kind, str) else kind


def _with_article(kind: str) -> str:
    return kind if kind == "null" else f"{'an' if kind[0] in 'aio' else 'a'} {kind}"


def _has_type(value: Any, kind: str) -> bool:
    """Whether a value has a JSON type. In Python a bool is an int; in JSON it is not a number."""
    return isinstance(value, _JSON_TYPES.get(kind, object)) and (not isinstance(value, bool) or kind == "boolean")


def _union_violations(document: Document, schema: Mapping[str, Any], value: Any, where: str) -> Iterator[str]:
    tag = schema.get("discriminator", {})
    if tag and is_object(value) and (tag["propertyName"] in value or not tag.get("x-tag-unsent")):
        branch, names = branch_named(document, schema, value)
        if branch is None:
            yield f"{where}.{tag['propertyName']} must be one of {', '.join(names)}".lstrip(".")
        else:
            yield from violations(document, branch, value, where)
        return
    branches: list[Any] = schema.get("oneOf") or schema["anyOf"]
    faults = [list(violations(document, branch, value, where)) for branch in branches]
    valid = [branch for branch, found in zip(branches, faults, strict=True) if not found]
    taken, names = branches_taken(document, valid, branches, value)
    if not valid:
        yield "; or ".join(dict.fromkeys(each[0] for each in faults))
    elif not taken:
        yield f"{where or 'body'} must have one of {', '.join(names)}"
    elif len(taken) > 1 and names and "oneOf" in schema:
        yield f"{where or 'body'} must have only one of {', '.join(names)}"


def _object_violations(
    document: Document, schema: Mapping[str, Any], value: Mapping[str, Any], where: str
) -> Iterator[str]:
    properties = schema.get("properties", {})
    known = _all_properties(document, schema)
    for name in schema.get("required", ()):
        # Sinch's document requires `listItem`, which it does not describe and the service does not accept. Names
        # without a description are therefore not required here.
        if name in known and name not in value and not document.resolve(known[name]).get("readOnly"):
            yield f"{where}.{name} is required".lstrip(".")
    extra = schema.get("additionalProperties", True)
    for name, each in value.items():
        path = f"{where}.{name}".lstrip(".")
        if name in properties:
            if not document.resolve(properties[name]).get("readOnly"):
                yield from violations(document, properties[name], each, path)
        elif extra is False:
            yield f"{path} is not known"
        elif is_object(extra):
            yield from violations(document, extra, each, path)


def _all_properties(document: Document, schema: Mapping[str, Any]) -> dict[str, Any]:
    """The properties of a schema and of its `allOf` parts. A `required` beside `allOf` may name those of the parts."""
    found: dict[str, Any] = {}
    for part in schema.get("allOf", ()):
        found |= _all_properties(document, document.resolve(part))
    found |= schema.get("properties", {})
    return found


def _array_violations(document: Document, schema: Mapping[str, Any], value: list[Any], where: str) -> Iterator[str]:
    name = where or "body"
    if len(value) < schema.get("minItems", 0):
        yield f"{name} must have at least {schema['minItems']} items"
    if len(value) > schema.get("maxItems", len(value)):
        yield f"{name} must have at most {schema['maxItems']} items"
    if schema.get("uniqueItems") and any(each in value[:index] for index, each in enumerate(value)):
        yield f"{name} must not repeat an item"
    if "items" in schema:
        for index, item in enumerate(value):
            yield from violations(document, schema["items"], item, f"{where}[{index}]")


def _text_violations(schema: Mapping[str, Any], value: str, name: str) -> Iterator[str]:
    if len(value) < schema.get("minLength", 0):
        yield f"{name} must have at least {schema['minLength']} characters"
    if len(value) > schema.get("maxLength", len(value)):
        yield f"{name} must have at most {schema['maxLength']} characters"
    if "pattern" in schema and re.search(schema["pattern"], value) is None:
        yield f"{name} must match {schema['pattern']}"
    kind = schema.get("format", "")
    if kind in _FORMATS and not _FORMATS[kind](value):
        yield f"{name} must be a {kind}"


def _number_violations(schema: Mapping[str, Any], value: float, name: str) -> Iterator[str]:
    if value < schema.get("minimum", value):
        yield f"{name} must be at least {schema['minimum']}"
    if value > schema.get("maximum", value):
        yield f"{name} must be at most {schema['maximum']}"
    bits = {"int32": 32, "int64": 64}.get(schema.get("format", ""))
    if bits is not None and not -(2 ** (bits - 1)) <= value < 2 ** (bits - 1):
        yield f"{name} must be a number of {bits} bits"


def _is_uuid(text: str) -> bool:
    try:
        uuid.UUID(text)
    except ValueError:
        return False
    return True


def _is_uri(text: str) -> bool:
    try:
        return bool(urlsplit(text).scheme)
    except ValueError:
        return False


_FORMATS: dict[str, Callable[[str], bool]] = {
    "uuid": _is_uuid,
    "date-time": lambda text: parse_time(text) is not None,
    "date": lambda text: re.fullmatch(r"\d{4}-\d\d-\d\d", text) is not None,
    "email": lambda text: re.fullmatch(r"[^@\s]+@[^@\s]+", text) is not None,
    "uri": _is_uri,
}

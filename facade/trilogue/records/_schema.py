"""The JSON Schema of a record, from the table of its fields. ``schemas/`` has them as files."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trilogue.records._fields import RAW, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trilogue.records._fields import Field

SCHEMA_VERSION = 1
"""The version of the three schemas together. Raise it with every change of a record's fields, and keep the files of the
earlier versions."""
SCHEMAS = Path(__file__).parent / "schemas"

_TYPES: dict[type, str] = {str: "string", int: "integer", bool: "boolean", datetime: "string"}


def schema_of(kind: type) -> dict[str, object]:
    """The schema of a record of this class."""
    parts: dict[str, object] = {}
    schema = _object(kind, parts)
    properties: Any = schema["properties"]
    properties[RAW] = {"description": "The service's own JSON, where it was asked for."}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:trilogue:{kind.__name__.lower()}:{SCHEMA_VERSION}",
        "title": kind.__name__,
        **schema,
        "$defs": parts,
    }


def _object(kind: type, parts: dict[str, object]) -> dict[str, object]:
    fields = fields_of(kind)
    return {
        "type": "object",
        "properties": {field.name: _property(field, parts) for field in fields},
        "required": [field.name for field in fields],
        "additionalProperties": False,
    }


def _property(field: Field, parts: dict[str, object]) -> dict[str, object]:
    if field.is_part:
        name = field.kind.__name__
        parts[name] = _object(field.kind, parts)
        schema: dict[str, object] = {"$ref": f"#/$defs/{name}"}
    else:
        one = _TYPES[field.kind]
        schema = {"type": [one, "null"] if field.nullable else one}
        if field.kind is datetime:
            schema["format"] = "date-time"
        if field.words:
            schema["enum"] = [*field.words, None] if field.nullable else list(field.words)
    return {"type": "array", "items": schema} if field.many else schema


def schema_file(kind: type) -> Path:
    """Where the schema of this version is published in the package."""
    return SCHEMAS / f"{kind.__name__.lower()}.v{SCHEMA_VERSION}.json"


def write_schemas(kinds: Iterable[type]) -> None:
    """Publish the schemas of this version as files."""
    for kind in kinds:
        schema_file(kind).write_text(json.dumps(schema_of(kind), indent=2) + "\n", encoding="utf-8")

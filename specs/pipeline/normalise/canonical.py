"""Each schema on its own: one spelling of null, nothing that only documentation or validation needs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pipeline.normalise.schemas import components, every_schema, referred

if TYPE_CHECKING:
    from pipeline.document.read import Document
    from pipeline.normalise.schemas import Schema

# What a client is made of. Bounds, examples, titles and the like tell a reader or a validator something; a title would
# also decide a class's name, and vendors give the same one twice.
KEPT = frozenset(
    """
    $ref type format enum const default properties required items additionalProperties allOf oneOf anyOf
    discriminator nullable readOnly writeOnly deprecated description x-secret x-tag-unsent x-wire
    """.split()  # noqa: SIM905 - forty quotes more say nothing
)
# What of the rest the service minds. No type shows it; the change report does, from `x-wire`.
WIRE_FACTS = """
    default deprecated readOnly writeOnly minimum maximum exclusiveMinimum exclusiveMaximum multipleOf
    minLength maxLength pattern minItems maxItems uniqueItems minProperties maxProperties
    """.split()  # noqa: SIM905 - as above
# Formats that change the Python type. `uuid` does not: the services send ids that are none, and callers hold strings.
FORMATS = frozenset({"date-time", "date", "binary"})


def canonical_schemas(document: Document) -> None:
    """Bring every schema of the document into the one spelling."""
    for schema in reversed(list(every_schema(document))):  # the innermost first: a wrapper takes over what it wraps
        _canonicalise(schema)
    _move_null_to_references(document)
    _drop_defaults(document)


def _canonicalise(schema: Schema) -> None:
    _spell_binary(schema)
    _note_wire_facts(schema)
    for key in schema.keys() - KEPT:
        del schema[key]
    if not isinstance(schema.get("required", []), list):
        del schema["required"]  # a boolean inside a property means nothing since JSON Schema draft 4
    if schema.get("format") not in FORMATS:
        schema.pop("format", None)
    if "const" in schema:
        schema["enum"] = [schema.pop("const")]  # 3.1's way of writing what 3.0 writes as an enum of one
    _spell_null(schema)
    _spell_enum(schema)
    if schema.get("type") == "array":
        schema.setdefault("items", {})
    if "properties" in schema and "type" not in schema:
        schema["type"] = "object"
    if schema.get("additionalProperties") in (True, False, {}):
        del schema["additionalProperties"]  # unknown keys are kept whatever the document promises
    # A secret that only goes in is absent from what comes back.
    hidden = {key for key, value in schema.get("properties", {}).items() if value.get("writeOnly")}
    if "required" in schema:
        schema["required"] = [key for key in schema["required"] if key not in hidden]
    _unwrap_single(schema)


def _note_wire_facts(schema: Schema) -> None:
    facts = {key: schema[key] for key in WIRE_FACTS if schema.get(key) not in (None, False)}
    if schema.get("format") not in {None, *FORMATS}:
        facts["format"] = schema["format"]
    if facts:
        schema["x-wire"] = facts


def _spell_null(schema: Schema) -> None:
    """`type: [X, "null"]`, a null branch, a null enum value: all become `nullable: true`."""
    nullable = bool(schema.pop("nullable", False))
    if isinstance(schema.get("type"), list):
        types = [name for name in schema["type"] if name != "null"]
        nullable |= len(types) < len(schema["type"])
        if len(types) > 1:
            schema.pop("type")
            schema["anyOf"] = [{"type": name} for name in types]
        else:
            schema["type"] = types[0] if types else "null"
    for word in ("oneOf", "anyOf"):
        if word in schema:
            branches = [branch for branch in schema[word] if branch.get("type") != "null"]
            nullable |= len(branches) < len(schema[word])
            schema[word] = branches
            if not branches:
                del schema[word]
    if None in schema.get("enum", ()):
        schema["enum"] = [value for value in schema["enum"] if value is not None]
        nullable = True
    if nullable:
        schema["nullable"] = True


def _spell_binary(schema: Schema) -> None:
    """A file is `format: binary` in 3.0, and text of a media type without an encoding in 3.1."""
    if "contentMediaType" in schema and "contentEncoding" not in schema and schema.get("type", "string") == "string":
        schema["type"], schema["format"] = "string", "binary"


def _spell_enum(schema: Schema) -> None:
    """An enum of text or of whole numbers, each value once; one of anything else is its values' type."""
    if "enum" not in schema:
        return
    values = list({json.dumps(value): value for value in schema.pop("enum")}.values())
    kinds = {_JSON_TYPES.get(type(value)) for value in values}
    if kinds in ({"string"}, {"integer"}) and schema.get("type") in (None, *kinds):
        schema["enum"] = values
    if len(kinds) == 1 and None not in kinds:
        schema.setdefault("type", kinds.pop())


_JSON_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean"}


def _unwrap_single(schema: Schema) -> None:
    """`allOf: [X]` with nothing else of substance beside it is X; so is a union of one reference that is not tagged."""
    for word in ("allOf", "oneOf", "anyOf"):
        branches = schema.get(word)
        if branches and len(branches) == 1 and "properties" not in schema and "discriminator" not in schema:
            inner = branches[0]
            del schema[word]
            schema.pop("type", None)
            for key, value in inner.items():
                schema.setdefault(key, value)


def _move_null_to_references(document: Document) -> None:
    """A named schema that may be null makes every reference to it nullable instead, so that its class stays one."""
    schemas = components(document)
    nullable = {name for name, schema in schemas.items() if schema.get("nullable")}
    # A name for a name carries the null on.
    while grown := {name for name, schema in schemas.items() if name not in nullable and referred(schema) in nullable}:
        nullable |= grown
    for name in nullable:
        schemas[name].pop("nullable", None)
    for schema in every_schema(document):
        if referred(schema) in nullable:
            schema["nullable"] = True
    for name in nullable:
        schemas[name].pop("nullable", None)


def _drop_defaults(document: Document) -> None:
    """The service applies its defaults itself, and a PATCH must not send them: keep them as prose."""
    for schema in every_schema(document):
        if "default" in schema:
            schema["x-default"] = value = schema.pop("default")
            note = f"The service's default is {json.dumps(value)}."
            schema["description"] = f"{schema.get('description', '')} {note}".strip()


def fingerprint(schema: Schema) -> str:
    """A schema without its prose and whatever the order of its keys: what two schemas are compared by."""
    return json.dumps(_structure(schema), sort_keys=True)


def _structure(schema: Schema) -> Schema:
    copied = {key: value for key, value in schema.items() if key not in ("description", "x-default", "x-wire")}
    if "properties" in copied:
        copied["properties"] = {name: _structure(value) for name, value in copied["properties"].items()}
    if "required" in copied:
        copied["required"] = sorted(copied["required"])
    for key in ("items", "additionalProperties"):
        if isinstance(copied.get(key), dict):
            copied[key] = _structure(copied[key])
    for key in ("allOf", "oneOf", "anyOf"):
        if key in copied:
            copied[key] = [_structure(value) for value in copied[key]]
    return copied

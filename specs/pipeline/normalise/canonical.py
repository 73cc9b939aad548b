"""Writes each schema in one spelling, without what only documentation or validation needs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pipeline.document.json_types import is_list, is_mapping
from pipeline.normalise.origins import ORIGIN
from pipeline.normalise.schemas import components, every_schema, operations, referenced_name

if TYPE_CHECKING:
    from collections.abc import Collection

    from pipeline.document.read import Document
    from pipeline.normalise.schemas import Schema

# The keywords that decide the client. Bounds, examples and titles are for readers and validators. The generator would
# also name a class after its title, and vendors use one title for several schemas.
KEPT = frozenset(
    """
    $ref type format enum const default properties required items additionalProperties allOf oneOf anyOf
    discriminator nullable readOnly writeOnly deprecated description x-secret x-tag-unsent x-wire x-origin
    x-name
    """.split()  # noqa: SIM905 - easier to read than forty quoted words
)
# Keywords that the service enforces and no type shows. They are kept as `x-wire`, for the change report.
WIRE_FACTS = """
    default deprecated readOnly writeOnly minimum maximum exclusiveMinimum exclusiveMaximum multipleOf
    minLength maxLength pattern minItems maxItems uniqueItems minProperties maxProperties
    """.split()  # noqa: SIM905 - easier to read than twenty quoted words
# Likewise, with schemas in them. JSON Schema 2020-12, core, sections 10 and 11, and validation, section 6.5.4.
_CONDITIONS_OF_OBJECTS = """
    if then else not dependentRequired dependentSchemas patternProperties propertyNames unevaluatedProperties
    """.split()  # noqa: SIM905 - easier to read than nine quoted words
_CONDITIONS_OF_LISTS = ("prefixItems", "contains", "minContains", "maxContains", "unevaluatedItems")
_PROSE = frozenset({"description", "title", "example", "examples", "$comment"})
# What a schema may say of a value whose type another one says.
_BESIDE_TYPE = frozenset(
    {"description", "nullable", "deprecated", "readOnly", "writeOnly", "default", "x-wire", ORIGIN}
)
# Facts of an object, wherever it is used. The others are facts of the property or parameter that uses a schema.
OBJECT_FACTS = frozenset({"additionalProperties", "minProperties", "maxProperties", *_CONDITIONS_OF_OBJECTS})
# Formats that change the Python type. `uuid` does not: the services send ids that are not UUIDs under this format.
# `date` does not: JSON has no dates, and callers would have to convert both ways.
FORMATS = frozenset({"date-time", "binary"})


def canonical_schemas(document: Document) -> None:
    """Write every schema of the document in one spelling."""
    for schema in reversed(list(every_schema(document))):  # Innermost first: `_unwrap_single` copies from children.
        _canonicalise(schema)
    _move_null_to_references(document)
    _drop_null_of_parameters(document)
    _drop_defaults(document)


def _canonicalise(schema: Schema) -> None:
    _spell_binary(schema)
    _keep_wire_facts(schema)
    for key in schema.keys() - KEPT:
        del schema[key]
    if not is_list(schema.get("required", [])):
        del schema["required"]  # A boolean inside a property has no meaning since JSON Schema draft 4.
    if "required" in schema:
        schema["required"] = list(dict.fromkeys(schema["required"]))
    if schema.get("format") not in FORMATS:
        schema.pop("format", None)
    if "const" in schema:
        schema["enum"] = [schema.pop("const")]  # OpenAPI 3.1 writes `const` where 3.0 writes an enum of one.
    _spell_null(schema)
    _spell_enum(schema)
    if schema.get("type") == "array":
        schema.setdefault("items", {})
    if "properties" in schema and "type" not in schema:
        schema["type"] = "object"
    if schema.get("additionalProperties") in (True, False, {}):
        del schema["additionalProperties"]  # Models keep unknown keys in any case.
    relax_write_only(schema)
    _hoist_parts_without_type(schema)
    _unwrap_single(schema)


def relax_write_only(schema: Schema) -> None:
    """Responses do not have write-only properties, so a model cannot require them: that becomes a fact."""
    for key, value in schema.get("properties", {}).items():
        if value.get("writeOnly") and key in schema.get("required", ()):
            schema["required"] = [one for one in schema["required"] if one != key]
            value.setdefault("x-wire", {})["required"] = True


def _keep_wire_facts(schema: Schema) -> None:
    facts = {key: schema[key] for key in WIRE_FACTS if schema.get(key) not in (None, False)}
    for key in (*_CONDITIONS_OF_OBJECTS, *_CONDITIONS_OF_LISTS):
        if key in schema:
            facts[key] = _without_prose(schema[key])
    if schema.get("additionalProperties") is False:
        facts["additionalProperties"] = False
    if schema.get("format") not in {None, *FORMATS}:
        facts["format"] = schema["format"]
    if facts:
        schema["x-wire"] = facts


def _without_prose(value: Any) -> Any:
    if is_list(value):
        return [_without_prose(one) for one in value]
    if is_mapping(value):
        return {key: _without_prose(one) for key, one in value.items() if key not in _PROSE}
    return value


def _spell_null(schema: Schema) -> None:
    """Write `type: [X, "null"]`, a null branch and a null enum value as `nullable: true`."""
    nullable = bool(schema.pop("nullable", False))
    if is_list(schema.get("type")):
        types = [name for name in schema["type"] if name != "null"]
        nullable |= len(types) < len(schema["type"])
        if len(types) > 1:
            schema.pop("type")
            schema["anyOf"] = [_branch_of_type(name, schema) for name in types]
        else:
            schema["type"] = types[0] if types else "null"
    for word in ("oneOf", "anyOf"):
        if word in schema:
            branches = [branch for branch in schema[word] if branch.get("type") != "null"]
            nullable |= len(branches) < len(schema[word])
            # A value that a branch allows to be null may be null.
            nullable |= any(branch.get("nullable") for branch in branches)
            for branch in branches:
                branch.pop("nullable", None)
            schema[word] = branches
            if not branches:
                del schema[word]
    if None in schema.get("enum", ()):
        schema["enum"] = [value for value in schema["enum"] if value is not None]
        nullable = True
    if nullable:
        schema["nullable"] = True


def _branch_of_type(name: str, schema: Schema) -> Schema:
    """The branch for one type of a schema of several, with the keywords that apply to this type alone."""
    branch: Schema = {"type": name}
    for keyword in _OF_TYPE.get(name, ()):
        if keyword in schema:
            branch[keyword] = schema.pop(keyword)
    if name == "array":
        branch.setdefault("items", {})
    return branch


def _spell_binary(schema: Schema) -> None:
    """Write a file as `format: binary`, as OpenAPI 3.0 does; 3.1 has text of a media type without an encoding."""
    if "contentMediaType" in schema and "contentEncoding" not in schema and schema.get("type", "string") == "string":
        schema["type"], schema["format"] = "string", "binary"


def _spell_enum(schema: Schema) -> None:
    """Keep enums of text or of integers, each value once. Another enum becomes the type of its values."""
    if "enum" not in schema:
        return
    values = list({json.dumps(value): value for value in schema.pop("enum")}.values())
    kinds = {_JSON_TYPES.get(type(value)) for value in values}
    if kinds in ({"string"}, {"integer"}) and schema.get("type") in (None, *kinds):
        schema["enum"] = values
    if len(kinds) == 1 and None not in kinds:
        schema.setdefault("type", kinds.pop())


# JSON Schema 2020-12, core, section 10.3: keywords that only arrays or objects heed.
_OF_TYPE = {"array": ("items",), "object": ("properties", "required", "additionalProperties")}
_JSON_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean"}


def _hoist_parts_without_type(schema: Schema) -> None:
    """Move what `allOf: [X, {description: …, maxLength: 5}]` says of X next to `allOf`."""
    parts = schema.get("allOf", ())
    for part in parts:
        if part.keys() <= _BESIDE_TYPE:
            facts = {**part.get("x-wire", {}), **schema.get("x-wire", {})}
            schema.update({**part, **schema})
            if facts:
                schema["x-wire"] = facts
    if parts:
        schema["allOf"] = [part for part in parts if not part.keys() <= _BESIDE_TYPE]


def _unwrap_single(schema: Schema) -> None:
    """Replace `allOf: [X]`, and a union of X alone, by X, unless properties or a discriminator are next to it."""
    for word in ("allOf", "oneOf", "anyOf"):
        branches = schema.get(word)
        if branches and len(branches) == 1 and "properties" not in schema and "discriminator" not in schema:
            inner = branches[0]
            del schema[word]
            schema.pop("type", None)
            for key, value in inner.items():
                schema.setdefault(key, value)


def _move_null_to_references(document: Document) -> None:
    """Move null from a named schema to the references to it, so that the schema stays one class."""
    schemas = components(document)
    nullable = {name for name, schema in schemas.items() if schema.get("nullable")}
    # A named reference to a nullable schema is nullable too, and so is a union with such a branch.
    while more := {name for name, schema in schemas.items() if name not in nullable and _leads_to(nullable, schema)}:
        nullable |= more
    for schema in every_schema(document):
        if _leads_to(nullable, schema):
            schema["nullable"] = True
    for name in nullable:
        schemas[name].pop("nullable", None)
    for schema in every_schema(document):
        for branch in _branches(schema):
            branch.pop("nullable", None)


def _drop_null_of_parameters(document: Document) -> None:
    """A URL and a header have no null: a parameter is sent or left out."""
    for _, _, operation in operations(document):
        for parameter in operation["parameters"]:
            parameter["schema"].pop("nullable", None)


def _leads_to(names: Collection[str], schema: Schema) -> bool:
    """Whether a schema is a reference to one of the names, or a union with such a branch."""
    return any(referenced_name(one) in names for one in (schema, *_branches(schema)))


def _branches(schema: Schema) -> list[Schema]:
    return [branch for word in ("oneOf", "anyOf") for branch in schema.get(word, ())]


def _drop_defaults(document: Document) -> None:
    """Move defaults to the description: the service applies them, and a PATCH must not send them."""
    for schema in every_schema(document):
        if "default" in schema:
            schema["x-default"] = value = schema.pop("default")
            note = f"The service's default is {json.dumps(value)}."
            schema["description"] = f"{schema.get('description', '')} {note}".strip()


_NO_STRUCTURE = frozenset({"description", "x-default", "x-wire", "x-origin", "x-name"})


def fingerprint(schema: Schema) -> str:
    """A text that is equal for two schemas of the same structure, whatever their prose and the order of keys."""
    return json.dumps(_structure(schema), sort_keys=True)


def _structure(schema: Schema) -> Schema:
    copied = {
        key: value for key, value in schema.items() if key not in ("description", "x-default", "x-wire", "x-origin")
    }
    if "properties" in copied:
        copied["properties"] = {name: _structure(value) for name, value in copied["properties"].items()}
    if "required" in copied:
        copied["required"] = sorted(copied["required"])
    if copied.get("type") == "object" and ("oneOf" in copied or "anyOf" in copied) and "properties" not in copied:
        del copied["type"]  # It adds nothing to a union of objects.
    for key in ("items", "additionalProperties"):
        if is_mapping(copied.get(key)):
            copied[key] = _structure(copied[key])
    for key in ("allOf", "oneOf", "anyOf"):
        if key in copied:
            copied[key] = [_structure(value) for value in copied[key]]
    return copied

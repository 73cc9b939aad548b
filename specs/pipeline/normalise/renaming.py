"""Renames schemas: those with an `x-name` of the overlay, and those whose class would hide a name of our modules.

Only the class is renamed. The tag values of a union's branches stay as in the document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from openapi_python_client.strings import pascal_case

from pipeline.errors import PipelineError
from pipeline.normalise.reserved import free_name, is_reserved
from pipeline.normalise.schemas import (
    PREFIX,
    components,
    every_schema,
    reference_to,
    referenced_name,
    resolve,
    schema_pointer,
)

if TYPE_CHECKING:
    from pipeline.document.read import Document
    from pipeline.normalise.schemas import Schema

NAME = "x-name"
# In the normal form: the new names of schemas whose class would hide a name of our modules, for the report.
RESERVED = "x-reserved-names"


def rename_schemas(document: Document) -> None:
    """Rename every schema with `x-name` or a reserved name, and change all references to it."""
    schemas = components(document)
    names = {old: _new_name(old, schema.pop(NAME), schemas) for old, schema in schemas.items() if NAME in schema}
    taken = {pascal_case(name) for name in (*schemas, *names.values())}
    reserved = {
        old: free_name(pascal_case(old), taken)
        for old, schema in schemas.items()
        if old not in names and is_reserved(old, schema)
    }
    names |= reserved
    document[RESERVED] = reserved
    if not names:
        return
    if len(set(names.values())) < len(names):
        raise PipelineError(f"two schemas are given the same {NAME}: {', '.join(sorted(names.values()))}")
    for schema in every_schema(document):
        if "discriminator" in schema:
            _keep_tags(schema, schemas, names)
        target = referenced_name(schema)
        if target in names:
            schema.update(reference_to(names[target]))
    document["components"]["schemas"] = {names.get(old, old): schema for old, schema in schemas.items()}


def _new_name(old: str, new: object, schemas: dict[str, Schema]) -> str:
    if not isinstance(new, str):
        raise PipelineError(f"schema {old}: {NAME} must be text and is {new!r}; correct it", at=schema_pointer(old))
    if new in schemas:
        raise PipelineError(
            f"schema {old}: {NAME} {new!r} is the name of another schema; choose a free one", at=schema_pointer(old)
        )
    return new


def _keep_tags(union: Schema, schemas: dict[str, Schema], names: dict[str, str]) -> None:
    """Change a discriminator's mapping to the new names, and add the tags that were implied by the old names."""
    discriminator = union["discriminator"]
    mapping = {
        value: PREFIX + names.get(name := str(ref).removeprefix(PREFIX), name)
        for value, ref in (discriminator.get("mapping") or {}).items()
    }
    mapped = set(mapping.values())
    for branch in [*union.get("oneOf", ()), *union.get("anyOf", ())]:
        old = referenced_name(branch)
        if old in names and PREFIX + names[old] not in mapped:
            declared = resolve(schemas[old], schemas).get("properties", {}).get(discriminator["propertyName"], {})
            if not resolve(declared, schemas).keys() & {"const", "enum", "default"}:
                mapping[old] = PREFIX + names[old]
    if mapping:
        union["discriminator"] = {**discriminator, "mapping": mapping}

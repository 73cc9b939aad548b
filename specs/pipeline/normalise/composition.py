"""Merges `allOf` into one object: properties by name, where later parts override earlier ones; required keys joined.

A union among the parts becomes a union of its branches, each with the properties of the other parts.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from pipeline.errors import Complaints, PipelineError
from pipeline.normalise.canonical import fingerprint, relax_write_only
from pipeline.normalise.circles import require_no_circles
from pipeline.normalise.origins import ORIGIN
from pipeline.normalise.schemas import (
    BRANCH_NAME,
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


# A merged part is a copy, and may contain another `allOf`: each pass merges one level. Our documents need three.
_MAX_PASSES = 8


def flatten_all_of(document: Document) -> None:
    """Replace every `allOf` by the object it describes."""
    schemas = components(document)
    # A component that is a reference (`joinBody: allOf: [member]`) becomes an object of its own if it refers to an
    # object, and is replaced by its target if it refers to a union.
    for name, schema in schemas.items():
        if referenced_name(schema) is not None:
            target = resolve(schema, schemas)
            if "oneOf" not in target and "anyOf" not in target:
                own = {key: value for key, value in schema.items() if key != "$ref"}
                schemas[name] = {**copy.deepcopy(target), ORIGIN: schema_pointer(name), **own}
    _replace_aliases(document, schemas)
    require_no_circles(schemas)
    complaints = Complaints()
    for _ in range(_MAX_PASSES):
        found = [schema for schema in every_schema(document) if "allOf" in schema]
        if not found:
            complaints.raise_all()
            return
        for schema in found:
            if "allOf" in schema:
                with complaints.collect():
                    _flatten(schema, schemas)
    raise PipelineError(
        f"a schema with the properties {sorted(found[0].get('properties', {}))[:5]} contains itself through allOf; "
        "refer to it without allOf in the overlay",
        at=found[0].get(ORIGIN),
    )


def _replace_aliases(document: Document, schemas: dict[str, Schema]) -> None:
    aliases = {name: to for name, schema in schemas.items() if (to := referenced_name(schema)) is not None}
    for name in aliases:
        del schemas[name]
    for schema in every_schema(document):
        mapping = schema.get("discriminator", {}).get("mapping") or {}
        for value, ref in mapping.items():
            if (named := str(ref).rpartition("/")[2]) in aliases:
                mapping[value] = reference_to(aliases[named])["$ref"]
        target: str | None = referenced_name(schema)
        while target is not None and target in aliases:
            target = aliases[target]
            schema.update(reference_to(target))


def _flatten(schema: Schema, schemas: dict[str, Schema]) -> None:
    parts = schema.pop("allOf")
    if any(_is_plain(resolve(part, schemas)) for part in parts):
        _intersect(schema, parts, schemas)
        return
    merged: Schema = {"type": "object"}
    union: Schema | None = None
    for part in parts:
        target = resolve(part, schemas)
        if "allOf" in target:
            _flatten(target, schemas)
        if "oneOf" in target or "anyOf" in target:
            if union is not None:
                raise _two_unions(schema)
            union = target
            continue
        _merge(merged, target)
    own: Schema = {word: schema[word] for word in ("oneOf", "anyOf") if word in schema}
    # The overlay may have put the same union next to `allOf`.
    if union is not None and own and fingerprint(own) != fingerprint({word: union.get(word, []) for word in own}):
        raise _two_unions(schema)
    _merge(merged, schema)
    schema.clear()
    schema.update(merged if union is None else _with_shared(union, merged, schemas))
    relax_write_only(schema)


def _two_unions(schema: Schema) -> PipelineError:
    return PipelineError(
        "allOf contains two unions, and does not say which of their branches go together; write one union of complete "
        "branches in the overlay",
        at=schema.get(ORIGIN),
    )


def _is_plain(schema: Schema) -> bool:
    """Whether a schema describes text, a number, a boolean or a list."""
    return schema.get("type", "object") != "object" or "enum" in schema


def _intersect(schema: Schema, parts: list[Schema], schemas: dict[str, Schema]) -> None:
    """Replace parts that describe one value, `allOf: [{type: string}, {enum: […]}]`, by one schema.

    What one of them says alone is kept; a named schema to which the others add nothing stays a reference.
    """
    targets = [resolve(part, schemas) for part in parts]
    types = {target.get("type", "string" if "enum" in target else None) for target in targets}
    if types == {"integer", "number"}:
        types = {"integer"}
    lists = [target.get("items") for target in targets if target.get("items")]
    enums = [target["enum"] for target in targets if "enum" in target]
    if len(types) > 1 or any(one != lists[0] for one in lists):
        raise PipelineError(
            "allOf contains parts that no value can be at once; leave one of them in the overlay", at=schema.get(ORIGIN)
        )
    merged: Schema = {}
    for target in targets:
        _merge(merged, target)
    merged["type"] = types.pop()
    if lists:
        merged["items"] = copy.deepcopy(lists[0])
    if enums:
        merged["enum"] = [value for value in enums[0] if all(value in others for others in enums)]
    named = [part for part in parts if referenced_name(part) is not None]
    if len(named) == 1 and resolve(named[0], schemas).get("enum") == merged.get("enum"):
        merged = {**{key: value for key, value in merged.items() if key == "x-wire"}, **named[0]}
    schema.update({**merged, **schema})


def _with_shared(union: Schema, shared: Schema, schemas: dict[str, Schema]) -> Schema:
    """A union of copies of a union's branches, with the properties of `shared` next to them, for all branches."""
    word = "oneOf" if "oneOf" in union else "anyOf"
    moved = ("properties", "required")
    kept = {key: value for key, value in {**union, **shared}.items() if key not in ("type", word, *moved)}
    own: Schema = {key: shared[key] for key in moved if key in shared}
    own = _joined(own, {key: union[key] for key in moved if key in union})
    relax_write_only(own)
    branches: list[Schema] = []
    for branch in union[word]:
        target = resolve(branch, schemas)
        name = referenced_name(branch)
        if "allOf" in target:
            _flatten(target, schemas)
        if target.get("type", "object") != "object" or target.keys() & {"oneOf", "anyOf", "enum"}:
            raise PipelineError(
                f"allOf contains a union with the branch {name or '(inline)'}, which is no object that could get the "
                "other properties; write a union of complete branches in the overlay",
                at=union.get(ORIGIN),
            )
        twice = {key: value for key, value in own.get("properties", {}).items() if key in target.get("properties", {})}
        joined = _joined({"type": "object"}, target, {**own, "properties": twice})
        if "discriminator" in union:
            _declare_tag(joined, union["discriminator"], name, schemas)
        if name is not None:
            joined[BRANCH_NAME] = name
        relax_write_only(joined)
        branches.append(joined)
    if "discriminator" in union:
        kept["discriminator"] = {key: value for key, value in union["discriminator"].items() if key != "mapping"}
    if "properties" in own:
        kept["properties"] = own["properties"]
    return {**kept, word: branches}


def _joined(*parts: Schema) -> Schema:
    found: Schema = {}
    for part in parts:
        _merge(found, part)
        found.update({key: part[key] for key in ("type",) if key in part})
    return found


def _declare_tag(branch: Schema, discriminator: dict[str, Any], name: str | None, schemas: dict[str, Schema]) -> None:
    """Write the tag of a branch, which its name or the mapping says, into its copy, which has no name."""
    tag = discriminator["propertyName"]
    mapping = discriminator.get("mapping") or {}
    values = [value for value, ref in mapping.items() if str(ref).rpartition("/")[2] == name]
    declared = resolve(branch.get("properties", {}).get(tag, {}), schemas)
    if values or (name is not None and not declared.keys() & {"enum", "const", "x-default"}):
        branch.setdefault("properties", {})[tag] = {"type": "string", "enum": values or [name]}


def _merge(into: Schema, part: Schema) -> None:
    part = copy.deepcopy(part)
    for key, value in part.pop("properties", {}).items():
        properties = into.setdefault("properties", {})
        properties[key] = {**properties.get(key, {}), **value} if "$ref" not in value else value
    for key in part.pop("required", []):
        if key not in into.setdefault("required", []):
            into["required"].append(key)
    part.pop("type", None)
    facts = {**into.get("x-wire", {}), **part.pop("x-wire", {})}
    into.update(part)
    if facts:
        into["x-wire"] = facts

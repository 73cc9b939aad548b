"""Writes out how the branches of a union of objects are distinguished, so that a decoder needs no trial and error.

The branches are distinguished by a *tag* (a property whose value names the branch: the `discriminator` of the document
or the overlay) or by *key* (each branch has a property that no other has). The component gets

    x-union: {tag: type, branches: [{value: text, ref: textMessage}, …]}       or
    x-union: {branches: [{key: contact_id, ref: RecipientContactId}, …]}

and a `oneOf` of references. The tag becomes a constant in each branch, so that an object built in Python sends it.
"""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

from openapi_python_client.strings import pascal_case

from pipeline.document.json_types import is_text
from pipeline.errors import Complaints, PipelineError
from pipeline.normalise.branch_uses import BranchUses
from pipeline.normalise.origins import ORIGIN
from pipeline.normalise.schemas import (
    BRANCH_NAME,
    components,
    is_object,
    reference_to,
    referenced_name,
    resolve,
    schema_pointer,
)

if TYPE_CHECKING:
    from pipeline.document.read import Document
    from pipeline.normalise.schemas import Schema


def expand_unions(document: Document) -> None:
    """Write out how the branches of every union of objects among the components are distinguished."""
    schemas = components(document)
    complaints = Complaints()
    for name, schema in schemas.items():
        with complaints.collect():
            _splice_unions(name, schema, schemas)
    complaints.raise_all()
    uses = BranchUses(document)
    for name, schema in list(schemas.items()):
        # Where the JSON types of the branches differ (text or a list, a map or text) nothing is to be distinguished.
        if schema.keys() & {"oneOf", "anyOf"} and is_object_union(schema, schemas):
            with complaints.collect():
                _expand(name, schema, schemas, uses)
    complaints.raise_all()


def _expand(name: str, schema: Schema, schemas: dict[str, Schema], uses: BranchUses) -> None:
    """Write out how the branches of one union are distinguished."""
    branches: list[Schema] = schema["oneOf" if "oneOf" in schema else "anyOf"]
    if not all(is_object(resolve(branch, schemas)) for branch in branches):
        word = "oneOf" if "oneOf" in schema else "anyOf"
        place = "".join(f"[{key!r}]" for key in schema.get(ORIGIN, schema_pointer(name)))
        raise PipelineError(
            f"union {name} mixes objects with other types; leave only objects in it, or give callers the JSON value as "
            f'it is, in the overlay: {{target: "${place}.{word}", description: any value, remove: true}}',
            at=schema_pointer(name),
        )
    _copy_shared_properties(schema, branches, schemas)
    if "discriminator" not in schema and (declared := _declared_discriminator(branches, schemas)):
        schema["discriminator"] = declared
    if "discriminator" in schema:
        _expand_tagged(name, schema, branches, schemas, uses)
    else:
        _expand_keyed(name, schema, branches, schemas)
    for key in schema.keys() - {"x-union", "description", "x-wire", ORIGIN}:
        del schema[key]
    schema["oneOf"] = [reference_to(branch["ref"]) for branch in schema["x-union"]["branches"]]


def _splice_unions(name: str, schema: Schema, schemas: dict[str, Schema]) -> None:
    """Replace branches that are unions of objects themselves by the branches of those."""
    word = "oneOf" if "oneOf" in schema else "anyOf"
    branches: list[Schema] = schema.get(word, [])
    seen = {name}
    while inner := next((branch for branch in branches if _is_inner_union(branch, schemas)), None):
        target, union = referenced_name(inner), resolve(inner, schemas)
        tags = [one["discriminator"]["propertyName"] for one in (schema, union) if "discriminator" in one]
        if target in seen or len(set(tags)) > 1 or (tags and "discriminator" not in schema):
            raise PipelineError(
                f"union {name}: its branch {target or '(inline)'} is a union that is distinguished in another way; "
                "write one union of all branches in the overlay",
                at=schema.get(ORIGIN, schema_pointer(name)),
            )
        seen |= {target} if target else set()
        parts = union["oneOf" if "oneOf" in union else "anyOf"]
        _copy_shared_properties(union, parts, schemas)
        at = branches.index(inner)
        branches[at : at + 1] = [part for part in copy.deepcopy(parts) if part not in branches]
        if mapping := {**_mapping(union), **_mapping(schema)}:
            schema["discriminator"]["mapping"] = {
                value: ref for value, ref in mapping.items() if str(ref).rpartition("/")[2] != target
            }


def _is_inner_union(branch: Schema, schemas: dict[str, Schema]) -> bool:
    target = resolve(branch, schemas)
    return bool(target.keys() & {"oneOf", "anyOf"}) and "x-union" not in target and is_object_union(target, schemas)


def _mapping(union: Schema) -> dict[str, str]:
    return union.get("discriminator", {}).get("mapping") or {}


def _declared_discriminator(branches: list[Schema], schemas: dict[str, Schema]) -> Schema | None:
    """A tag for a union without a discriminator: a property of all branches, with constants that no two share."""
    bodies = [resolve(branch, schemas).get("properties", {}) for branch in branches]
    for key in bodies[0]:
        values = [resolve(body.get(key, {}), schemas).get("enum", ()) for body in bodies]
        told = [value for one in values for value in one]
        if all(values) and all(map(is_text, told)) and len(set(told)) == len(told):
            named = zip(branches, values, strict=True)
            mapping = {value: branch["$ref"] for branch, own in named if "$ref" in branch for value in own}
            return {"propertyName": key, "mapping": mapping}
    return None


def is_object_union(schema: Schema, schemas: dict[str, Schema]) -> bool:
    """Whether a schema is a union whose branches must be distinguished: of objects with properties, or with a tag."""
    branches = [resolve(branch, schemas) for word in ("oneOf", "anyOf") for branch in schema.get(word, ())]
    return any("properties" in branch or "x-union" in branch for branch in branches) or (
        "discriminator" in schema and all(is_object(branch) for branch in branches)
    )


def _copy_shared_properties(schema: Schema, branches: list[Schema], schemas: dict[str, Schema]) -> None:
    """Copy properties next to `oneOf` to every branch."""
    for branch in branches:
        target = resolve(branch, schemas)
        for key, value in schema.get("properties", {}).items():
            target.setdefault("properties", {}).setdefault(key, value)


def _expand_tagged(
    name: str, schema: Schema, branches: list[Schema], schemas: dict[str, Schema], uses: BranchUses
) -> None:
    discriminator: dict[str, Any] = schema["discriminator"]
    tag: str = discriminator["propertyName"]
    sent = not discriminator.get("x-tag-unsent", False)
    mapped = _mapped_values(name, discriminator, branches)
    expanded: list[dict[str, str]] = []
    for branch in branches:
        target = referenced_name(branch)
        body = branch if target is None else schemas[target]
        values = (
            mapped.get(target or "") or _declared_tags(body, tag, schemas, is_inline=target is None) or [target or ""]
        )
        if target is None:
            target = _name_branch(name, branch, values[0], schemas)
        target = uses.own(name, target, tag, values)
        if target in {one["ref"] for one in expanded}:
            continue
        if len(values) == 1:
            _make_constant(schemas[target], tag, values[0], sent=sent)
        else:
            _make_choice(schemas[target], tag, values, schemas)
        expanded += [{"value": value, "ref": target} for value in values]
    values = [branch["value"] for branch in expanded]
    if len(set(values)) < len(values):
        raise PipelineError(
            f"union {name}: two branches have the same value of {tag}: {sorted(values)}; give its discriminator a "
            "mapping in the overlay",
            at=schema_pointer(name),
        )
    schema["x-union"] = {"tag": tag, "branches": expanded}


def _mapped_values(name: str, discriminator: dict[str, Any], branches: list[Schema]) -> dict[str, list[str]]:
    """The values that the mapping gives to each branch."""
    found: dict[str, list[str]] = {}
    known = {referenced_name(branch) for branch in branches}
    for value, ref in (discriminator.get("mapping") or {}).items():
        target = str(ref).rpartition("/")[2]
        if target not in known:
            raise PipelineError(
                f"union {name}: its mapping sends the value {value!r} to {target}, which is none of its branches; add "
                "that branch, or remove the value, in the overlay",
                at=schema_pointer(name),
            )
        found.setdefault(target, []).append(value)
    return found


def _name_branch(name: str, branch: Schema, value: str, schemas: dict[str, Schema]) -> str:
    """Make a component of an inline branch, named after the value of its tag."""
    target = pascal_case(f"{name}_{branch.pop(BRANCH_NAME, value)}")
    if not value:
        raise PipelineError(
            f"union {name} has a discriminator and an inline branch that declares no value of it; declare the value as "
            "an enum of one, or move the branch to components, in the overlay",
            at=schema_pointer(name),
        )
    if target in schemas:
        raise PipelineError(
            f"union {name}: branch {value} needs the name {target}, which is taken; move the branch to components in "
            "the overlay, under another name, and refer to it",
            at=branch.get(ORIGIN, schema_pointer(target)),
        )
    schemas[target] = branch
    return target


def _declared_tags(branch: Schema, tag: str, schemas: dict[str, Schema], *, is_inline: bool) -> list[str]:
    """The tags that a branch declares: a constant, an enum of one value, or a default."""
    declared = resolve(branch.get("properties", {}).get(tag, {}), schemas)
    values = declared.get("enum", ())
    value = declared.get("const") or (values[0] if len(values) == 1 else None) or declared.get("x-default")
    if value is not None and not is_text(value):
        raise PipelineError(
            f"the tag {tag} of a union has the value {json.dumps(value)}, and only text can be distinguished; remove "
            "the discriminator in the overlay, if each branch has a property of its own, or give callers the JSON "
            "value as it is",
            at=branch.get(ORIGIN),
        )
    if value is None and is_inline:
        return [str(one) for one in values]  # An inline branch has no name that could be its tag.
    return [] if value is None else [str(value)]


def _make_choice(branch: Schema, tag: str, values: list[str], schemas: dict[str, Schema]) -> None:
    """Make the tag of a branch that has several values a required enum: nothing says which one to send."""
    properties = branch.setdefault("properties", {})
    if resolve(properties.get(tag, {}), schemas).get("enum") != values:
        properties[tag] = {"type": "string", "enum": values}
    branch["type"] = "object"
    branch["required"] = [tag, *(key for key in branch.get("required", ()) if key != tag)]


def _make_constant(branch: Schema, tag: str, value: str, *, sent: bool) -> None:
    constant: Schema = {"const": value, "description": f"Always {value!r}, the name of this kind."}
    properties = {key: schema for key, schema in branch.get("properties", {}).items() if key != tag}
    branch["properties"] = {tag: constant, **properties}
    branch["type"] = "object"
    required = [key for key in branch.get("required", []) if key != tag]
    branch["required"] = [tag, *required] if sent else required
    if sent:
        constant["x-sent"] = True


def _expand_keyed(name: str, schema: Schema, branches: list[Schema], schemas: dict[str, Schema]) -> None:
    keys = [list(resolve(branch, schemas).get("properties", {})) for branch in branches]
    expanded: list[dict[str, str]] = []
    for index, branch in enumerate(branches):
        others = {key for other, theirs in enumerate(keys) if other != index for key in theirs}
        own = [key for key in keys[index] if key not in others]
        if not own:
            label = referenced_name(branch) or index + 1
            raise PipelineError(
                f"union {name}: branch {label} has no property that other branches lack; "
                "give the union a discriminator in the overlay, or write one object with the properties of all",
                at=schema_pointer(name),
            )
        declared = [key for key in resolve(branch, schemas).get("required", ()) if key in own]
        key = (declared or own)[0]
        target = referenced_name(branch)
        if target is None:
            target = pascal_case(f"{name}_{key}")
            if target in schemas:
                raise PipelineError(
                    f"union {name}: branch {key} needs the name {target}, which is taken; move the branch to "
                    "components in the overlay, under another name, and refer to it",
                    at=branch.get(ORIGIN, schema_pointer(target)),
                )
            branch.pop(BRANCH_NAME, None)
            schemas[target] = branch
        body = schemas[target]
        body["type"] = "object"
        body["required"] = [key, *(other for other in body.get("required", ()) if other != key)]
        expanded.append({"key": key, "ref": target})
    schema["x-union"] = {"branches": expanded}

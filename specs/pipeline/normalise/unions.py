"""Writes out how the branches of a union of objects are distinguished, so that a decoder needs no trial and error.

The branches are distinguished by a *tag* (a property whose value names the branch: the `discriminator` of the document
or the overlay) or by *key* (each branch has a property that no other has). The component gets

    x-union: {tag: type, branches: [{value: text, ref: textMessage}, …]}       or
    x-union: {branches: [{key: contact_id, ref: RecipientContactId}, …]}

and a `oneOf` of references. The tag becomes a constant in each branch, so that an object built in Python sends it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from openapi_python_client.strings import pascal_case

from pipeline.errors import Complaints, PipelineError
from pipeline.normalise.schemas import components, is_object, reference_to, referenced_name, resolve, schema_pointer

if TYPE_CHECKING:
    from pipeline.document.read import Document
    from pipeline.normalise.schemas import Schema


def expand_unions(document: Document) -> None:
    """Write out how the branches of every union of objects among the components are distinguished."""
    schemas = components(document)
    tags: dict[str, tuple[str, str]] = {}
    complaints = Complaints()
    for name, schema in list(schemas.items()):
        # Where the JSON types of the branches differ (text or a list, a map or text) nothing is to be distinguished.
        if schema.keys() & {"oneOf", "anyOf"} and is_object_union(schema, schemas):
            with complaints.collect():
                _expand(name, schema, schemas, tags)
    complaints.raise_all()


def _expand(name: str, schema: Schema, schemas: dict[str, Schema], tags: dict[str, tuple[str, str]]) -> None:
    """Write out how the branches of one union are distinguished."""
    branches: list[Schema] = schema["oneOf" if "oneOf" in schema else "anyOf"]
    if not all(is_object(resolve(branch, schemas)) for branch in branches):
        raise PipelineError(
            f"union {name} mixes objects with other types; leave only objects in it, or remove it, in the overlay",
            at=schema_pointer(name),
        )
    _copy_shared_properties(schema, branches, schemas)
    if "discriminator" in schema:
        _expand_tagged(name, schema, branches, schemas, tags)
    else:
        _expand_keyed(name, schema, branches, schemas)
    for key in schema.keys() - {"x-union", "description", "x-wire"}:
        del schema[key]
    schema["oneOf"] = [reference_to(branch["ref"]) for branch in schema["x-union"]["branches"]]


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
    name: str,
    schema: Schema,
    branches: list[Schema],
    schemas: dict[str, Schema],
    tags: dict[str, tuple[str, str]],
) -> None:
    discriminator: dict[str, Any] = schema["discriminator"]
    tag: str = discriminator["propertyName"]
    mapping = {ref.rpartition("/")[2]: value for value, ref in (discriminator.get("mapping") or {}).items()}
    sent = not discriminator.get("x-tag-unsent", False)
    expanded: list[dict[str, str]] = []
    for branch in branches:
        target = referenced_name(branch)
        if target is None:
            raise PipelineError(
                f"union {name} has a discriminator and an inline branch; move the branch to components in the overlay",
                at=schema_pointer(name),
            )
        body = schemas[target]
        value = mapping.get(target) or _declared_tag(body, tag, schemas) or target
        if tags.setdefault(target, (tag, value)) != (tag, value):
            raise PipelineError(
                f"{target} has the tag {value!r} in union {name} and {tags[target][1]!r} in another union; copy it to "
                "a second name in the overlay",
                at=schema_pointer(target),
            )
        _make_constant(body, tag, value, sent=sent)
        expanded.append({"value": value, "ref": target})
    values = [branch["value"] for branch in expanded]
    if len(set(values)) < len(values):
        raise PipelineError(
            f"union {name}: two branches have the same value of {tag}: {sorted(values)}; give its discriminator a "
            "mapping in the overlay",
            at=schema_pointer(name),
        )
    schema["x-union"] = {"tag": tag, "branches": expanded}


def _declared_tag(branch: Schema, tag: str, schemas: dict[str, Schema]) -> str | None:
    """The tag that a branch declares: a constant, an enum of one value, or a default."""
    declared = resolve(branch.get("properties", {}).get(tag, {}), schemas)
    values = declared.get("enum", ())
    value = declared.get("const") or (values[0] if len(values) == 1 else None) or declared.get("x-default")
    return None if value is None else str(value)


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
                "give the union a discriminator in the overlay",
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
                    at=schema_pointer(target),
                )
            schemas[target] = branch
        body = schemas[target]
        body["type"] = "object"
        body["required"] = [key, *(other for other in body.get("required", ()) if other != key)]
        expanded.append({"key": key, "ref": target})
    schema["x-union"] = {"branches": expanded}

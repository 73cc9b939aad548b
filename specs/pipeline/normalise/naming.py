"""Every object, enum, union and map that becomes a class or an alias gets a name from the place it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openapi_python_client.strings import pascal_case

from pipeline.errors import PipelineError
from pipeline.normalise.canonical import fingerprint
from pipeline.normalise.unions import is_object_union
from pipeline.normalise.schemas import children, components, reference, roots, schema_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.document.read import Document
    from pipeline.normalise.schemas import Schema

JSON_OBJECT = "JsonObject"


def name_inline_schemas(document: Document) -> None:
    """Move schemas that need a name of their own to `components`.

    A name is the parent's and the property's, `ListConversationsFilter`; a union that equals one that is already there
    becomes a reference to it. The branches of unions are left to `expand_unions`, which knows what tells them apart.
    """
    schemas = components(document)
    taken = {pascal_case(name): name for name in schemas}
    if len(taken) < len(schemas):
        twice = next(name for name in schemas if taken[pascal_case(name)] != name)
        raise PipelineError(
            f"schemas {twice!r} and {taken[pascal_case(twice)]!r} would both be {pascal_case(twice)}; rename one "
            "in the overlay: copy it to another name and point its references there",
            at=schema_at(twice),
        )
    # Backwards, so that of two equal ones the first by name is known, wherever they stand.
    known = {fingerprint(schema): name for name, schema in sorted(schemas.items(), reverse=True) if "oneOf" in schema}
    pending: list[tuple[str, Schema, Callable[[Schema], None]]] = list(roots(document))
    pending += [
        (f"{name}_{suffix}", child, replace)
        for name, schema in schemas.items()
        for suffix, child, replace in _inside(schema, schemas)
    ]
    while pending:
        name, schema, replace = pending.pop(0)
        if _is_free(schema):
            replace(_beside(schema, JSON_OBJECT))
            schemas.setdefault(JSON_OBJECT, {"type": "object", "description": "An object whose keys are not declared."})
            continue
        name = pascal_case(name)
        if _needs_name(schema, schemas):
            twin = known.get(fingerprint({k: v for k, v in schema.items() if k != "nullable"}))
            if twin is None:
                if name in taken:
                    raise PipelineError(
                        f"an inline schema needs the name {name}, which schema {taken[name]!r} has; give it another in "
                        "the overlay: move it to components and refer to it",
                        at=schema_at(taken[name]),
                    )
                taken[name] = twin = name
                schemas[name] = {key: value for key, value in schema.items() if key not in ("nullable", "x-wire")}
                pending += [(f"{name}_{suffix}", child, put) for suffix, child, put in _inside(schemas[name], schemas)]
            replace(_beside(schema, twin))
        else:
            pending += [(f"{name}_{suffix}", child, put) for suffix, child, put in _inside(schema, schemas)]


def mark_maps(document: Document) -> None:
    """An object without named keys is a map: a plain `dict` in Python, not a class."""
    for schema in components(document).values():
        if schema.get("type") == "object" and not schema.get("properties") and "x-union" not in schema:
            schema["x-map"] = True


def _inside(schema: Schema, schemas: dict[str, Schema]) -> list[tuple[str, Schema, Callable[[Schema], None]]]:
    if is_object_union(schema, schemas):
        return [child for child in children(schema) if not child[0].startswith(("oneOf", "anyOf"))]
    return list(children(schema))


def _is_free(schema: Schema) -> bool:
    return (
        schema.get("type") == "object"
        and not schema.get("properties")
        and "additionalProperties" not in schema
        and "oneOf" not in schema
        and "anyOf" not in schema
    )


def _needs_name(schema: Schema, schemas: dict[str, Schema]) -> bool:
    if "$ref" in schema:
        return False
    return schema.get("type") == "object" or "enum" in schema or is_object_union(schema, schemas)


def _beside(schema: Schema, name: str) -> Schema:
    """A reference to `name`, with what belongs to the place and not to the thing."""
    kept = ("nullable", "description", "x-secret", "x-wire")
    return {**reference(name), **{key: schema[key] for key in kept if key in schema}}

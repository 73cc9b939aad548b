"""Writes down the tags of union branches that a document shows in examples, and not in its discriminator.

Where a branch declares no tag, OpenAPI takes its schema's name for it (3.1, section 4.8.25). Tools that number equal
names (`Text2`) make that wrong; the examples then still have the tag that is sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.document.json_types import is_list, is_mapping, is_text
from pipeline.errors import Complaints, PipelineError
from pipeline.normalise.schemas import components, every_schema, reference_to, referenced_name, resolve, schema_pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.document.read import Document
    from pipeline.normalise.schemas import Schema


def map_implied_tags(document: Document) -> None:
    """Add to each discriminator the tags that examples show for branches without a declared tag."""
    schemas, complaints = components(document), Complaints()
    for schema in every_schema(document):
        if not is_mapping(schema.get("discriminator")):
            continue
        for branch in [*schema.get("oneOf", ()), *schema.get("anyOf", ())]:
            name = referenced_name(branch)
            if name in schemas:
                with complaints.collect():
                    _map_tag(schema["discriminator"], str(name), schemas)
    complaints.raise_all()


def _map_tag(discriminator: dict[str, Any], name: str, schemas: dict[str, Schema]) -> None:
    mapping, tag = discriminator.get("mapping") or {}, discriminator["propertyName"]
    if any(str(ref).rpartition("/")[2] == name for ref in mapping.values()):
        return
    parts = list(_parts(schemas[name], schemas))
    declared = [resolve(part.get("properties", {}).get(tag, {}), schemas) for part in parts]
    if any(one.keys() & {"const", "enum", "default"} for one in declared):
        return
    shown = {value for part in parts for value in _shown(part, tag, schemas)}
    title = schemas[name].get("title")
    if not shown and is_text(title) and name[-1].isdigit() and title == name.rstrip("0123456789"):
        shown = {title, name}
    if not shown or shown == {name}:
        return
    if len(shown) > 1:
        raise PipelineError(
            f"schema {name} is a branch of a union without a declared {tag}; its name, title or examples say "
            f"{' and '.join(map(repr, sorted(shown | {name})))}: name the one that is sent in the discriminator's "
            f"mapping, in the overlay (mapping: {{{min(shown)}: '#/components/schemas/{name}'}})",
            at=schema_pointer(name),
        )
    discriminator["mapping"] = {**mapping, shown.pop(): reference_to(name)["$ref"]}


def _parts(schema: Schema, schemas: dict[str, Schema], depth: int = 8) -> Iterator[Schema]:
    """A schema and what it is made of with allOf."""
    target = resolve(schema, schemas)
    yield target
    for part in target.get("allOf", ()) if depth else ():
        yield from _parts(part, schemas, depth - 1)


def _shown(schema: Schema, tag: str, schemas: dict[str, Schema]) -> Iterator[str]:
    """The tags in the examples of a schema, and in those of its property."""
    whole = [example.get(tag) for example in _examples(schema) if is_mapping(example)]
    own = _examples(resolve(schema.get("properties", {}).get(tag, {}), schemas))
    yield from (value for value in (*whole, *own) if is_text(value))


def _examples(schema: Schema) -> list[Any]:
    listed = schema.get("examples")
    return [*([schema["example"]] if "example" in schema else ()), *(listed if is_list(listed) else ())]

"""A large update that only adds, made of any provider's document: what a maintainer takes in within minutes.

39 operations whose names repeat their paths (paged listings, creations, and actions on one thing), a new field in every
object, a new value of every enum, a new branch of every union with a numbered schema, and numbered schemas under other
numbers.
"""

from __future__ import annotations

import copy
import json
import re
from typing import TYPE_CHECKING, Any

from pipeline.document.json_types import is_mapping
from pipeline.document.walk import METHODS, walk
from vendors.builders import obj, raw, ref

if TYPE_CHECKING:
    from collections.abc import Iterator

Document = dict[str, Any]

STRING = {"type": "string"}
RESOURCES = (
    "articles", "macros", "skills", "shifts", "reports", "holidays", "notes", "topics", "surveys", "widgets", "plaques",
    "floors", "badges",
)  # fmt: skip
# How each service pages: the parameters of the request, and the answer around the items.
_PAGING: dict[str, tuple[list[dict[str, Any]], Any]] = {
    "dixa": (
        [{"name": "pageLimit", "in": "query", "schema": {"type": "integer"}},
         {"name": "pageKey", "in": "query", "schema": STRING}],
        lambda items, _: obj(data=items, meta=ref("PaginationLinks")),
    ),
    "sinch": (
        [{"name": "page_size", "in": "query", "schema": {"type": "integer"}},
         {"name": "page_token", "in": "query", "schema": STRING}],
        lambda items, name: obj(**{name: items, "next_page_token": STRING}),
    ),
    "sunshine": (
        [{"name": "page", "in": "query", "style": "deepObject", "schema": ref("page")}],
        lambda items, name: obj(**{name: items, "meta": ref("meta")}),
    ),
}  # fmt: skip


def large_update(provider: str, resources: tuple[str, ...] = RESOURCES, *, field: str = "addedLater") -> Document:
    """The provider's document with the additions; three operations for each resource.

    Args:
        provider: whose document.
        resources: plurals of what the operations are about. None of them may be in the document.
        field: the property that every object gets, and the value that every enum gets.

    """
    document = raw(provider)
    if document["components"]["schemas"].keys() & {"Text1"}:
        document = _renumbered(document)
    add_resources(document, provider, resources)
    for schema in list(document["components"]["schemas"].values()):
        if "properties" in schema:
            schema["properties"][field] = dict(STRING)
        if schema.get("type") == "string" and "enum" in schema:
            schema["enum"].append(field.upper())
    document["info"]["version"] = f"{document['info']['version']}.1"
    return document


def add_resources(document: Document, provider: str, resources: tuple[str, ...]) -> None:
    """Add three operations for each resource to a document."""
    prefix, parameters = _beginning(document)
    for resource in resources:
        _add_resource(document, provider, resource, prefix, parameters)


def next_version(provider: str) -> Document:
    """A large update with more: an option of every operation, and what inline schemas and unions may gain."""
    document = large_update(provider)
    for item in document["paths"].values():
        for method in METHODS:
            if method in item:
                option = {"name": "laterOption", "in": "query", "schema": dict(STRING)}
                item[method].setdefault("parameters", []).append(option)
    for node in list(walk(document)):
        if node.kind == "schema" and is_mapping(node.value):
            _widen(node.value)
    schemas = document["components"]["schemas"]
    unions = [name for name, schema in schemas.items() if "discriminator" in schema and schema.get("oneOf")]
    for name in unions:
        tag, branch = schemas[name]["discriminator"]["propertyName"], f"{name[0].upper()}{name[1:]}AddedLater"
        schemas[branch] = obj(**{tag: dict(STRING), "later": dict(STRING)})
        schemas[name]["oneOf"].append(ref(branch))
        schemas[name]["discriminator"].setdefault("mapping", {})[f"later_{name}"] = ref(branch)["$ref"]
    return document


def _widen(schema: dict[str, Any]) -> None:
    """One more property, or one more value of an enum."""
    if "properties" in schema and schema.get("additionalProperties") is not False:
        schema["properties"].setdefault("addedInline", dict(STRING))
    if schema.get("type") == "string" and len(schema.get("enum", ())) > 1:
        schema["enum"] = [*schema["enum"], "ADDED_INLINE"]


def _beginning(document: Document) -> tuple[str, list[dict[str, Any]]]:
    """The path that most paths begin with, and its parameters."""
    path, item = next((path, item) for path, item in document["paths"].items() if path.count("/") >= 2)
    parts = path.split("/")
    # `/v1/projects/{project_id}` or `/v2/apps/{appId}`; `/v1` where nothing owns the rest.
    owners = [one for one in document["paths"] if one.count("/") > 3 and one.split("/")[3].startswith("{")]
    if len(owners) > len(document["paths"]) / 2:
        parts = owners[0].split("/")
        found = document["paths"][owners[0]]
        declared = [*found.get("parameters", ()), *(p for m in METHODS for p in found.get(m, {}).get("parameters", ()))]
        name = parts[3].strip("{}")
        own = [one for one in declared if one.get("name") == name or one.get("$ref", "").endswith(f"/{name}")]
        return "/".join(parts[:4]), own[:1]
    del item
    return "/".join(parts[:2]), []


def _add_resource(
    document: Document, provider: str, resource: str, prefix: str, parameters: list[dict[str, Any]]
) -> None:
    paging, answer = _PAGING[provider]
    one, name = resource.removesuffix("s").capitalize(), f"{resource.removesuffix('s')}Id"
    schemas = document["components"]["schemas"]
    schemas[f"{one}Entry"] = {
        **obj(id=dict(STRING), title=dict(STRING), done={"type": "boolean"}),
        "required": ["id"],
        "example": {"id": f"{resource}-1", "title": "First", "done": False},
    }
    schemas[f"{one}Input"] = {**obj(title=dict(STRING)), "required": ["title"]}
    item = {"name": name, "in": "path", "required": True, "schema": dict(STRING), "example": f"{resource}-1"}

    def operation(method: str, path: str, schema: Any, more: list[Any], body: str | None = None) -> dict[str, Any]:
        content = {"application/json": {"schema": schema}}
        found: dict[str, Any] = {
            # As generators of vendors' documents name operations.
            "operationId": re.sub(r"\W+", "_", f"{method}{path}").strip("_"),
            "tags": [resource.capitalize()],
            "parameters": copy.deepcopy([*parameters, *more]),
            "responses": {"200": {"description": "Fine.", "content": content}},
        }
        if body:
            found["requestBody"] = {"required": True, "content": {"application/json": {"schema": ref(body)}}}
        return found

    listing, action = f"{prefix}/{resource}", f"{prefix}/{resource}/{{{name}}}/publish"
    items = {"type": "array", "items": ref(f"{one}Entry")}
    schemas[f"{one}Listing"] = answer(items, resource)
    document["paths"][listing] = {
        "get": operation("get", listing, ref(f"{one}Listing"), paging),
        "post": operation("post", listing, ref(f"{one}Entry"), [], f"{one}Input"),
    }
    document["paths"][action] = {"post": operation("post", action, ref(f"{one}Entry"), [item])}


def _renumbered(document: Document) -> Document:
    """The document with its numbered schemas under the next number."""
    numbered = [name for name in document["components"]["schemas"] if re.search(r"\D1$", name)]
    text = json.dumps(document)
    for name in numbered:
        text = text.replace(f'schemas/{name}"', f'schemas/{name[:-1]}2"')
    renamed: Document = json.loads(text)
    schemas = renamed["components"]["schemas"]
    renamed["components"]["schemas"] = {
        (f"{name[:-1]}2" if name in numbered else name): schema for name, schema in schemas.items()
    }
    return renamed


def added_operations(document: Document, before: Document) -> Iterator[tuple[str, str]]:
    """Method and path of each operation that one document has and another lacks."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item and method not in before["paths"].get(path, {}):
                yield method, path

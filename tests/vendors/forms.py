"""Other honest ways of writing the same document: what vendors' own files do and our transcriptions do not."""

from __future__ import annotations

import copy
import random
from typing import TYPE_CHECKING, Any

from pipeline.document.walk import METHODS, tour

if TYPE_CHECKING:
    from collections.abc import Callable

Document = dict[str, Any]


def schemas_of(document: Document) -> list[dict[str, Any]]:
    return [place.node for place in tour(document) if place.kind == "schema" and isinstance(place.node, dict)]


def operations_of(document: Document) -> list[tuple[dict[str, Any], str]]:
    return [(item, method) for item in document["paths"].values() for method in METHODS if method in item]


def null_as_in_3_1(document: Document) -> None:
    """`type: [string, "null"]` and a null branch, for `nullable: true`."""
    document["openapi"] = "3.1.0"
    for schema in schemas_of(document):
        if not schema.pop("nullable", False):
            continue
        if "enum" in schema:
            schema["enum"] = [*schema["enum"], None]
        if isinstance(schema.get("type"), str):
            schema["type"] = [schema["type"], "null"]
        else:
            inner = dict(schema)
            schema.clear()
            schema["anyOf"] = [inner, {"type": "null"}]


def null_as_in_3_0(document: Document) -> None:
    """`nullable: true`, for `type: [string, "null"]`."""
    document["openapi"] = "3.0.3"
    for schema in schemas_of(document):
        if isinstance(schema.get("type"), list):
            schema["nullable"] = "null" in schema["type"]
            (schema["type"],) = (name for name in schema["type"] if name != "null")


def lone_values_as_constants(document: Document) -> None:
    document["openapi"] = "3.1.0"
    for schema in schemas_of(document):
        if len(schema.get("enum", ())) == 1:
            schema["const"] = schema.pop("enum")[0]


def titles_everywhere(document: Document) -> None:
    for number, schema in enumerate(schemas_of(document)):
        if "$ref" not in schema:
            schema["title"] = f"Title {number % 40}"


def parameters_at_the_operation(document: Document) -> None:
    for item in document["paths"].values():
        shared = item.pop("parameters", [])
        for method in METHODS:
            if method in item and shared:
                item[method]["parameters"] = copy.deepcopy(shared) + item[method].get("parameters", [])


def parameters_at_the_path(document: Document) -> None:
    parameters_at_the_operation(document)
    for path, item in document["paths"].items():
        if path.count("{") == 0:
            continue
        held = [item[method]["parameters"] for method in METHODS if method in item]
        common = [one for one in held[0] if all(one in others for others in held) and _is_path(document, one)]
        item["parameters"] = common
        for others in held:
            others[:] = [one for one in others if one not in common]


def _is_path(document: Document, parameter: dict[str, Any]) -> bool:
    if "$ref" in parameter:
        parameter = document["components"]["parameters"][parameter["$ref"].rpartition("/")[2]]
    return parameter["in"] == "path"


def shared_things_as_components(document: Document) -> None:
    """Every parameter, body and response by reference."""
    components = document.setdefault("components", {})
    for place in list(tour(document)):
        room = {"parameter": "parameters", "request body": "requestBodies", "response": "responses"}.get(place.kind)
        if room is None or place.at[0] == "components" or "$ref" in place.node:
            continue
        names = components.setdefault(room, {})
        name = f"shared_{len(names)}"
        names[name] = place.node
        key = place.at[-1]
        place.holder[int(key) if isinstance(place.holder, list) else key] = {"$ref": f"#/components/{room}/{name}"}


def references_wrapped(document: Document) -> None:
    """`allOf: [$ref]` with a description beside it: how 3.0 says something about a reference."""
    for schema in schemas_of(document):
        for name, value in schema.get("properties", {}).items():
            if "$ref" in value:
                schema["properties"][name] = {"allOf": [{"$ref": value["$ref"]}], "description": "Wrapped."}


def inline_arrays_named(document: Document) -> None:
    """Arrays in bodies and answers as schemas with names (seed 003: AgentsBulkPatchRequest)."""
    schemas = document["components"]["schemas"]
    for place in list(tour(document)):
        if place.kind == "schema" and place.at[-2:-1] == ("application/json",) and place.node.get("type") == "array":
            name = f"NamedArray{len(schemas)}"
            schemas[name] = place.node
            place.holder["schema"] = {"$ref": f"#/components/schemas/{name}"}


def keys_in_another_order(document: Document) -> None:
    chance = random.Random(7)

    def shuffled(value: Any) -> Any:
        if isinstance(value, list):
            return [shuffled(item) for item in value]
        if not isinstance(value, dict):
            return value
        keys = list(value)
        chance.shuffle(keys)
        return {key: shuffled(value[key]) for key in keys}

    fresh = shuffled(document)
    document.clear()
    document.update(fresh)


def prose_and_extensions(document: Document) -> None:
    document["x-generator"] = {"name": "apidoc"}
    document["info"]["description"] = "Another text."
    for schema in schemas_of(document):
        if "$ref" not in schema:
            schema.update({"x-order": 1, "description": "Another text.", "example": None, "externalDocs": {"url": "x"}})
    for item, method in operations_of(document):
        item[method].update({"summary": "Another", "description": "Text.", "x-internal": False, "callbacks": {}})


def booleans_required(document: Document) -> None:
    """As drafts before 4 had it, beside the list that counts."""
    for schema in schemas_of(document):
        for value in schema.get("properties", {}).values():
            if "$ref" not in value and "required" not in value:
                value["required"] = True


FORMS: list[Callable[[Document], None]] = [
    null_as_in_3_1,
    null_as_in_3_0,
    lone_values_as_constants,
    titles_everywhere,
    parameters_at_the_operation,
    parameters_at_the_path,
    shared_things_as_components,
    references_wrapped,
    inline_arrays_named,
    keys_in_another_order,
    prose_and_extensions,
    booleans_required,
]

"""Equivalent ways of writing a document, which vendors' files use and our transcriptions do not."""

from __future__ import annotations

import copy
import random
from typing import TYPE_CHECKING, Any

from pipeline.document.walk import METHODS, walk

if TYPE_CHECKING:
    from collections.abc import Callable

Document = dict[str, Any]


def schemas_of(document: Document) -> list[dict[str, Any]]:
    return [node.value for node in walk(document) if node.kind == "schema" and isinstance(node.value, dict)]


def operations_of(document: Document) -> list[tuple[dict[str, Any], str]]:
    return [(item, method) for item in document["paths"].values() for method in METHODS if method in item]


def null_as_in_3_1(document: Document) -> None:
    """Replace `nullable: true` by `type: [string, "null"]` and null branches."""
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
    """Replace `type: [string, "null"]` by `nullable: true`."""
    document["openapi"] = "3.0.3"
    for schema in schemas_of(document):
        if isinstance(schema.get("type"), list):
            schema["nullable"] = "null" in schema["type"]
            (schema["type"],) = (name for name in schema["type"] if name != "null")


def single_enum_values_as_constants(document: Document) -> None:
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


def shared_objects_as_components(document: Document) -> None:
    """Move every parameter, body and response to components."""
    components = document.setdefault("components", {})
    for node in list(walk(document)):
        section = {"parameter": "parameters", "request body": "requestBodies", "response": "responses"}.get(node.kind)
        if section is None or node.pointer[0] == "components" or "$ref" in node.value:
            continue
        names = components.setdefault(section, {})
        name = f"shared_{len(names)}"
        names[name] = node.value
        key = node.pointer[-1]
        node.parent[int(key) if isinstance(node.parent, list) else key] = {"$ref": f"#/components/{section}/{name}"}


def references_wrapped(document: Document) -> None:
    """Wrap references as `allOf: [$ref]`, as OpenAPI 3.0 does to describe a reference."""
    for schema in schemas_of(document):
        for name, value in schema.get("properties", {}).items():
            if "$ref" in value:
                schema["properties"][name] = {"allOf": [{"$ref": value["$ref"]}], "description": "Wrapped."}


def inline_arrays_named(document: Document) -> None:
    """Move arrays in bodies and responses to components (as AgentsBulkPatchRequest of Dixa)."""
    schemas = document["components"]["schemas"]
    for node in list(walk(document)):
        if node.kind == "schema" and node.pointer[-2:-1] == ("application/json",) and node.value.get("type") == "array":
            name = f"NamedArray{len(schemas)}"
            schemas[name] = node.value
            node.parent["schema"] = {"$ref": f"#/components/schemas/{name}"}


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
    """Boolean `required`, as in JSON Schema drafts before 4, next to the list of the object."""
    for schema in schemas_of(document):
        for value in schema.get("properties", {}).values():
            if "$ref" not in value and "required" not in value:
                value["required"] = True


FORMS: list[Callable[[Document], None]] = [
    null_as_in_3_1,
    null_as_in_3_0,
    single_enum_values_as_constants,
    titles_everywhere,
    parameters_at_the_operation,
    parameters_at_the_path,
    shared_objects_as_components,
    references_wrapped,
    inline_arrays_named,
    keys_in_another_order,
    prose_and_extensions,
    booleans_required,
]

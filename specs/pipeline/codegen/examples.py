"""Collects the examples of a document, each with how the generated package reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from openapi_python_client.strings import snake_case

from pipeline.codegen.names import class_name, python_name
from pipeline.document.json_types import is_mapping
from pipeline.document.references import look_up
from pipeline.normalise.schemas import components, operations, referenced_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.document.read import Document
    from pipeline.errors import Pointer
    from pipeline.normalise.schemas import Schema


@attrs.frozen
class Example:
    """One example, and what `trial` does with it."""

    at: Pointer
    """Where in the document."""
    case: dict[str, Any]


def examples_of(repaired: Document, normal: Document) -> list[Example]:
    """The examples of answers, bodies and schemas that the package can read.

    Args:
        repaired: the document with its overlay applied.
        normal: its normal form.

    """
    unions = _unions(normal)
    found = [*_of_operations(repaired, normal), *_of_schemas(repaired, normal)]
    return [attrs.evolve(one, case={**one.case, "unions": unions}) for one in found]


def _of_operations(repaired: Document, normal: Document) -> Iterator[Example]:
    shaped = {_key(path, method): operation for path, method, operation in operations(normal)}
    for path, item in (repaired.get("paths") or {}).items():
        for method, operation in item.items() if is_mapping(item) else ():
            target = shaped.get(_key(path, method))
            if target is None or not is_mapping(operation):
                continue
            name = f"{python_name(target['tags'][0])}.{python_name(target['operationId'])}"
            for status, answer in (operation.get("responses") or {}).items():
                at = ("paths", path, method, "responses", str(status), "content", "application/json")
                shown = target["responses"].get(str(status), {}).get("content", {})
                if "application/json" in shown and str(status)[0] == "2":
                    number = int(str(status)) if str(status).isdigit() else 200
                    for pointer, value in _in_media(repaired, answer, at):
                        yield Example(pointer, {"operation": name, "status": number, "value": value})
            place = ("paths", path, method, "requestBody", "content", "application/json")
            body = target.get("requestBody", {}).get("content", {}).get("application/json")
            for pointer, value in _in_media(repaired, operation.get("requestBody"), place) if body else ():
                if (reading := _reading(body["schema"], normal)) is not None:
                    yield Example(pointer, {**reading, "value": value})


def _key(path: str, method: str) -> tuple[str, ...]:
    """An operation by method and path, without the names of path parameters, which the normal form changes."""
    return (method, *(part if "{" not in part else "{}" for part in path.split("/")))


def _in_media(repaired: Document, holder: Any, at: Pointer) -> Iterator[tuple[Pointer, Any]]:
    while is_mapping(holder) and isinstance(holder.get("$ref"), str):
        at = (*holder["$ref"].removeprefix("#/").split("/"), "content", "application/json")
        holder = look_up(repaired, holder["$ref"])
    content = holder.get("content") if is_mapping(holder) else None
    media = content.get("application/json") if is_mapping(content) else None
    if not is_mapping(media):
        return
    if "example" in media:
        yield (*at, "example"), media["example"]
    examples = media.get("examples")
    for name, one in examples.items() if is_mapping(examples) else ():
        if is_mapping(one) and "value" in one:
            yield (*at, "examples", name, "value"), one["value"]


def _of_schemas(repaired: Document, normal: Document) -> Iterator[Example]:
    declared = (repaired.get("components") or {}).get("schemas") or {}
    for name, schema in declared.items():
        if name not in components(normal) or not is_mapping(schema):
            continue
        reading = _reading({"$ref": f"#/components/schemas/{name}"}, normal)
        if reading is None:
            continue
        at = ("components", "schemas", name)
        if is_mapping(schema.get("example")):
            yield Example((*at, "example"), {**reading, "value": schema["example"]})
        listed = schema.get("examples")
        for index, value in enumerate(listed if isinstance(listed, list) else ()):
            if is_mapping(value):
                yield Example((*at, "examples", str(index)), {**reading, "value": value})


def _reading(schema: Schema, normal: Document) -> dict[str, Any] | None:
    """How the package reads a value of a schema, or a list of such values. None if it has no class for it."""
    if schema.get("type") == "array":
        schema = schema["items"]
    name = referenced_name(schema)
    target = components(normal).get(name or "", {})
    if name is None or not (("properties" in target and target.get("type") == "object") or "x-union" in target):
        return None
    word = class_name(name)
    return {"class": word, "module": snake_case(word), "union": "x-union" in target}


def _unions(normal: Document) -> dict[str, dict[str, Any]]:
    """The tagged unions by class name: the tag, its values, and the words by which the document names the branches."""
    found: dict[str, dict[str, Any]] = {}
    for name, schema in components(normal).items():
        union = schema.get("x-union")
        if union is not None and union.get("tag"):
            values = [branch["value"] for branch in union["branches"]]
            names = [branch["ref"].rstrip("0123456789") for branch in union["branches"]]
            words = sorted({word.casefold() for word in (*values, *names)})
            found[class_name(name)] = {"tag": union["tag"], "values": values, "words": words}
    return found

"""Notes what the document says of answers and calls that no Python type shows, for the change report.

These are error answers, headers of answers, callbacks and webhooks. Each becomes an entry of `x-wire-notes`, the name
of a *shape*; a shape is a schema written out as `{path: description}`, where `errors[].code` is a path. Two ways of
writing a schema, in `components` or in place, give the same shape.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pipeline.document.json_types import is_list, is_mapping
from pipeline.document.references import look_up
from pipeline.document.walk import METHODS
from pipeline.normalise.schemas import NOTES, SHAPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pipeline.document.read import Document

Shape = dict[str, str]

_SUCCESS = ("1", "2", "3")
# A circle of references ends at its second round; this bounds what is left.
_MAX_DEPTH = 24
_COMBINED = ("allOf", "oneOf", "anyOf")
# What a reader of the report can do nothing about.
_PROSE = frozenset(
    {"description", "title", "example", "examples", "externalDocs", "xml", "deprecated", "discriminator"}
)
_STRUCTURE = frozenset({"$ref", "type", "properties", "items", "required", "additionalProperties", *_COMBINED})


def note_wire(document: Document) -> None:
    """Add `x-wire-notes` to the document and its operations, and `x-shapes` to the document."""
    shapes = _Shapes(document)
    for path, item in document["paths"].items():
        for method in METHODS:
            if is_mapping(item) and is_mapping(item.get(method)):
                _note_operation(shapes, f"{method} {path}", item[method])
    webhooks = dict(shapes.calls("webhook", "webhook", document.get("webhooks")))
    if webhooks:
        document[NOTES] = webhooks
    document[SHAPES] = shapes.named


def _note_operation(shapes: _Shapes, where: str, operation: dict[str, Any]) -> None:
    name = str(operation.get("operationId") or where)
    notes = {**dict(shapes.answers(name, operation)), **dict(shapes.callbacks(name, operation))}
    if notes:
        operation[NOTES] = notes


class _Shapes:
    """The shapes of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.named: dict[str, Shape] = {}

    def answers(self, where: str, operation: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        """The error answers of an operation, and the headers of all its answers."""
        responses = {str(status): self._resolved(one) for status, one in (operation.get("responses") or {}).items()}
        # The only documented answer describes success too.
        succeeds = "default" if not any(status[:1] in _SUCCESS for status in responses) else ""
        for status, response in responses.items():
            if status[:1] not in _SUCCESS and status != succeeds:
                key = f"answer {status}"
                yield key, self._name_body(f"{where} {status}", response.get("content"))
            for header, described in (response.get("headers") or {}).items():
                schema = self._resolved(described).get("schema") or {}
                yield f"header {status} {header}", self._name(f"{where} {status} {header}", schema)

    def callbacks(self, where: str, operation: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        """The requests that an operation makes the service send."""
        for name, written in (operation.get("callbacks") or {}).items():
            yield from self.calls(f"callback {name}", f"{where} {name}", self._resolved(written))

    def calls(self, kind: str, where: str, items: Any) -> Iterator[tuple[str, str]]:
        """The requests of callbacks or webhooks, by expression or name, with the shape of their bodies."""
        for name, written in (items or {}).items():
            item = self._resolved(written)
            for method in METHODS:
                if is_mapping(item.get(method)):
                    body = self._resolved(item[method].get("requestBody") or {})
                    yield f"{kind} {method.upper()} {name}", self._name_body(f"{where} {name}", body.get("content"))

    def _resolved(self, node: Any) -> dict[str, Any]:
        for _ in range(_MAX_DEPTH):
            if not (is_mapping(node) and "$ref" in node):
                break
            node = look_up(self._document, node["$ref"])
        return node if is_mapping(node) else {}

    def _name_body(self, where: str, content: Any) -> str:
        """The shape of a body; of JSON, if it may be of several media types."""
        if not is_mapping(content) or not content:
            return "empty"
        media = next((one for one in content if "json" in one), next(iter(content)))
        return self._name(where, (content[media] or {}).get("schema") or {})

    def _name(self, where: str, schema: dict[str, Any]) -> str:
        """Add the shape of a schema, and give its name: the schema's, else after the place where it is written."""
        shape = dict(self._flatten(schema, "", ()))
        if set(shape) == {""} and " " not in shape[""]:
            return shape[""]
        name = (
            str(schema["$ref"]).rpartition("/")[2]
            if "$ref" in schema
            else next((one for one, known in self.named.items() if known == shape), where)
        )
        name = name.replace(" ", "_")
        while self.named.setdefault(name, shape) != shape:
            name += "_"
        return name

    def _flatten(self, schema: Any, path: str, seen: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        """The values of a schema by path."""
        if not is_mapping(schema):
            yield path, "any"
            return
        target = schema.get("$ref")
        if target is not None:
            if target in seen or len(seen) > _MAX_DEPTH:
                yield path, "again"
                return
            yield from self._flatten(look_up(self._document, target), path, (*seen, target))
            return
        merged = _spelled(self._merged(schema, seen))
        if "$ref" in merged:  # A reference or null.
            (first, told), *rest = self._flatten({"$ref": merged["$ref"]}, path, seen)
            yield from [(first, f"{told} or null"), *rest]
            return
        yield path, _describe(merged)
        required: list[Any] = merged.get("required") or []
        for name, value in (merged.get("properties") or {}).items():
            mark = "" if name in required else "?"
            yield from self._flatten(value, f"{path}.{name}{mark}".lstrip("."), seen)
        if is_mapping(merged.get("items")):
            yield from self._flatten(merged["items"], f"{path}[]", seen)
        if is_mapping(merged.get("additionalProperties")):
            yield from self._flatten(merged["additionalProperties"], f"{path}{{}}", seen)
        for word in ("oneOf", "anyOf"):
            for index, branch in enumerate(merged.get(word) or ()):
                yield from self._flatten(branch, f"{path}|{index + 1}", seen)

    def _merged(self, schema: dict[str, Any], seen: tuple[str, ...]) -> dict[str, Any]:
        """A schema with the parts of its `allOf` in one."""
        merged: dict[str, Any] = {}
        for part in schema.get("allOf") or ():
            inner = self._merged(self._resolved(part), seen) if len(seen) < _MAX_DEPTH else {}
            _merge(merged, inner)
            seen = (*seen, str(part.get("$ref", "")))
        _merge(merged, {key: value for key, value in schema.items() if key != "allOf"})
        return merged


def _merge(into: dict[str, Any], part: dict[str, Any]) -> None:
    properties = {**(into.get("properties") or {}), **(part.get("properties") or {})}
    required = [*(into.get("required") or []), *(part["required"] if is_list(part.get("required")) else [])]
    into.update(part)
    if properties:
        into["properties"] = properties
    if required:
        into["required"] = sorted(set(required))


def _spelled(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema with null and constants as OpenAPI 3.0 writes them."""
    spelled = dict(schema)
    if is_list(types := spelled.get("type")):
        named = [one for one in types if one != "null"]
        spelled["nullable"] = spelled.get("nullable") or len(named) < len(types)
        spelled["type"] = named[0] if len(named) == 1 else named
    if "const" in spelled:
        spelled["enum"] = [spelled.pop("const")]
    if None in (spelled.get("enum") or ()):
        spelled["nullable"] = True
    if "enum" in spelled:
        spelled["enum"] = sorted((one for one in spelled["enum"] if one is not None), key=str)
    for word in ("oneOf", "anyOf"):
        branches = spelled.get(word) or ()
        rest = [one for one in branches if one != {"type": "null"}]
        if len(rest) < len(branches):
            spelled[word], spelled["nullable"] = rest, True
            if len(rest) == 1 and not spelled.keys() & {"properties", "type"}:
                spelled |= {**rest[0], "nullable": True}
                del spelled[word]
    return spelled


def _describe(schema: dict[str, Any]) -> str:
    """Type and bounds of a value, without its children: `string maxLength=5`."""
    types = schema.get("type") or ("object" if "properties" in schema else "any")
    names = sorted(types) if is_list(types) else [str(types)]
    if schema.get("nullable"):
        names.append("null")
    facts = {
        key: value
        for key, value in schema.items()
        if key not in _PROSE | _STRUCTURE and key != "nullable" and not key.startswith("x-")
    }
    if schema.get("additionalProperties") is False:
        facts["additionalProperties"] = False
    told = [f"{key}={json.dumps(facts[key], ensure_ascii=True, sort_keys=True)}" for key in sorted(facts)]
    return " ".join(["|".join(names), *told])

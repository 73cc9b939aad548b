"""A document written out as a caller would meet it: a flat mapping from *places* to what is promised there.

Each operation is followed from its arguments and answers through all references, once in each direction. Nothing of the
pipeline is used, so that its comparison can be held against this one.
"""

from __future__ import annotations

import json
from typing import Any, NamedTuple

Document = dict[str, Any]
Place = tuple[str, ...]
Key = tuple[str, ...]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
BOUNDS = (
    "default", "deprecated", "readOnly", "writeOnly", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
    "multipleOf", "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "minProperties",
    "maxProperties",
)  # fmt: skip
OF_OBJECTS = ("minProperties", "maxProperties", "additionalProperties")


class Promise(NamedTuple):
    """What a document says of one value, in one direction."""

    required: bool
    type: Any
    bounds: dict[str, Any]


class Written:
    """One document, written out."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.values: dict[Place, Promise] = {}
        """By operation, direction and path."""
        self.facts: dict[Key, Any] = {}
        """What is said of whole operations and documents."""
        self.objects: dict[Place, dict[str, Any]] = {}
        """The bounds of objects, by place."""
        self._whole: dict[int, dict[str, Any]] = {}
        self._notes: dict[str, list[str]] = {}
        self.idle: set[str] = set()
        """Properties that do not travel the way that their object does. Callers see them all the same."""
        self.reached: set[str] = set()
        """The named schemas that calls use."""
        for path, item in document["paths"].items():
            for method in METHODS:
                if method in item:
                    self._operation(f"{method.upper()} {path}", item, item[method])
        for server in document.get("servers") or ():
            self.facts["server", server["url"]] = json.dumps(_plain(server), sort_keys=True)
        for name, scheme in (document.get("components", {}).get("securitySchemes") or {}).items():
            self.facts["security scheme", name] = json.dumps(_plain(scheme), sort_keys=True)
        for name, call in (document.get("webhooks") or {}).items():
            self._call(("webhook", name), call)

    def follow(self, node: Any) -> Any:
        """What a reference leads to."""
        while isinstance(node, dict) and "$ref" in node:
            found: Any = self.document
            for key in node["$ref"].removeprefix("#/").split("/"):
                found = found[key.replace("~1", "/").replace("~0", "~")]
            node = found
        return node

    def _operation(self, where: str, item: dict[str, Any], operation: dict[str, Any]) -> None:
        # Callers write an operation's group and name; its path is a fact of the wire.
        group = "".join(filter(str.isalnum, (operation.get("tags") or [""])[0]))
        name = f"{group}/{operation['operationId']}"
        self.facts["operation", name] = True
        self.facts["deprecation", name] = bool(operation.get("deprecated"))
        security = operation.get("security", self.document.get("security", []))
        self.facts["security", name] = sorted(json.dumps(one, sort_keys=True) for one in security)
        for written in [*item.get("parameters", ()), *operation.get("parameters", ())]:
            parameter = self.follow(written)
            place = (name, "sent", f"{parameter['in']} {parameter['name']}")
            required = bool(parameter.get("required")) or parameter["in"] == "path"
            self._value(place, parameter["schema"], "sent", required=required, seen=())
            if parameter.get("deprecated"):
                self.values[place].bounds["deprecated"] = True
        body = self.follow(operation.get("requestBody") or {})
        for content in list((body.get("content") or {}).values())[:1]:
            self._value((name, "sent", "body"), content["schema"], "sent", required=bool(body.get("required")), seen=())
        statuses = {str(status): self.follow(one) for status, one in operation["responses"].items()}
        self.facts["wire", name] = [where, *sorted(status for status in statuses if status[0] in "23")]
        for status, answer in statuses.items():
            self._answer(name, status, answer)
        for callback, calls in (operation.get("callbacks") or {}).items():
            for expression, call in self.follow(calls).items():
                self._call(("callback", name, callback, expression), call)

    def _answer(self, name: str, status: str, answer: dict[str, Any]) -> None:
        for header, described in (answer.get("headers") or {}).items():
            self._note(("header", name, f"{status} {header}"), self.follow(described).get("schema", {}))
        content = list((answer.get("content") or {}).values())
        if status[0] not in "23":
            self._note(("error", name, status), content[0]["schema"] if content else None)
        elif content:
            self._value((name, "received", "answer"), content[0]["schema"], "received", required=True, seen=())
        else:
            self.values.setdefault((name, "received", "answer"), Promise(required=True, type="none", bounds={}))

    def _call(self, key: Key, item: dict[str, Any]) -> None:
        for method in METHODS:
            if method in item:
                content = list((self.follow(item[method].get("requestBody") or {}).get("content") or {}).values())
                self._note((*key, method), content[0]["schema"] if content else None)

    def _note(self, key: Key, schema: Any) -> None:
        """A value that has no place in Python: kept whole."""
        spelled = json.dumps(schema, sort_keys=True)
        if spelled not in self._notes:
            inner = Written({**self.document, "paths": {}, "servers": [], "webhooks": {}})
            inner.document, inner._whole = self.document, self._whole
            if schema is not None:
                inner._value(("note",), schema, "received", required=True, seen=())
            self._notes[spelled] = sorted(
                [
                    f"{place} {one.required} {_spelled(one.type)} {sorted(one.bounds.items())}"
                    for place, one in inner.values.items()
                ]
                + [f"{place} {sorted(bounds.items())}" for place, bounds in inner.objects.items()]
            )
        self.facts[key] = self._notes[spelled]

    def _value(self, place: Place, schema: Any, way: str, *, required: bool, seen: tuple[str, ...]) -> None:
        names = _references(schema)
        self.reached |= set(names)
        whole = self.whole(schema)
        self.values[place] = Promise(required, self.type_of(schema), self.bounds_of(schema))
        if any(name in seen for name in names):
            return  # A circle.
        self._inside(place, whole, way, (*seen, *names))

    def _inside(self, place: Place, whole: dict[str, Any], way: str, seen: tuple[str, ...]) -> None:
        objects = {key: whole[key] for key in OF_OBJECTS if key in whole and not isinstance(whole[key], dict)}
        if objects.get("additionalProperties") is True:
            del objects["additionalProperties"]
        if "properties" in whole or isinstance(whole.get("additionalProperties"), dict):
            self.objects[place] = objects
        for key, value in whole.get("properties", {}).items():
            inner = self.whole(value)
            if (way == "sent" and inner.get("readOnly")) or (way == "received" and inner.get("writeOnly")):
                self.idle.add(key)
                continue
            self._value((*place, key), value, way, required=key in whole.get("required", ()), seen=seen)
        for word in ("items", "additionalProperties"):
            if isinstance(whole.get(word), dict):
                self._held((*place, f"[{word}]"), whole[word], way, seen)
        branches = [*whole.get("oneOf", ()), *whole.get("anyOf", ())]
        mapping = {
            ref.rpartition("/")[2]: tag for tag, ref in whole.get("discriminator", {}).get("mapping", {}).items()
        }
        for number, branch in enumerate(branches):
            name = next(iter((*_references(branch), *self.whole(branch).get("properties", ()))), str(number))
            self._held((*place, f"<{mapping.get(name, name)}>"), branch, way, seen)

    def _held(self, place: Place, schema: Any, way: str, seen: tuple[str, ...]) -> None:
        """The inside of items, map values and branches. They have no name of their own."""
        names = _references(schema)
        self.reached |= set(names)
        if not any(name in seen for name in names):
            self._inside(place, self.whole(schema), way, (*seen, *names))

    def whole(self, schema: Any) -> dict[str, Any]:
        """A schema with its references followed and its parts in one."""
        if not isinstance(schema, dict):
            return {}
        known = self._whole.get(id(schema))
        if known is None:
            own = {key: value for key, value in schema.items() if key not in ("$ref", "allOf")}
            known = {}
            for part in [*([self.follow(schema)] if "$ref" in schema else []), *schema.get("allOf", ())]:
                _merge(known, self.whole(part))
            _merge(known, own)
            self._whole[id(schema)] = known
        return known

    def type_of(self, schema: Any) -> Any:
        """The kind of JSON values that a schema takes, as a set of members."""
        whole = self.whole(schema)
        if any(key in whole for key in ("oneOf", "anyOf")):
            branches = [self.whole(one) for one in [*whole.get("oneOf", ()), *whole.get("anyOf", ())]]
            if any("properties" in one for one in branches):
                return _nullable(whole, {"object"})
            return _nullable(whole, set().union(*(self.type_of(one) for one in branches)))
        if "enum" in whole:
            return _nullable(whole, {("enum", json.dumps(value)) for value in whole["enum"] if value is not None})
        if whole.get("type") == "array":
            return _nullable(whole, {("array", frozenset(self.type_of(whole.get("items", {}))))})
        if isinstance(whole.get("additionalProperties"), dict) and "properties" not in whole:
            return _nullable(whole, {("map", frozenset(self.type_of(whole["additionalProperties"])))})
        kind = whole.get("type") or ("object" if "properties" in whole else "any")
        special = whole.get("format") if whole.get("format") in ("date-time", "binary") else None
        return _nullable(whole, {(kind, special) if special else kind})

    def bounds_of(self, schema: Any) -> dict[str, Any]:
        """The bounds of a value, its items, its map values and its branches; those of objects apart."""
        whole = self.whole(schema)
        bounds = {key: whole[key] for key in BOUNDS if key not in OF_OBJECTS and whole.get(key) not in (None, False)}
        if whole.get("format") not in (None, "date-time", "binary"):
            bounds["format"] = whole["format"]
        held = [("items", whole.get("items")), ("values", whole.get("additionalProperties"))]
        branches = [*whole.get("oneOf", ()), *whole.get("anyOf", ())]
        if not any("properties" in self.whole(one) for one in branches):
            held += [(str(self.whole(one).get("type")), one) for one in branches]
        for word, inner in held:
            if isinstance(inner, dict) and "properties" not in self.whole(inner):
                bounds |= {f"{word}.{key}": value for key, value in self.bounds_of(inner).items()}
        return bounds


def _spelled(members: Any) -> list[str]:
    """A type as text, in an order that does not depend on how it was built."""
    return sorted(
        str((member[0], _spelled(member[1]))) if member[0] in ("array", "map") else str(member) for member in members
    )


def _nullable(schema: dict[str, Any], members: set[Any]) -> set[Any]:
    return members | {"null"} if schema.get("nullable") or None in schema.get("enum", ()) else members


def _references(schema: Any) -> list[str]:
    if not isinstance(schema, dict):
        return []
    return [schema["$ref"].rpartition("/")[2]] if "$ref" in schema else []


def _merge(into: dict[str, Any], part: dict[str, Any]) -> None:
    properties = {**into.get("properties", {}), **part.get("properties", {})}
    required = sorted(
        {*into.get("required", ()), *(part["required"] if isinstance(part.get("required"), list) else ())}
    )
    into.update(part)
    if properties:
        into["properties"] = properties
    into["required"] = required


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items() if key not in ("description", "summary")}
    return value

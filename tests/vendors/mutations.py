"""Random documents, and random changes of one kind: what a vendor may do to a document between two versions."""

from __future__ import annotations

import copy
import itertools
from typing import TYPE_CHECKING, Any

from vendors.builders import document_with, obj, ref

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

Document = dict[str, Any]
Mutation = "Callable[[Document, random.Random], bool]"

STRING, INTEGER = {"type": "string"}, {"type": "integer"}


def _names() -> Iterator[str]:
    """Names of letters only, each once: `pab`. A digit would be spelt differently in Python."""
    for letters in itertools.product("bcdfghjklm", repeat=3):
        yield f"p{''.join(letters)}"


class Builder:
    """A random document: eight schemas that use each other, a union, errors, and six operations."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self._names = _names()
        self.named = [f"{word}Part" for word in ("Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta")]

    def name(self) -> str:
        return next(self._names)

    def document(self) -> Document:
        schemas: dict[str, Any] = {
            name: self.object(depth=0, others=self.named[number + 1 :]) for number, name in enumerate(self.named)
        }
        schemas["ShadePart"] = {"type": "string", "enum": [self.name(), self.name(), self.name()]}
        schemas["Failure"] = obj(errors={"type": "array", "items": obj(code=STRING, detail=STRING)})
        schemas["FirstKind"], schemas["OtherKind"] = (self.object(depth=2, others=[]) for _ in range(2))
        mapping = {"first": "#/components/schemas/FirstKind", "other": "#/components/schemas/OtherKind"}
        schemas["KindPart"] = {
            "oneOf": [ref("FirstKind"), ref("OtherKind")],
            "discriminator": {"propertyName": "kind", "mapping": mapping},
        }
        schemas["AlphaPart"]["properties"] |= {self.name(): ref("KindPart"), self.name(): ref("ShadePart")}
        paths: dict[str, Any] = {}
        for number in range(3):
            sent, received = self.chance.choice(self.named[:3]), self.chance.choice(self.named[:3])
            paths[f"/group{number}"] = {
                "get": self.operation(f"list{self.name()}", {"type": "array", "items": ref(received)}),
                "post": {**self.operation(f"make{self.name()}", ref(received)), "requestBody": _body(ref(sent))},
            }
        paths["/bulk"] = {
            "patch": {
                **self.operation(f"alter{self.name()}", ref("AlphaPart")),
                "requestBody": _body({"type": "array", "items": ref("AlphaPart")}),
            }
        }
        return document_with(
            paths=paths, schemas=schemas, security=[{"key": []}], servers=[{"url": "https://a.example.org"}]
        ) | {"webhooks": {"made": {"post": {"requestBody": _body(ref("Failure"))}}}, "openapi": "3.1.0"}

    def operation(self, name: str, answer: Any) -> dict[str, Any]:
        content = {"application/json": {"schema": answer}}
        return {
            "operationId": name,
            "tags": ["Things"],
            "parameters": [
                {"name": self.name(), "in": "query", "schema": self.scalar()},
                {"name": self.name(), "in": "header", "required": True, "schema": dict(STRING)},
                {"name": self.name(), "in": "query", "schema": {"type": "array", "items": dict(STRING)}},
            ],
            "responses": {
                "200": {"description": "Fine.", "content": content, "headers": {"X-Left": {"schema": dict(INTEGER)}}},
                "400": {"description": "Bad.", "content": {"application/json": {"schema": ref("Failure")}}},
            },
            "callbacks": {"done": {"{$request.body#/url}": {"post": {"requestBody": _body(ref("Failure"))}}}},
        }

    def scalar(self) -> dict[str, Any]:
        return copy.deepcopy(self.chance.choice([STRING, INTEGER, {"type": "number"}, {"type": "boolean"}]))

    def value(self, depth: int, others: list[str]) -> dict[str, Any]:
        """A schema of any kind; of an object within an object only at the first depth."""
        kinds: list[Callable[[], dict[str, Any]]] = [
            self.scalar,
            self.scalar,
            lambda: {"type": "string", "enum": [self.name(), self.name(), self.name()]},
            lambda: {"type": "array", "items": self.scalar()},
            lambda: {"type": "object", "additionalProperties": self.scalar()},
            lambda: {"anyOf": [dict(STRING), dict(INTEGER)]},
            lambda: {**dict(STRING), "nullable": True},
        ]
        if depth == 0:
            kinds.append(lambda: self.object(depth=1, others=[]))
            kinds.append(lambda: {"type": "array", "items": self.object(depth=1, others=[])})
        if others:
            kinds += [lambda: ref(self.chance.choice(others))] * 2
        return self.chance.choice(kinds)()

    def object(self, depth: int, others: list[str]) -> dict[str, Any]:
        properties = {self.name(): self.value(depth, others) for _ in range(self.chance.randint(3, 5))}
        required = [name for name in properties if self.chance.random() < 0.4]
        return {"type": "object", "properties": properties, "required": required}


def _body(schema: dict[str, Any]) -> dict[str, Any]:
    return {"required": True, "content": {"application/json": {"schema": schema}}}


# --- places


def _objects(document: Document) -> list[dict[str, Any]]:
    """Every schema with properties that calls reach, errors aside."""
    names = _reached(document)
    pending = [schema for name, schema in document["components"]["schemas"].items() if name in names]
    found = []
    while pending:
        schema = pending.pop()
        if "properties" in schema:
            found.append(schema)
            pending += schema["properties"].values()
        pending += [inner for word in ("items", "additionalProperties") if isinstance(inner := schema.get(word), dict)]
    return found


def _reached(document: Document) -> set[str]:
    """The named schemas that bodies and answers reach."""
    text = {name: repr(schema) for name, schema in document["components"]["schemas"].items()}
    pending = [
        name
        for name in text
        if any(
            f"/{name}'" in repr([operation.get("requestBody"), operation["responses"]["200"]])
            for item in document["paths"].values()
            for operation in item.values()
        )
    ]
    found: set[str] = set()
    while pending:
        name = pending.pop()
        if name not in found:
            found.add(name)
            pending += [other for other in text if f"/{other}'" in text[name]]
    return found


def _properties(document: Document, suits: Callable[[dict[str, Any]], bool]) -> list[tuple[dict[str, Any], str]]:
    return [
        (owner, name)
        for owner in _objects(document)
        for name, value in sorted(owner["properties"].items())
        if suits(value) and name != "kind"
    ]


def _operations(document: Document) -> list[dict[str, Any]]:
    return [operation for item in document["paths"].values() for operation in item.values()]


def _parameters(document: Document, suits: Callable[[dict[str, Any]], bool]) -> list[dict[str, Any]]:
    return [one for operation in _operations(document) for one in operation["parameters"] if suits(one)]


def _any(_: dict[str, Any]) -> bool:
    return True


def _is(kind: str) -> Callable[[dict[str, Any]], bool]:
    return lambda value: value.get("type") == kind and "enum" not in value


def _is_text(value: dict[str, Any]) -> bool:
    return _is("string")(value) and not value.get("nullable")


def _change_property(
    suits: Callable[[dict[str, Any]], bool], change: Callable[[dict[str, Any], str, random.Random], None]
) -> Callable[[Document, random.Random], bool]:
    def mutate(document: Document, chance: random.Random) -> bool:
        places = _properties(document, suits)
        if not places:
            return False
        change(*chance.choice(places), chance)
        return True

    return mutate


def _set(suits: Callable[[dict[str, Any]], bool], key: str, value: Any) -> Callable[[Document, random.Random], bool]:
    """A mutation that sets a key of a property's schema."""

    def change(owner: dict[str, Any], name: str, _: random.Random) -> None:
        owner["properties"][name][key] = copy.deepcopy(value)

    return _change_property(suits, change)


def _set_inside(
    suits: Callable[[dict[str, Any]], bool], *path: Any, value: Any
) -> Callable[[Document, random.Random], bool]:
    def change(owner: dict[str, Any], name: str, _: random.Random) -> None:
        *above, last = path
        inner = owner["properties"][name]
        for key in above:
            inner = inner[key]
        inner[last] = value

    return _change_property(suits, change)


def _on_operation(change: Callable[[dict[str, Any], random.Random], None]) -> Callable[[Document, random.Random], bool]:
    def mutate(document: Document, chance: random.Random) -> bool:
        change(chance.choice(_operations(document)), chance)
        return True

    return mutate


def _on_parameter(
    suits: Callable[[dict[str, Any]], bool], change: Callable[[dict[str, Any]], None]
) -> Callable[[Document, random.Random], bool]:
    def mutate(document: Document, chance: random.Random) -> bool:
        found = _parameters(document, suits)
        if not found:
            return False
        change(chance.choice(found))
        return True

    return mutate


# --- changes


def _remove_property(owner: dict[str, Any], name: str, _: random.Random) -> None:
    del owner["properties"][name]
    owner["required"] = [one for one in owner["required"] if one != name]


def _toggle_required(owner: dict[str, Any], name: str, _: random.Random) -> None:
    names = set(owner["required"])
    owner["required"] = sorted(names ^ {name})


def _retype(kind: dict[str, Any]) -> Callable[[dict[str, Any], str, random.Random], None]:
    def change(owner: dict[str, Any], name: str, _: random.Random) -> None:
        owner["properties"][name] = copy.deepcopy(kind)

    return change


def _add_property(kind: dict[str, Any], *, required: bool) -> Callable[[Document, random.Random], bool]:
    def mutate(document: Document, chance: random.Random) -> bool:
        owner = chance.choice(_objects(document))
        owner["properties"]["pzzz"] = copy.deepcopy(kind)
        if required:
            owner["required"] = [*owner.get("required", ()), "pzzz"]
        return True

    return mutate


def _drop_enum_value(owner: dict[str, Any], name: str, chance: random.Random) -> None:
    owner["properties"][name]["enum"].remove(chance.choice(owner["properties"][name]["enum"]))


def _change_shade(document: Document, chance: random.Random) -> bool:
    values = document["components"]["schemas"]["ShadePart"]["enum"]
    values.append("pzzy") if chance.random() < 0.5 else values.pop()
    return True


def _on_object(key: str, value: Any) -> Callable[[Document, random.Random], bool]:
    def mutate(document: Document, chance: random.Random) -> bool:
        chance.choice(_objects(document))[key] = value
        return True

    return mutate


def _move_to_components(document: Document, chance: random.Random) -> bool:
    """Name a schema that was written out: a scalar or a list, which has no class."""
    places = _properties(document, lambda value: value.get("type") in ("string", "array", "integer", "number"))
    owner, name = chance.choice([one for one in places if _has_no_class(one[0]["properties"][one[1]])])
    document["components"]["schemas"]["MovedPart"] = owner["properties"][name]
    owner["properties"][name] = ref("MovedPart")
    return True


def _has_no_class(value: dict[str, Any]) -> bool:
    return "enum" not in value and "properties" not in value.get("items", {})


def _write_out(document: Document, chance: random.Random) -> bool:
    """Write an error out where it was referred to."""
    operation = chance.choice(_operations(document))
    schema = copy.deepcopy(document["components"]["schemas"]["Failure"])
    operation["responses"]["400"]["content"]["application/json"]["schema"] = schema
    return True


def _add_branch(document: Document, _: random.Random) -> bool:
    schemas = document["components"]["schemas"]
    schemas["ThirdKind"] = obj(pzzx=STRING)
    schemas["KindPart"]["oneOf"].append(ref("ThirdKind"))
    schemas["KindPart"]["discriminator"]["mapping"]["third"] = "#/components/schemas/ThirdKind"
    return True


def _remove_branch(document: Document, _: random.Random) -> bool:
    kind = document["components"]["schemas"]["KindPart"]
    kind["oneOf"].pop()
    kind["discriminator"]["mapping"].pop("other")
    return True


def _remove_operation(document: Document, chance: random.Random) -> bool:
    del document["paths"][chance.choice(["/group0", "/group1", "/group2"])][chance.choice(["get", "post"])]
    return True


def _add_operation(document: Document, chance: random.Random) -> bool:
    builder = Builder(chance)
    document["paths"]["/extra"] = {"get": builder.operation("extra", ref("AlphaPart"))}
    return True


def _remove_parameter(operation: dict[str, Any], chance: random.Random) -> None:
    operation["parameters"].remove(chance.choice(operation["parameters"]))


def _failure(document: Document) -> dict[str, Any]:
    found: dict[str, Any] = document["components"]["schemas"]["Failure"]["properties"]["errors"]["items"]
    return found


def _alter_failure(document: Document, chance: random.Random) -> bool:
    properties = _failure(document)["properties"]
    change = chance.choice(["add", "remove", "retype", "bound", "require"])
    if change == "add":
        properties["more"] = dict(STRING)
    elif change == "remove":
        del properties["detail"]
    elif change == "require":
        _failure(document)["required"] = ["code"]
    else:
        properties["code"] = dict(INTEGER) if change == "retype" else {**STRING, "maxLength": 9}
    return True


def _prose(document: Document, chance: random.Random) -> bool:
    owner, name = chance.choice(_properties(document, lambda value: "$ref" not in value))
    owner["properties"][name] |= {"description": "Another text.", "title": "Another", "example": "x"}
    return True


def _shuffle(document: Document, chance: random.Random) -> bool:
    for schema in _objects(document):
        names = list(schema["properties"])
        chance.shuffle(names)
        schema["properties"] = {name: schema["properties"][name] for name in names}
    return True


_PARAMETER = {"name": "pzzw", "in": "query", "schema": STRING}

MUTATIONS: dict[str, Callable[[Document, random.Random], bool]] = {
    "property added": _add_property(STRING, required=False),
    "required property added": _add_property(STRING, required=True),
    "write-only property added": _add_property({**STRING, "writeOnly": True}, required=False),
    "required write-only property added": _add_property({**STRING, "writeOnly": True}, required=True),
    "read-only property added": _add_property({**STRING, "readOnly": True}, required=False),
    "property removed": _change_property(_any, _remove_property),
    "optionality": _change_property(_any, _toggle_required),
    "text becomes a number": _change_property(_is_text, _retype(INTEGER)),
    "a number becomes wider": _change_property(_is("integer"), _retype({"type": "number"})),
    "a number becomes narrower": _change_property(_is("number"), _retype(INTEGER)),
    "text becomes a list": _change_property(_is_text, _retype({"type": "array", "items": STRING})),
    "text becomes an enum": _set(_is_text, "enum", ["pzzv", "pzzu"]),
    "an enum becomes text": _change_property(lambda value: "enum" in value, _retype(STRING)),
    "enum value removed": _change_property(lambda value: "enum" in value, _drop_enum_value),
    "named enum changed": _change_shade,
    "null allowed": _set(lambda value: _is_text(value) or _is("integer")(value), "nullable", value=True),
    "null forbidden": _change_property(lambda value: bool(value.get("nullable")), _retype(STRING)),
    "bound": _set(_is_text, "maxLength", 40),
    "format": _set(_is_text, "format", "uuid"),
    "default": _set(_is("boolean"), "default", value=True),
    "deprecated property": _set(_is("number"), "deprecated", value=True),
    "bound of items": _set_inside(lambda one: "type" in one.get("items", {}), "items", "description", value="x"),
    "bound of text in a list": _set_inside(lambda one: _is_text(one.get("items", {})), "items", "maxLength", value=5),
    "bound of a list": _set(_is("array"), "maxItems", 5),
    "bound of map values": _set_inside(
        lambda one: _is("integer")(one.get("additionalProperties", {})), "additionalProperties", "maximum", value=5
    ),
    "bound in a union": _set_inside(lambda one: "anyOf" in one, "anyOf", 0, "minLength", value=5),
    "bound of an object": _on_object("maxProperties", 9),
    "no other keys": _on_object("additionalProperties", value=False),
    "moved to components": _move_to_components,
    "error written out": _write_out,
    "union branch added": _add_branch,
    "union branch removed": _remove_branch,
    "operation added": _add_operation,
    "operation removed": _remove_operation,
    "operation deprecated": _on_operation(lambda operation, _: operation.update(deprecated=True)),
    "security": _on_operation(lambda operation, _: operation.update(security=[{"other": []}])),
    "parameter added": _on_operation(lambda operation, _: operation["parameters"].append(dict(_PARAMETER))),
    "required parameter added": _on_operation(
        lambda operation, _: operation["parameters"].append({**_PARAMETER, "required": True})
    ),
    "parameter removed": _on_operation(_remove_parameter),
    "parameter required": _on_parameter(
        lambda one: not one.get("required"), lambda parameter: parameter.update(required=True)
    ),
    "parameter deprecated": _on_parameter(_any, lambda parameter: parameter.update(deprecated=True)),
    "parameter retyped": _on_parameter(
        lambda one: _is("integer")(one["schema"]), lambda parameter: parameter.update(schema=dict(STRING))
    ),
    "parameter limited to values": _on_parameter(
        lambda one: _is("string")(one["schema"]), lambda parameter: parameter["schema"].update(enum=["pzzt", "pzzs"])
    ),
    "bound of a parameter": _on_parameter(
        lambda one: "items" in one["schema"], lambda parameter: parameter["schema"]["items"].update(maxLength=5)
    ),
    "error added": _on_operation(lambda operation, _: operation["responses"].update({"404": {"description": "None."}})),
    "error removed": _on_operation(lambda operation, _: operation["responses"].pop("400")),
    "error changed": _alter_failure,
    "header added": _on_operation(
        lambda operation, _: operation["responses"]["200"]["headers"].update({"X-Now": {"schema": dict(STRING)}})
    ),
    "header removed": _on_operation(lambda operation, _: operation["responses"]["200"]["headers"].clear()),
    "header changed": _on_operation(
        lambda operation, _: operation["responses"]["200"]["headers"]["X-Left"].update(schema=dict(STRING))
    ),
    "callback removed": _on_operation(lambda operation, _: operation["callbacks"].clear()),
    "callback changed": _on_operation(
        lambda operation, _: operation["callbacks"].update(more={"{$url}": {"post": {"requestBody": _body(STRING)}}})
    ),
    "status": _on_operation(
        lambda operation, _: operation["responses"].update({"201": operation["responses"].pop("200")})
    ),
    "answer emptied": _on_operation(lambda operation, _: operation["responses"]["200"].pop("content")),
    "prose": _prose,
    "order": _shuffle,
}


def _webhook(document: Document, chance: random.Random) -> bool:
    if chance.random() < 0.5:
        document["webhooks"]["gone"] = {"post": {"requestBody": _body(dict(STRING))}}
    else:
        document["webhooks"].clear()
    return True


def _server(document: Document, chance: random.Random) -> bool:
    url = f"https://{chance.choice('bcd')}.example.org"
    document["servers"] = [{"url": url}] if chance.random() < 0.5 else [*document["servers"], {"url": url}]
    return True


MUTATIONS |= {"webhook": _webhook, "server": _server}

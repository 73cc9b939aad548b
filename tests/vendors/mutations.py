"""Random changes of one kind: what a vendor may do to a document between two versions."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from vendors.builders import obj, ref
from vendors.mutating import (
    anything,
    change_property,
    is_text,
    objects,
    of_type,
    on_operation,
    on_parameter,
    operations,
    properties,
    set_inside,
    set_key,
)
from vendors.random_documents import INTEGER, STRING, Builder, body

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from vendors.random_documents import Document


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
        owner = chance.choice(objects(document))
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
        chance.choice(objects(document))[key] = value
        return True

    return mutate


def _move_to_components(document: Document, chance: random.Random) -> bool:
    """Name a schema that was written out: a scalar or a list, which has no class."""
    places = properties(document, lambda value: value.get("type") in ("string", "array", "integer", "number"))
    owner, name = chance.choice([one for one in places if _has_no_class(one[0]["properties"][one[1]])])
    document["components"]["schemas"]["MovedPart"] = owner["properties"][name]
    owner["properties"][name] = ref("MovedPart")
    return True


def _has_no_class(value: dict[str, Any]) -> bool:
    return "enum" not in value and "properties" not in value.get("items", {})


def _write_out(document: Document, chance: random.Random) -> bool:
    """Write an error out where it was referred to."""
    operation = chance.choice(operations(document))
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
    owner, name = chance.choice(properties(document, lambda value: "$ref" not in value))
    owner["properties"][name] |= {"description": "Another text.", "title": "Another", "example": "x"}
    return True


def _shuffle(document: Document, chance: random.Random) -> bool:
    for schema in objects(document):
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
    "property removed": change_property(anything, _remove_property),
    "optionality": change_property(anything, _toggle_required),
    "text becomes a number": change_property(is_text, _retype(INTEGER)),
    "a number becomes wider": change_property(of_type("integer"), _retype({"type": "number"})),
    "a number becomes narrower": change_property(of_type("number"), _retype(INTEGER)),
    "text becomes a list": change_property(is_text, _retype({"type": "array", "items": STRING})),
    "text becomes an enum": set_key(is_text, "enum", ["pzzv", "pzzu"]),
    "an enum becomes text": change_property(lambda value: "enum" in value, _retype(STRING)),
    "enum value removed": change_property(lambda value: "enum" in value, _drop_enum_value),
    "named enum changed": _change_shade,
    "null allowed": set_key(lambda value: is_text(value) or of_type("integer")(value), "nullable", value=True),
    "null forbidden": change_property(lambda value: bool(value.get("nullable")), _retype(STRING)),
    "bound": set_key(is_text, "maxLength", 40),
    "format": set_key(is_text, "format", "uuid"),
    "default": set_key(of_type("boolean"), "default", value=True),
    "deprecated property": set_key(of_type("number"), "deprecated", value=True),
    "bound of items": set_inside(lambda one: "type" in one.get("items", {}), "items", "description", value="x"),
    "bound of text in a list": set_inside(lambda one: is_text(one.get("items", {})), "items", "maxLength", value=5),
    "bound of a list": set_key(of_type("array"), "maxItems", 5),
    "bound of map values": set_inside(
        lambda one: of_type("integer")(one.get("additionalProperties", {})), "additionalProperties", "maximum", value=5
    ),
    "bound in a union": set_inside(lambda one: "anyOf" in one, "anyOf", 0, "minLength", value=5),
    "bound of an object": _on_object("maxProperties", 9),
    "no other keys": _on_object("additionalProperties", value=False),
    "moved to components": _move_to_components,
    "error written out": _write_out,
    "union branch added": _add_branch,
    "union branch removed": _remove_branch,
    "operation added": _add_operation,
    "operation removed": _remove_operation,
    "operation deprecated": on_operation(lambda operation, _: operation.update(deprecated=True)),
    "security": on_operation(lambda operation, _: operation.update(security=[{"other": []}])),
    "parameter added": on_operation(lambda operation, _: operation["parameters"].append(dict(_PARAMETER))),
    "required parameter added": on_operation(
        lambda operation, _: operation["parameters"].append({**_PARAMETER, "required": True})
    ),
    "parameter removed": on_operation(_remove_parameter),
    "parameter required": on_parameter(
        lambda one: not one.get("required"), lambda parameter: parameter.update(required=True)
    ),
    "parameter deprecated": on_parameter(anything, lambda parameter: parameter.update(deprecated=True)),
    "parameter retyped": on_parameter(
        lambda one: of_type("integer")(one["schema"]), lambda parameter: parameter.update(schema=dict(STRING))
    ),
    "parameter limited to values": on_parameter(
        lambda one: of_type("string")(one["schema"]),
        lambda parameter: parameter["schema"].update(enum=["pzzt", "pzzs"]),
    ),
    "bound of a parameter": on_parameter(
        lambda one: "items" in one["schema"], lambda parameter: parameter["schema"]["items"].update(maxLength=5)
    ),
    "error added": on_operation(lambda operation, _: operation["responses"].update({"404": {"description": "None."}})),
    "error removed": on_operation(lambda operation, _: operation["responses"].pop("400")),
    "error changed": _alter_failure,
    "header added": on_operation(
        lambda operation, _: operation["responses"]["200"]["headers"].update({"X-Now": {"schema": dict(STRING)}})
    ),
    "header removed": on_operation(lambda operation, _: operation["responses"]["200"]["headers"].clear()),
    "header changed": on_operation(
        lambda operation, _: operation["responses"]["200"]["headers"]["X-Left"].update(schema=dict(STRING))
    ),
    "callback removed": on_operation(lambda operation, _: operation["callbacks"].clear()),
    "callback changed": on_operation(
        lambda operation, _: operation["callbacks"].update(more={"{$url}": {"post": {"requestBody": body(STRING)}}})
    ),
    "status": on_operation(
        lambda operation, _: operation["responses"].update({"201": operation["responses"].pop("200")})
    ),
    "answer emptied": on_operation(lambda operation, _: operation["responses"]["200"].pop("content")),
    "prose": _prose,
    "order": _shuffle,
}


def _webhook(document: Document, chance: random.Random) -> bool:
    if chance.random() < 0.5:
        document["webhooks"]["gone"] = {"post": {"requestBody": body(dict(STRING))}}
    else:
        document["webhooks"].clear()
    return True


def _server(document: Document, chance: random.Random) -> bool:
    url = f"https://{chance.choice('bcd')}.example.org"
    document["servers"] = [{"url": url}] if chance.random() < 0.5 else [*document["servers"], {"url": url}]
    return True


MUTATIONS |= {"webhook": _webhook, "server": _server}

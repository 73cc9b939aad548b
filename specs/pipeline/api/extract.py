"""Extracts the API surface of a package from its normal form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pipeline.api.annotations import join_union
from pipeline.api.surface import Model, Operation, Surface, Value
from pipeline.codegen.names import argument_names, class_name, python_name
from pipeline.document.json_types import is_mapping
from pipeline.normalise.canonical import OBJECT_FACTS
from pipeline.normalise.schemas import NOTES, SHAPES, components, operations, referenced_name, resolve
from pipeline.normalise.servers import SERVER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.api.surface import Facts
    from pipeline.document.read import Document
    from pipeline.normalise.schemas import Schema
    from pipeline.settings import Settings

_SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
_FORMATS = {"date-time": "datetime.datetime", "binary": "File"}
# Keys of security schemes and servers that do not change what is sent.
_PROSE = frozenset({"description", "summary", "url"})


def extract_surface(normal: Document, settings: Settings) -> Surface:
    """The API surface of the package that is generated from a normal form."""
    schemas = components(normal)
    security = normal["components"].get("securitySchemes") or {}
    return Surface(
        package=settings.package,
        version=str(normal.get("info", {}).get("version", "")),
        servers={server["url"]: _facts(server) for server in normal.get("servers") or ()},
        schemes={name: _facts(scheme) for name, scheme in security.items()},
        operations={
            f"{python_name(operation['tags'][0])}.{python_name(operation['operationId'])}": _operation(
                path, method, operation, schemas, settings
            )
            for path, method, operation in operations(normal)
        },
        models={class_name(name): _model(schema, schemas) for name, schema in schemas.items() if _is_named(schema)},
        notes=normal.get(NOTES) or {},
        shapes=normal.get(SHAPES) or {},
    )


def _facts(node: Mapping[str, Any]) -> Facts:
    return {
        key: _facts(value) if is_mapping(value) else value
        for key, value in node.items()
        if key not in _PROSE and not key.startswith("x-")
    }


# --- operations


def _operation(
    path: str, method: str, operation: dict[str, Any], schemas: dict[str, Schema], settings: Settings
) -> Operation:
    names = argument_names(operation["parameters"])
    arguments = {
        names[parameter["in"], parameter["name"]]: _argument(path, method, parameter, schemas, settings)
        for parameter in operation["parameters"]
    }
    if "requestBody" in operation:
        body = operation["requestBody"]
        ((media, content),) = body["content"].items()
        arguments["body"] = Value(
            type=_type(content["schema"], schemas),
            required=body["required"],
            wire=f"body {media}",
            facts=facts_of(content["schema"], schemas),
        )
    responses = operation["responses"]
    return Operation(
        arguments=arguments,
        returns=join_union(_response_type(response, schemas) for response in responses.values()) or "None",
        wire=f"{method.upper()} {path} {' '.join(sorted(responses))}".rstrip(),
        security=_security(operation.get("x-security") or []),
        deprecated=bool(operation.get("deprecated")),
        server=operation.get(SERVER, ""),
        facts={
            key: value
            for response in responses.values()
            for media in response.get("content", {}).values()
            for key, value in facts_of(media["schema"], schemas).items()
        },
        notes=operation.get(NOTES) or {},
    )


def _argument(
    path: str, method: str, parameter: dict[str, Any], schemas: dict[str, Schema], settings: Settings
) -> Value:
    name, schema = parameter["name"], parameter["schema"]
    facts = facts_of(schema, schemas)
    if parameter.get("deprecated"):
        facts["deprecated"] = True
    if "x-sent-default" in parameter:
        facts["sent"] = parameter["x-sent-default"]
    if parameter.get("style") not in {None, "form", "simple"}:
        facts["style"] = parameter["style"]
    # As `Codecs.given_to_client`: the client's default does not apply to a DELETE of what the parameter identifies.
    from_client = name in settings.client_parameters and not (method == "delete" and path.endswith(f"{{{name}}}"))
    if parameter["in"] == "path" and from_client:
        facts["from"] = "client"
    return Value(
        type=_type(schema, schemas),
        required=bool(parameter.get("required")) and not facts.keys() & {"sent", "from"},
        wire=f"{parameter['in']} {name}",
        facts=facts,
    )


def _response_type(response: dict[str, Any], schemas: dict[str, Schema]) -> str:
    return join_union(_type(media["schema"], schemas) for media in response.get("content", {}).values()) or "None"


def _security(alternatives: list[dict[str, list[str]]]) -> str:
    formatted = (
        " and ".join(sorted(f"{name}({', '.join(sorted(scopes))})" if scopes else name for name, scopes in one.items()))
        for one in alternatives
    )
    return " or ".join(sorted({one or "none" for one in formatted})) or "none"


# --- models and types


def _is_named(schema: Schema) -> bool:
    return "x-union" in schema or "enum" in schema or schema.get("type") == "object"


def _model(schema: Schema, schemas: dict[str, Schema]) -> Model:
    if "x-union" in schema:
        branches = schema["x-union"]["branches"]
        return Model(
            kind="union",
            tag=schema["x-union"].get("tag"),
            branches={
                class_name(ref): ", ".join(one.get("value") or one["key"] for one in branches if one["ref"] == ref)
                for ref in dict.fromkeys(branch["ref"] for branch in branches)
            },
        )
    if "enum" in schema:
        return Model(kind="enum", values=tuple(schema["enum"]), base=_SCALARS[schema.get("type", "string")])
    if schema.get("x-map"):
        values = schema.get("additionalProperties", {})
        facts = {**_object_facts(schema), **_prefixed("values", facts_of(values, schemas))}
        return Model(kind="map", base=_type(values, schemas), facts=facts)
    required = schema.get("required", ())
    return Model(
        kind="class",
        fields={
            python_name(key): Value(
                type=_type(value, schemas),
                # The tag of a union's branch has a default.
                required=key in required and not value.get("x-sent"),
                wire=key,
                facts=facts_of(value, schemas),
            )
            for key, value in schema.get("properties", {}).items()
        },
        facts=_object_facts(schema),
    )


def facts_of(schema: Schema, schemas: dict[str, Schema]) -> dict[str, Any]:
    """The facts of a value: its own, those of what it refers to, and those of its items, values and branches."""
    facts = dict(schema.get("x-wire") or {})
    name = referenced_name(schema)
    if name is not None:
        target = resolve(schema, schemas)
        told = facts_of(target, schemas) if not _is_named(target) else target.get("x-wire") or {}
        # Those of an object are told with its class.
        return {**{key: value for key, value in told.items() if key not in OBJECT_FACTS}, **facts}
    for word, inner in (("items", schema.get("items")), ("values", schema.get("additionalProperties"))):
        if is_mapping(inner):
            facts |= _prefixed(word, facts_of(inner, schemas))
    for branch in [*schema.get("oneOf", ()), *schema.get("anyOf", ())]:
        facts |= _prefixed(_type(branch, schemas), facts_of(branch, schemas))
    return facts


def _prefixed(word: str, facts: Facts) -> Facts:
    return {f"{word}.{key}": value for key, value in facts.items()}


def _object_facts(schema: Schema) -> Facts:
    return {key: value for key, value in (schema.get("x-wire") or {}).items() if key in OBJECT_FACTS}


def _type(schema: Schema, schemas: dict[str, Schema]) -> str:
    """The annotation of a schema."""
    name = referenced_name(schema)
    if name is not None:
        target = resolve(schema, schemas)
        text = class_name(name) if _is_named(target) else _type(target, schemas)
    elif "anyOf" in schema or "oneOf" in schema:
        text = join_union(_type(branch, schemas) for branch in schema.get("anyOf") or schema["oneOf"])
    elif "const" in schema:
        text = f"Literal[{json.dumps(schema['const'])}]"
    elif schema.get("type") == "array":
        text = f"list[{_type(schema['items'], schemas)}]"
    else:
        text = _FORMATS.get(schema.get("format", ""), _SCALARS.get(schema.get("type", ""), "Any"))
    return join_union([text, "None"]) if schema.get("nullable") else text

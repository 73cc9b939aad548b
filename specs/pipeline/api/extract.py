"""From a document in the normal form to its surface."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pipeline.codegen.names import argument_names, class_name, python_name
from pipeline.normalise.schemas import components, operations, referred, resolve
from pipeline.api.surface import Model, Operation, Surface, Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.document.read import Document
    from pipeline.normalise.schemas import Schema
    from pipeline.settings import Settings
    from pipeline.api.surface import Facts

_SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
_FORMATS = {"date-time": "datetime.datetime", "date": "datetime.date", "binary": "File"}
# Prose of a security scheme or a server; the rest of it is how to speak to the service.
_PROSE = frozenset({"description", "summary", "url"})


def surface_of(normal: Document, settings: Settings) -> Surface:
    """The API that is generated from a normal form."""
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
        models={class_name(name): _model(schema, schemas) for name, schema in schemas.items() if _has_name(schema)},
    )


def _facts(node: Mapping[str, Any]) -> Facts:
    return {
        key: _facts(value) if isinstance(value, dict) else value
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
            type=_type(content["schema"], schemas), required=body["required"], wire=f"body {media}"
        )
    answers = operation["responses"]
    return Operation(
        arguments=arguments,
        returns=_union(_answer(answer, schemas) for answer in answers.values()) or "None",
        wire=f"{method.upper()} {path} {' '.join(sorted(answers))}".rstrip(),
        security=_security(operation.get("x-security") or []),
        deprecated=bool(operation.get("deprecated")),
    )


def _argument(
    path: str, method: str, parameter: dict[str, Any], schemas: dict[str, Schema], settings: Settings
) -> Value:
    name, schema = parameter["name"], parameter["schema"]
    facts = dict(schema.get("x-wire") or {})
    if "x-sent-default" in parameter:
        facts["sent"] = parameter["x-sent-default"]
    if parameter.get("style") not in {None, "form", "simple"}:
        facts["style"] = parameter["style"]
    # As codec.given_to_client: the client's own id may be left out, but never where a DELETE removes that very thing.
    from_client = name in settings.client_parameters and not (method == "delete" and path.endswith(f"{{{name}}}"))
    if parameter["in"] == "path" and from_client:
        facts["from"] = "client"
    return Value(
        type=_type(schema, schemas),
        required=bool(parameter.get("required")) and not facts.keys() & {"sent", "from"},
        wire=f"{parameter['in']} {name}",
        facts=facts,
    )


def _answer(response: dict[str, Any], schemas: dict[str, Schema]) -> str:
    return _union(_type(media["schema"], schemas) for media in response.get("content", {}).values()) or "None"


def _security(alternatives: list[dict[str, list[str]]]) -> str:
    spelled = (
        " and ".join(sorted(f"{name}({', '.join(sorted(scopes))})" if scopes else name for name, scopes in one.items()))
        for one in alternatives
    )
    return " or ".join(sorted({one or "none" for one in spelled})) or "none"


# --- models and types


def _has_name(schema: Schema) -> bool:
    return "x-union" in schema or "enum" in schema or schema.get("type") == "object"


def _model(schema: Schema, schemas: dict[str, Schema]) -> Model:
    if "x-union" in schema:
        branches = schema["x-union"]["branches"]
        return Model(
            kind="union",
            tag=schema["x-union"].get("tag"),
            branches={class_name(branch["ref"]): branch.get("value") or branch["key"] for branch in branches},
        )
    if "enum" in schema:
        return Model(kind="enum", values=tuple(schema["enum"]), base=_SCALARS[schema.get("type", "string")])
    if schema.get("x-map"):
        return Model(kind="map", base=_type(schema.get("additionalProperties", {}), schemas))
    required = schema.get("required", ())
    return Model(
        kind="class",
        fields={
            python_name(key): Value(
                type=_type(value, schemas),
                # A constant that an object sends of itself need not be given.
                required=key in required and not value.get("x-sent"),
                wire=key,
                facts=value.get("x-wire") or {},
            )
            for key, value in schema.get("properties", {}).items()
        },
    )


def _type(schema: Schema, schemas: dict[str, Schema]) -> str:
    """A schema as an annotation."""
    name = referred(schema)
    if name is not None:
        target = resolve(schema, schemas)
        text = class_name(name) if _has_name(target) else _type(target, schemas)
    elif "anyOf" in schema or "oneOf" in schema:
        text = _union(_type(branch, schemas) for branch in schema.get("anyOf") or schema["oneOf"])
    elif "const" in schema:
        text = f"Literal[{json.dumps(schema['const'])}]"
    elif schema.get("type") == "array":
        text = f"list[{_type(schema['items'], schemas)}]"
    else:
        text = _FORMATS.get(schema.get("format", ""), _SCALARS.get(schema.get("type", ""), "Any"))
    return _union([text, "None"]) if schema.get("nullable") else text


def _union(types: Any) -> str:
    """Each type once, None last."""
    members = sorted({member for text in types for member in split_union(text)}, key=lambda one: (one == "None", one))
    return " | ".join(members)


def split_union(text: str) -> list[str]:
    """`A | list[B | C]` -> ["A", "list[B | C]"]."""
    members, depth, start, quoted = [], 0, 0, False
    for index, character in enumerate(text):
        quoted ^= character == '"'
        if not quoted:
            depth += (character == "[") - (character == "]")
        if character == "|" and depth == 0 and not quoted:
            members.append(text[start : index - 1])
            start = index + 2
    return [*members, text[start:]]

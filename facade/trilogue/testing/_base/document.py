"""The providers' OpenAPI documents as lists of operations with their parameters, bodies and responses.

Reads the document that each generated package contains, with our overlay applied.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Any

import attrs

from trilogue._internal.json_types import is_object

METHODS = ("get", "put", "post", "patch", "delete")
Schema = Mapping[str, Any]


@attrs.frozen(kw_only=True)
class Operation:
    """What the sandbox needs to know about one operation of a document."""

    name: str
    """The name in the generated client, such as `list_messages`; unique within the document."""
    vendor_id: str
    """The vendor's operationId."""
    method: str
    path: str
    query: Mapping[str, Schema]
    """The schemas of the query parameters by their names on the wire, such as `page[size]`."""
    required_query: tuple[str, ...]
    body_schema: Schema | None
    """The schema of a JSON request body; None if the operation takes no JSON."""
    body_required: bool
    upload: bool
    """Whether the body is multipart."""
    status: int
    """The status of a successful response."""
    response_schema: Schema | None
    """The schema of a JSON response; None if it has no body."""
    example: Any
    """The document's own example of the response; None if it has none."""
    secured: bool
    """Whether the operation requires credentials."""
    scopes: frozenset[str]
    """The scopes of which the credentials must have one; empty if the document names none."""

    @property
    def route(self) -> str:
        """Method and path without parameter names, as handlers are bound to it."""
        return route_key(f"{self.method} {self.path}")


def route_key(route: str) -> str:
    """`GET /v1/tags/{tagId}` -> `GET /v1/tags/{}`. An overlay may rename parameters, but it keeps paths."""
    return re.sub(r"\{[^}]*\}", "{}", route)


def operation_name(vendor_id: str) -> str:
    """`Messages_SendMessage` -> `send_message`; an operationId without a group keeps all of its words."""
    return snake_case(re.sub(r"^[A-Za-z]+_(?=[A-Z])", "", vendor_id))


def snake_case(name: str) -> str:
    """`ListAppKeys2` -> `list_app_keys_2`, as the generator writes names. Without capitals digits are no word."""
    words = [name] if name.islower() else re.split(r"([A-Z]?[a-z]+)", name)
    return "_".join(re.findall(r"[^\W_]+", " ".join(words))).lower()


class Document:
    """A provider's OpenAPI document."""

    def __init__(self, raw: Mapping[str, Any]) -> None:
        self.raw = raw
        # Routes are tried in order. Literal segments precede parameters, so that /agents/presence is not read as
        # /agents/{agentId}.
        self.operations = sorted(self._operations(), key=lambda operation: operation.path.replace("{", "~"))

    @staticmethod
    @functools.cache
    def of(provider: str) -> Document:
        """The document of `sunshine`, `dixa` or `sinch`. It is read once per process."""
        text = resources.files(f"trilogue_{provider}").joinpath("openapi.json").read_text(encoding="utf-8")
        return Document(json.loads(text))

    def resolve(self, node: Any) -> Any:
        """`node`, or the node that its `$ref` points to."""
        while is_object(node) and "$ref" in node:
            target: Any = self.raw
            for part in str(node["$ref"]).removeprefix("#/").split("/"):
                target = target[part.replace("~1", "/").replace("~0", "~")]
            node = target
        return node

    def _operations(self) -> Iterator[Operation]:
        for path, item in self.raw["paths"].items():
            shared = item.get("parameters", [])
            for method in METHODS:
                if method in item:
                    yield self._operation(method, path, item[method], shared)

    def _query(self, parameters: list[Any]) -> Iterator[tuple[str, Schema]]:
        for each in parameters:
            if each["in"] != "query":
                continue
            schema = self.resolve(each.get("schema", {}))
            if each.get("style") == "deepObject":
                yield from ((f"{each['name']}[{name}]", field) for name, field in schema.get("properties", {}).items())
            else:
                yield each["name"], schema

    def _operation(self, method: str, path: str, raw: Mapping[str, Any], shared: list[Any]) -> Operation:
        parameters = [self.resolve(parameter) for parameter in [*shared, *raw.get("parameters", [])]]
        body = self.resolve(raw.get("requestBody", {}))
        content = body.get("content", {})
        status, success = min((int(code), each) for code, each in raw["responses"].items() if code[0] in "23")
        response = self.resolve(success).get("content", {}).get("application/json", {})
        # Of the whole document, unless the operation has its own.
        security: list[Mapping[str, Any]] | None = raw.get("security", self.raw.get("security"))
        examples = [self.resolve(example).get("value") for example in response.get("examples", {}).values()]
        return Operation(
            name=operation_name(raw["operationId"]),
            vendor_id=raw.get("x-vendor-operation-id", raw["operationId"]),
            method=method.upper(),
            path=path,
            query=dict(self._query(parameters)),
            required_query=tuple(each["name"] for each in parameters if each["in"] == "query" and each.get("required")),
            body_schema=content.get("application/json", {}).get("schema"),
            body_required=bool(body.get("required")),
            upload="multipart/form-data" in content,
            status=status,
            response_schema=response.get("schema"),
            example=response.get("example", examples[0] if examples else None),
            secured=security != [],
            scopes=frozenset(scope for scheme in security or () for scopes in scheme.values() for scope in scopes),
        )

"""The providers' OpenAPI documents as tables: operations with their parameters, bodies and answers.

Reads the repaired document that each generated package carries; decides nothing about state or answers.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Any, TypeGuard

import attrs

METHODS = ("get", "put", "post", "patch", "delete")
Schema = Mapping[str, Any]


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether a JSON value is an object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Whether a JSON value is an array."""
    return isinstance(value, list)


@attrs.frozen(kw_only=True)
class Operation:
    """One operation of a document, as the sandbox needs it."""

    name: str
    """The generated client's name, such as `list_messages`; one of a kind in its document."""
    vendor_id: str
    """The vendor's operationId."""
    method: str
    path: str
    required_query: tuple[str, ...]
    body: Schema | None
    """The schema of a JSON request body."""
    body_required: bool
    upload: bool
    """The body is multipart."""
    status: int
    """The status of success."""
    answer: Schema | None
    """The schema of a JSON answer; None for no body."""
    example: Any
    """The document's own example of the answer, if it has one."""
    secured: bool

    @property
    def route(self) -> str:
        """Method and path without parameter names: what handlers are bound to."""
        return route_key(f"{self.method} {self.path}")


def route_key(route: str) -> str:
    """`GET /v1/tags/{tagId}` -> `GET /v1/tags/{}`: the repairs may rename parameters, never paths."""
    return re.sub(r"\{[^}]*\}", "{}", route)


def snake_case(name: str) -> str:
    """`ListAppKeys` -> `list_app_keys`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|\W+", "_", name).strip("_").lower()


class Document:
    """A provider's OpenAPI document."""

    def __init__(self, raw: Mapping[str, Any]) -> None:
        self.raw = raw
        # Literal segments before parameters: /agents/presence must not be read as an agent's id.
        self.operations = sorted(self._operations(), key=lambda operation: operation.path.replace("{", "~"))

    @staticmethod
    @functools.cache
    def of(provider: str) -> Document:
        """The document of `sunshine`, `dixa` or `sinch`; read once per process."""
        text = resources.files(f"trilogue_{provider}").joinpath("openapi.json").read_text(encoding="utf-8")
        return Document(json.loads(text))

    def resolve(self, node: Any) -> Any:
        """`node`, or what its `$ref` points to."""
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

    def _operation(self, method: str, path: str, raw: Mapping[str, Any], shared: list[Any]) -> Operation:
        parameters = [self.resolve(parameter) for parameter in [*shared, *raw.get("parameters", [])]]
        body = self.resolve(raw.get("requestBody", {}))
        content = body.get("content", {})
        status, success = min((int(code), each) for code, each in raw["responses"].items() if code[0] in "23")
        answer = self.resolve(success).get("content", {}).get("application/json", {})
        examples = [self.resolve(example).get("value") for example in answer.get("examples", {}).values()]
        return Operation(
            name=snake_case(raw["operationId"].rpartition("_")[2]),
            vendor_id=raw.get("x-vendor-operation-id", raw["operationId"]),
            method=method.upper(),
            path=path,
            required_query=tuple(each["name"] for each in parameters if each["in"] == "query" and each.get("required")),
            body=content.get("application/json", {}).get("schema"),
            body_required=bool(body.get("required")),
            upload="multipart/form-data" in content,
            status=status,
            answer=answer.get("schema"),
            example=answer.get("example", examples[0] if examples else None),
            secured=raw.get("security") != [],
        )

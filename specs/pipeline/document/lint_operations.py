"""Lints operations and parameters: operationIds, supported ways of writing parameters, path templates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pipeline.document.findings import Finding
from pipeline.document.json_types import is_list, is_mapping, is_text
from pipeline.document.operation_ids import propose_operation_id
from pipeline.document.references import look_up
from pipeline.document.walk import METHODS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.document.read import Document
    from pipeline.document.walk import Node
    from pipeline.errors import Pointer

# Supported styles by location. OpenAPI Specification 3.1, section 4.8.12 (Parameter Object).
_STYLES = {"path": ("simple",), "header": ("simple",), "query": ("form", "deepObject"), "cookie": ("form",)}
_TEMPLATE = re.compile(r"{([^{}]*)}")
# References to references are followed this many times; `lint_references` reports a circle.
_MAX_STEPS = 8


def lint_operation_ids(nodes: list[Node]) -> Iterator[Finding]:
    """Operations without an operationId, and operationIds that are used twice."""
    seen: dict[str, Pointer] = {}
    operations = [node for node in nodes if node.kind == "operation" and is_mapping(node.value)]
    taken = {name for node in operations if is_text(name := node.value.get("operationId"))}
    for node in operations:
        path, method = node.pointer[1], node.pointer[2]
        where = f"{method.upper()} {path}"
        name = node.value.get("operationId")
        if not name or not is_text(name):
            proposed = propose_operation_id(method, path, taken)
            taken.add(proposed)
            yield Finding(
                node.pointer,
                f"{where} has no operationId; give it one in the overlay: "
                f"{{target: \"$.paths['{path}'].{method}\", description: name, "
                f"update: {{operationId: {proposed}}}}}",
            )
        elif name in seen:
            other = seen[name]
            yield Finding(
                (*node.pointer, "operationId"),
                f"operationId {name!r} is used twice, for {where} and for {other[2].upper()} {other[1]}; "
                f"rename one in the overlay, to {propose_operation_id(method, path, taken)} for example",
            )
        else:
            seen[name] = node.pointer


def lint_parameter(node: Node) -> Iterator[Finding]:
    """A parameter that the generated client could not send."""
    value = node.value
    if "$ref" in value:
        return
    name, location = value.get("name"), value.get("in")
    label = f"parameter {name!r}"
    if not is_text(name) or location not in tuple(_STYLES):
        message = f"{label} needs a name and an `in` of path, query or header; correct it in the overlay"
        yield Finding(node.pointer, message)
    elif location == "cookie":
        yield Finding(node.pointer, f"{label} is a cookie, which clients do not send; remove it in the overlay")
    elif value.get("content") is not None:
        yield Finding(
            (*node.pointer, "content"),
            f"{label} is described by `content`, which is not supported; give it a schema in the overlay "
            "(`remove` content, `update` schema: {type: string}; callers then pass JSON text)",
        )
    elif value.get("schema") is None:
        yield Finding(node.pointer, f"{label} has no schema; give it one in the overlay")
    elif (style := value.get("style")) is not None and style not in _STYLES[location]:
        supported = " and ".join(_STYLES[location])
        yield Finding(
            (*node.pointer, "style"),
            f"{label} has style {style!r}, but a {location} parameter supports only {supported}; declare it a string "
            "in the overlay: callers then pass the text in the service's style",
        )


def lint_equal_parameters(node: Node, document: Document) -> Iterator[Finding]:
    """Parameters that a path or an operation lists twice. OpenAPI Specification 3.1, section 4.8.10 (parameters)."""
    declared = node.value.get("parameters")
    seen: set[tuple[str, str]] = set()
    for index, written in enumerate(declared if is_list(declared) else ()):
        parameter = _resolved(document, written)
        name, location = (parameter.get("name"), parameter.get("in")) if is_mapping(parameter) else (None, None)
        if not (is_text(name) and is_text(location)):
            continue  # `lint_parameter` reports it.
        if (name, location) in seen:
            yield Finding(
                (*node.pointer, "parameters", str(index)),
                f"parameter {name!r} is listed twice here; remove one in the overlay",
            )
        seen.add((name, location))


def lint_path_parameters(document: Document) -> Iterator[Finding]:
    """Path parameters that the template of their path does not have, and the reverse."""
    paths = document.get("paths")
    for path, item in paths.items() if is_mapping(paths) else ():
        if not is_mapping(item):
            continue
        in_template = set(_TEMPLATE.findall(path))
        for method in METHODS:
            operation = item.get(method)
            if is_mapping(operation):
                declared = _declared_path_parameters(document, item) | _declared_path_parameters(document, operation)
                where, at = f"{method.upper()} {path}", ("paths", path, method)
                for name in sorted(in_template - declared):
                    yield Finding(at, f"{where} does not declare path parameter {name!r}; add it in the overlay")
                for name in sorted(declared - in_template):
                    yield Finding(
                        at,
                        f"{where} declares path parameter {name!r}, which is not in the path; remove it in the overlay",
                    )


def _declared_path_parameters(document: Document, holder: dict[str, Any]) -> set[str]:
    """Names of the path parameters that a path or an operation declares."""
    declared = holder.get("parameters")
    names = (_path_parameter(document, one) for one in (declared if is_list(declared) else ()))
    return {name for name in names if name is not None}


def _path_parameter(document: Document, parameter: Any) -> str | None:
    """The name of a path parameter, or None if it is another parameter."""
    parameter = _resolved(document, parameter)
    if is_mapping(parameter) and parameter.get("in") == "path":
        return str(parameter.get("name"))
    return None


def _resolved(document: Document, value: Any) -> Any:
    """What a parameter's references lead to."""
    for _ in range(_MAX_STEPS):
        if not (is_mapping(value) and is_text(value.get("$ref"))):
            break
        value = look_up(document, value["$ref"])
    return value

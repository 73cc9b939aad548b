"""Gives operations their Python name and group, and reduces their parameters, bodies and responses to what is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pipeline.document.json_types import is_mapping, may_be
from pipeline.document.walk import METHODS, walk
from pipeline.errors import Complaints, PipelineError
from pipeline.normalise.schemas import ERRORS, VENDOR_ID, operations, resolve

if TYPE_CHECKING:
    from pipeline.document.read import Document
    from pipeline.settings import Settings

# Responses from this status are raised by the client, not returned.
FIRST_ERROR = 400
# A schema with none of these, `{}` or a title alone, describes no value to return.
_DESCRIBES_A_VALUE = frozenset(
    {"$ref", "type", "properties", "items", "enum", "const", "additionalProperties", "allOf", "oneOf", "anyOf"}
)


def remember_operation_ids(document: Document) -> None:
    """Keep each operationId as the vendor wrote it, before an overlay gives it a better name."""
    for node in walk(document):
        if node.kind == "operation" and is_mapping(node.value) and "operationId" in node.value:
            node.value.setdefault(VENDOR_ID, node.value["operationId"])


def shape_operations(document: Document, settings: Settings) -> None:
    """Name, group and reduce every operation."""
    seen: dict[str, str] = {}
    complaints = Complaints()
    for path, method, operation in operations(document):
        where = f"{method.upper()} {path}"
        with complaints.collect():
            _name_operation(operation, settings, where, seen)
            try:
                _shape_parameters(document, operation)
                _shape_body(operation)
            except PipelineError as error:
                raise PipelineError(f"{where}: {error}", at=("paths", path, method)) from error
        tag = (operation.get("tags") or ["default"])[0]
        operation["tags"] = [settings.groups.get(tag, tag)]
        operation["description"] = _docstring(operation, settings, where)
        operation["x-security"] = operation.pop("security", document.get("security", []))
        _note_errors(operation)
        _shape_responses(operation)
    complaints.raise_all()
    _rename_dotted_path_parameters(document)


def _name_operation(operation: dict[str, Any], settings: Settings, where: str, seen: dict[str, str]) -> None:
    """Remove the prefix of the operationId."""
    name = re.sub(settings.operation_prefix, "", operation["operationId"]) if settings.operation_prefix else None
    operation["operationId"] = name or operation["operationId"]
    if other := seen.get(operation["operationId"]):
        method, _, path = where.partition(" ")
        raise PipelineError(
            f"without its prefix, operationId {operation['operationId']!r} is used twice, for {other} and {where}; "
            "rename one in the overlay",
            at=("paths", path, method.lower()),
        )
    seen[operation["operationId"]] = where


def _docstring(operation: dict[str, Any], settings: Settings, where: str) -> str:
    """The description, with the name and path by which the vendor's reference lists the operation."""
    vendor = operation.pop(VENDOR_ID, operation["operationId"])
    source = f"{settings.title}: {vendor}, {where}."
    described = operation.get("description", "").strip()
    return f"{described}\n\n{source}" if described else source


def _shape_parameters(document: Document, operation: dict[str, Any]) -> None:
    schemas = document["components"].get("schemas", {})
    operation["parameters"] = [one for one in operation["parameters"] if not _is_ignored(one)]
    for parameter in operation["parameters"]:
        _require_writable(parameter, resolve(parameter["schema"], schemas))
        # The generator reads a parameter's description from its schema.
        own = dict(parameter["schema"])
        if parameter.get("description"):
            own["description"] = parameter["description"]
        if parameter.get("required") and "default" in own and may_be(own.get("type"), own["default"]):
            parameter["x-sent-default"] = own.pop("default")
        parameter["schema"] = own


def _is_ignored(parameter: dict[str, Any]) -> bool:
    """Whether a header is no parameter: OpenAPI Specification 3.1, section 4.8.12.2.1 (name)."""
    return parameter["in"] == "header" and parameter["name"].lower() in ("accept", "authorization", "content-type")


def _require_writable(parameter: dict[str, Any], schema: dict[str, Any]) -> None:
    """Raise unless the client can send the parameter: lists are repeated in the query, objects are `name[key]`."""
    label, remedy = f"parameter {parameter['name']!r}", "declare it a string in the overlay: callers then pass the text"
    style = parameter.get("style", "form" if parameter["in"] == "query" else "simple")
    if (schema.get("type") == "object" or "properties" in schema) and style != "deepObject":
        raise PipelineError(f"{label} is an object of style {style}, but only deepObject is supported; {remedy}")
    if schema.get("type") == "array" and not (style == "form" and parameter.get("explode", True)):
        raise PipelineError(f"{label} is a list that is not repeated (style {style}, explode: false); {remedy}")


def _shape_body(operation: dict[str, Any]) -> None:
    body = operation.get("requestBody")
    if body is None:
        return
    content = {media.partition(";")[0].strip(): value for media, value in body.get("content", {}).items()}
    chosen = [media for media in ("application/json", "multipart/form-data") if media in content]
    if not chosen:
        raise PipelineError(
            f"a body of {', '.join(content) or 'no media type'} is not supported, only JSON and multipart/form-data; "
            "give it application/json in the overlay, or remove the body"
        )
    operation["requestBody"] = {
        "required": bool(body.get("required")),
        "content": {chosen[0]: {"schema": content[chosen[0]].get("schema", {})}},
    }


def _note_errors(operation: dict[str, Any]) -> None:
    """Keep the error statuses of the document, which the operation's docstring lists."""
    errors = sorted(
        status for status in operation["responses"] if status[0].isdigit() and int(status[0]) * 100 >= FIRST_ERROR
    )
    if errors:
        operation[ERRORS] = errors


def _shape_responses(operation: dict[str, Any]) -> None:
    responses = {
        status: answer
        for status, answer in operation["responses"].items()
        if status[0].isdigit() and int(status[0]) * 100 < FIRST_ERROR
    }
    if not responses and "default" in operation["responses"]:
        # The only documented response describes success too.
        responses["2XX"] = operation["responses"]["default"]
    if not responses:
        responses["2XX"] = {}
    operation["responses"] = {status: _shape_response(answer) for status, answer in responses.items()}


def _shape_response(response: dict[str, Any]) -> dict[str, Any]:
    shaped: dict[str, Any] = {"description": response.get("description") or "Success."}
    for written, value in response.get("content", {}).items():
        media = written.partition(";")[0].strip()
        if media == "*/*" or media.endswith("+json"):
            media = "application/json"
        if media in ("application/json", "text/plain") and _DESCRIBES_A_VALUE & value.get("schema", {}).keys():
            content = shaped.setdefault("content", {})
            content.setdefault(media, {"schema": value["schema"]})
    if len(shaped.get("content", {})) > 1:
        del shaped["content"]["text/plain"]
    return shaped


def _rename_dotted_path_parameters(document: Document) -> None:
    """Rename `{message.conversation_id}` to `{conversation_id}`. Only the value of a path parameter is sent."""
    renamed: dict[str, Any] = {}
    for path, item in document["paths"].items():
        new_path = path
        for operation in (item[method] for method in METHODS if method in item):
            names = {parameter["name"] for parameter in operation["parameters"] if parameter["in"] == "path"}
            for parameter in operation["parameters"]:
                name = parameter["name"]
                if parameter["in"] == "path" and "." in name:
                    short = name.rpartition(".")[2]
                    parameter["name"] = name.replace(".", "_") if short in names else short
                    new_path = new_path.replace(f"{{{name}}}", f"{{{parameter['name']}}}")
        renamed[new_path] = item
    document["paths"] = renamed

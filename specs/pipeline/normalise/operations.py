"""Operations: their Python name and group, the parameters as they go on the wire, success responses only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pipeline.errors import PipelineError
from pipeline.normalise.walk import operations, resolve
from pipeline.tour import tour

if TYPE_CHECKING:
    from pipeline.documents import Document
    from pipeline.settings import Settings

# An answer below 400 is something to return; the rest is raised, by the facade or by the client itself.
FIRST_ERROR = 400
VENDOR_ID = "x-vendor-operation-id"
_SUBSTANCE = frozenset(
    {"$ref", "type", "properties", "items", "enum", "const", "additionalProperties", "allOf", "oneOf", "anyOf"}
)


def remember_operation_ids(document: Document) -> None:
    """Keep each operationId as the vendor wrote it, before an overlay gives it a better name."""
    for place in tour(document):
        if place.kind == "operation" and isinstance(place.node, dict) and "operationId" in place.node:
            place.node.setdefault(VENDOR_ID, place.node["operationId"])


def shape_operations(document: Document, settings: Settings) -> None:
    """Name, group and trim every operation."""
    seen: dict[str, str] = {}
    for path, method, operation in operations(document):
        where = f"{method.upper()} {path}"
        if not operation.get("operationId"):
            raise PipelineError(f"{where} has no operationId; give it one in the overlay")
        name = re.sub(settings.operation_prefix, "", operation["operationId"]) if settings.operation_prefix else None
        operation["operationId"] = name or operation["operationId"]
        if other := seen.get(operation["operationId"]):
            raise PipelineError(f"operationId {operation['operationId']!r} stands twice: {other} and {where}")
        seen[operation["operationId"]] = where
        tag = (operation.get("tags") or ["default"])[0]
        operation["tags"] = [settings.groups.get(tag, tag)]
        operation["description"] = _docstring(operation, settings, where)
        operation["x-security"] = operation.pop("security", document.get("security", []))
        _shape_parameters(document, operation, where)
        _shape_body(operation, where)
        _shape_responses(operation)
    _rename_dotted_path_parameters(document)


def _docstring(operation: dict[str, Any], settings: Settings, where: str) -> str:
    """The description, with where to look the operation up in the vendor's reference."""
    vendor = operation.pop(VENDOR_ID, operation["operationId"])
    source = f"{settings.title}: {vendor}, {where}."
    described = operation.get("description", "").strip()
    return f"{described}\n\n{source}" if described else source


def _shape_parameters(document: Document, operation: dict[str, Any], where: str) -> None:
    schemas = document["components"].get("schemas", {})
    for parameter in operation["parameters"]:
        label = f"{where}: parameter {parameter['name']!r}"
        if "schema" not in parameter:
            raise PipelineError(f"{label} has no schema; `content` parameters are not supported: give it a schema")
        if parameter["in"] == "cookie":
            raise PipelineError(f"{label} is a cookie; remove it in the overlay")
        schema = resolve(parameter["schema"], schemas)
        if schema.get("type") == "object" and parameter.get("style") != "deepObject":
            raise PipelineError(f"{label} is an object of style {parameter.get('style', 'form')}; only deepObject is")
        if schema.get("type") == "array" and not parameter.get("explode", parameter.get("style", "form") == "form"):
            raise PipelineError(f"{label} is an array that is not exploded; declare it a string in the overlay")
        # The prose of a parameter is the prose of its schema: the generator reads it there.
        own = dict(parameter["schema"])
        if parameter.get("description"):
            own["description"] = parameter["description"]
        if parameter.get("required") and "default" in own:
            parameter["x-sent-default"] = own.pop("default")
        parameter["schema"] = own


def _shape_body(operation: dict[str, Any], where: str) -> None:
    body = operation.get("requestBody")
    if body is None:
        return
    content = {media.partition(";")[0].strip(): value for media, value in body.get("content", {}).items()}
    chosen = [media for media in ("application/json", "multipart/form-data") if media in content]
    if not chosen:
        raise PipelineError(f"{where}: a body of {', '.join(content) or 'no media type'} is not supported")
    operation["requestBody"] = {
        "required": bool(body.get("required")),
        "content": {chosen[0]: {"schema": content[chosen[0]].get("schema", {})}},
    }


def _shape_responses(operation: dict[str, Any]) -> None:
    responses: dict[str, Any] = {}
    for status, response in operation["responses"].items():
        if not status[0].isdigit() or int(status[0]) * 100 >= FIRST_ERROR:
            continue
        shaped: dict[str, Any] = {"description": response.get("description") or "Success."}
        content = {media.partition(";")[0].strip(): value for media, value in response.get("content", {}).items()}
        for media in ("application/json", "text/plain"):
            # A schema without a word on the kind of value, `{}` or a mere title, promises nothing to return.
            if _SUBSTANCE & content.get(media, {}).get("schema", {}).keys():
                shaped["content"] = {media: {"schema": content[media]["schema"]}}
                break
        responses[status] = shaped
    operation["responses"] = responses


def _rename_dotted_path_parameters(document: Document) -> None:
    """`{message.conversation_id}` becomes `{conversation_id}`: the name is ours, only the value goes on the wire."""
    renamed: dict[str, Any] = {}
    for path, item in document["paths"].items():
        new_path = path
        for operation in item.values():
            names = {parameter["name"] for parameter in operation["parameters"] if parameter["in"] == "path"}
            for parameter in operation["parameters"]:
                name = parameter["name"]
                if parameter["in"] == "path" and "." in name:
                    short = name.rpartition(".")[2]
                    parameter["name"] = name.replace(".", "_") if short in names else short
                    new_path = new_path.replace(f"{{{name}}}", f"{{{parameter['name']}}}")
        renamed[new_path] = item
    document["paths"] = renamed

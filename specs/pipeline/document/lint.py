"""Faults of a document that no rule can mend: found all at once, each with its place and its remedy.

What a rule does mend is noted, so that the maintainer can tell the vendor. Names that collide in Python are found
later, in the normal form (`names`): a schema that nothing uses may have any name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import attrs

from pipeline.document.key_types import LEAVES, kind_of
from pipeline.codegen.names import proposed_operation_id
from pipeline.document.walk import METHODS, Misshapen, tour

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.document.read import Document
    from pipeline.errors import Pointer
    from pipeline.document.walk import Kind, Place

VERSIONS = re.compile(r"3\.[01](\.\d+)?$")
TYPES = frozenset({"object", "array", "string", "number", "integer", "boolean", "null"})
# What may stand beside a `$ref`: prose, and what belongs to the place and not to the thing.
BESIDE_REFERENCE = frozenset({"$ref", "description", "nullable", "readOnly", "writeOnly", "deprecated", "default"})
_TEMPLATE = re.compile(r"{([^{}]*)}")


@attrs.frozen
class Finding:
    """Something wrong in a document: where, and what to do about it."""

    at: Pointer
    message: str
    fatal: bool = True
    """False where a rule of the pipeline copes with it."""


def examine(document: Document) -> list[Finding]:
    """Everything wrong with a document after its overlay, in the document's order."""
    findings = list(_whole(document))
    places = list(tour(document))
    for place in places:
        if isinstance(place.node, dict):
            findings += _leaves(place)
            findings += _reference(place, document)
            findings += _CHECKS.get(place.kind, _nothing)(place)
        elif not (place.kind == "schema" and isinstance(place.node, bool)):
            findings.append(_misshapen(place))
    findings += _operation_ids(places)
    findings += _titles(places)
    findings += _templates(document)
    return findings


def _misshapen(place: Place) -> Finding:
    value, wanted = place.node, "a mapping"
    if isinstance(value, Misshapen):
        value, wanted = value.value, value.wanted
    if value is None and (place.holding == "one" or place.kind in ("schema", "path")):
        return Finding(place.at, f"{place.at[-1]!r} is empty; write {wanted} or remove the key", fatal=False)
    return Finding(
        place.at, f"{'/'.join(place.at)} must be {wanted} and is {kind_of(value)}; correct it in the overlay"
    )


def _leaves(place: Place) -> Iterator[Finding]:
    for key, (wanted, fits) in LEAVES.get(place.kind, {}).items():
        value = place.node.get(key)
        if value is not None and not fits(value):
            yield Finding(
                (*place.at, key), f"`{key}` must be {wanted} and is {kind_of(value)}; correct it in the overlay"
            )


def _whole(document: Document) -> Iterator[Finding]:
    version = document.get("openapi")
    if "swagger" in document:
        yield Finding(("swagger",), "Swagger 2.0; convert the document to OpenAPI 3.0 first (swagger2openapi does)")
    elif version is None:
        yield Finding((), "no `openapi` key: this is no OpenAPI document; check the file")
    elif not VERSIONS.match(str(version)):
        yield Finding(("openapi",), f"openapi is {version!r}; the pipeline reads 3.0 and 3.1: convert the document")
    if not document.get("paths"):
        yield Finding(("paths",), "the document has no paths; check the file")


def _nothing(place: Place) -> Iterator[Finding]:
    del place
    yield from ()


# --- references


def _reference(place: Place, document: Document) -> Iterator[Finding]:
    target = place.node.get("$ref")
    if target is None:
        return
    at = (*place.at, "$ref")
    if not isinstance(target, str):
        yield Finding(at, f"$ref must be text and is {target!r}; correct it in the overlay")
    elif not target.startswith("#"):
        yield Finding(at, f"$ref {target!r} leads out of the document; bundle it into one file first (redocly bundle)")
    elif place.kind == "path":
        yield Finding(at, "a path item that is a $ref; write it out in the overlay")
    elif (found := look_up(document, target)) is None:
        yield Finding(at, f"$ref {target!r} points to nothing; define it or remove the reference in the overlay")
    elif not _is_one(place.kind, found):
        yield Finding(at, f"$ref {target!r} points to something that is no {place.kind}; correct it in the overlay")
    elif _leads_back(document, target, found):
        yield Finding(at, f"$ref {target!r} leads back to itself and never to a thing; define it in the overlay")
    if place.kind == "schema" and (beside := sorted(place.node.keys() - BESIDE_REFERENCE)):
        beside = [key for key in beside if not key.startswith("x-")]
        if beside and str(document.get("openapi")).startswith("3.0"):
            yield Finding(at, f"{', '.join(beside)} beside $ref: ignored, as OpenAPI 3.0 says", fatal=False)


def _is_one(kind: Kind, found: Any) -> bool:
    """Whether what a reference points to can be what it stands for."""
    if kind == "schema":
        return isinstance(found, (dict, bool))
    marks = {"parameter": {"name", "in"}, "request body": {"content"}, "response": {"description", "content"}}
    return isinstance(found, dict) and ("$ref" in found or bool(marks.get(kind, set()) & found.keys()))


def look_up(document: Document, target: str) -> Any:
    """What a local reference points to, or None."""
    node: Any = document
    for part in pointer_of(target):
        if isinstance(node, list) and part.isdigit() and int(part) < len(node):
            node = node[int(part)]
        elif isinstance(node, dict) and part in node:
            node = node[part]
        else:
            return None
    return node


def pointer_of(target: str) -> Pointer:
    """`#/paths/~1v1~1tags` -> ("paths", "/v1/tags"); RFC 6901 section 4 says how keys are escaped."""
    parts = target.removeprefix("#").removeprefix("/").split("/")
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in parts if part)


def _leads_back(document: Document, target: str, found: Any) -> bool:
    seen = {target}
    while isinstance(found, dict) and isinstance(found.get("$ref"), str):
        following = found["$ref"]
        if following in seen:
            return True
        seen.add(following)
        found = look_up(document, following)
    return False


# --- operations and parameters


def _operation_ids(places: list[Place]) -> Iterator[Finding]:
    seen: dict[str, Pointer] = {}
    for place in places:
        if place.kind != "operation" or not isinstance(place.node, dict):
            continue
        path, method = place.at[1], place.at[2]
        where = f"{method.upper()} {path}"
        name = place.node.get("operationId")
        if not name or not isinstance(name, str):
            proposed = proposed_operation_id(method, path)
            yield Finding(
                place.at,
                f"{where} has no operationId; give it one in the overlay: "
                f"{{target: \"$.paths['{path}'].{method}\", description: name, update: {{operationId: {proposed}}}}}",
            )
        elif name in seen:
            other = seen[name]
            yield Finding(
                (*place.at, "operationId"),
                f"operationId {name!r} stands twice, here for {where} and for {other[2].upper()} {other[1]}; "
                f"rename one in the overlay, to {proposed_operation_id(method, path)} for example",
            )
        else:
            seen[name] = place.at


def _parameter(place: Place) -> Iterator[Finding]:
    node = place.node
    if "$ref" in node:
        return
    name, where = node.get("name"), node.get("in")
    label = f"parameter {name!r}"
    if not isinstance(name, str) or where not in tuple(_STYLES):
        yield Finding(place.at, f"{label} needs a name and an `in` of path, query or header; correct it in the overlay")
    elif where == "cookie":
        yield Finding(place.at, f"{label} is a cookie, which no client of ours sends; remove it in the overlay")
    elif node.get("content") is not None:
        yield Finding(
            (*place.at, "content"),
            f"{label} is described by `content`, which is not supported; give it a schema in the overlay "
            "(`remove` content, `update` schema: {type: string}; the caller writes the JSON)",
        )
    elif node.get("schema") is None:
        yield Finding(place.at, f"{label} has no schema; give it one in the overlay")
    elif (style := node.get("style")) is not None and style not in _STYLES[where]:
        yield Finding(
            (*place.at, "style"),
            f"{label} has style {style!r}; supported in the {where} are {' and '.join(_STYLES[where])}: "
            "declare it a string in the overlay, which the caller writes in the service's form",
        )


_STYLES = {"path": ("simple",), "header": ("simple",), "query": ("form", "deepObject"), "cookie": ("form",)}


def _templates(document: Document) -> Iterator[Finding]:
    """A path's parameters must be those its template names."""
    paths = document.get("paths")
    for path, item in paths.items() if isinstance(paths, dict) else ():
        if not isinstance(item, dict):
            continue
        named = set(_TEMPLATE.findall(path))
        for method in METHODS:
            operation = item.get(method)
            if not isinstance(operation, dict):
                continue
            declared = {
                name
                for holder in (item, operation)
                for parameter in _list(holder.get("parameters"))
                if (name := _path_parameter(document, parameter)) is not None
            }
            for name in sorted(named - declared):
                yield Finding(
                    ("paths", path, method),
                    f"{method.upper()} {path} does not declare path parameter {name!r}; add it in the overlay",
                )
            for name in sorted(declared - named):
                yield Finding(
                    ("paths", path, method),
                    f"{method.upper()} {path} declares path parameter {name!r}, which the path does not have; "
                    "remove it in the overlay",
                )


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _path_parameter(document: Document, parameter: Any) -> str | None:
    seen = 0
    while isinstance(parameter, dict) and isinstance(parameter.get("$ref"), str) and seen < len(METHODS):
        parameter, seen = look_up(document, parameter["$ref"]), seen + 1
    if isinstance(parameter, dict) and parameter.get("in") == "path":
        return str(parameter.get("name"))
    return None


# --- schemas


def _schema(place: Place) -> Iterator[Finding]:
    node = place.node
    types = node.get("type", "object")
    for name in types if isinstance(types, list) else [types]:
        if isinstance(name, str) and name not in TYPES:
            yield Finding((*place.at, "type"), f"there is no type {name!r}; correct it in the overlay")
    if isinstance(node.get("required"), bool):
        yield Finding(
            (*place.at, "required"),
            "a boolean `required` inside a property means nothing (its object must list it): ignored",
            fatal=False,
        )


def _titles(places: list[Place]) -> Iterator[Finding]:
    seen: dict[str, list[Pointer]] = defaultdict(list)
    for place in places:
        if place.kind == "schema" and isinstance(place.node, dict) and isinstance(place.node.get("title"), str):
            seen[place.node["title"]].append((*place.at, "title"))
    for title, places_of in seen.items():
        if len(places_of) > 1:
            message = f"title {title!r} stands {len(places_of)} times: ignored, names come from the schemas' keys"
            yield Finding(places_of[1], message, fatal=False)


_CHECKS = {"parameter": _parameter, "schema": _schema}

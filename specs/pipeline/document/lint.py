"""Lints a document: all faults that the pipeline cannot repair, in one run, each with its pointer and remedy.

Faults that a rule of `normalise` repairs are notes, which a maintainer can report to the vendor. Names that collide in
Python are checked later, in the normal form (`codegen.identifiers`), because an unused schema may have any name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from pipeline.document.findings import Finding
from pipeline.document.json_types import SCALARS, is_boolean, is_list, is_mapping, is_text, may_be, type_name
from pipeline.document.key_types import KEY_TYPES
from pipeline.document.lint_operations import (
    lint_equal_parameters,
    lint_operation_ids,
    lint_parameter,
    lint_path_parameters,
)
from pipeline.document.lint_references import lint_reference
from pipeline.document.lint_text import lint_paths, lint_text
from pipeline.document.servers import lint_servers
from pipeline.document.walk import WrongType, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.document.read import Document
    from pipeline.document.walk import Node
    from pipeline.errors import Pointer

VERSIONS = re.compile(r"3\.[01](\.\d+)?$")
# The types of JSON Schema, draft 2020-12 (validation, section 6.1.1).
TYPES = frozenset({"object", "array", "string", "number", "integer", "boolean", "null"})

# Values that a message names.
_MAX_ODD = 5


def lint(document: Document) -> list[Finding]:
    """Every fault of a document to which its overlay has been applied, in the document's order."""
    findings = [*_lint_top_level(document), *lint_text(document), *lint_paths(document)]
    nodes = list(walk(document))
    for node in nodes:
        if is_mapping(node.value):
            findings += _lint_key_types(node)
            findings += lint_reference(node, document)
            findings += lint_servers(node)
            if node.kind in ("path", "operation"):
                findings += lint_equal_parameters(node, document)
            elif node.kind == "parameter":
                findings += lint_parameter(node)
            elif node.kind == "schema":
                findings += _lint_schema(node)
        elif not (node.kind == "schema" and is_boolean(node.value)):
            findings.append(_wrong_type(node))
    findings += lint_operation_ids(nodes)
    findings += _lint_base_classes(nodes)
    findings += _lint_titles(nodes)
    findings += lint_path_parameters(document)
    return findings


def _lint_top_level(document: Document) -> Iterator[Finding]:
    version = document.get("openapi")
    if "swagger" in document:
        yield Finding(("swagger",), "Swagger 2.0; convert the document to OpenAPI 3.0 first (swagger2openapi does)")
    elif version is None:
        yield Finding((), "no `openapi` key: this is not an OpenAPI document; check the file")
    elif not VERSIONS.match(str(version)):
        yield Finding(("openapi",), f"openapi is {version!r}; the pipeline reads 3.0 and 3.1: convert the document")
    if not document.get("paths"):
        yield Finding(("paths",), "the document has no paths; check the file")


def _wrong_type(node: Node) -> Finding:
    value, expected = node.value, "a mapping"
    if isinstance(value, WrongType):
        value, expected = value.value, value.expected
    if value is None and (node.container == "field" or node.kind in ("schema", "path")):
        return Finding(node.pointer, f"{node.pointer[-1]!r} is empty; write {expected} or remove the key", fatal=False)
    return Finding(
        node.pointer,
        f"{'/'.join(node.pointer)} must be {expected}, but is {type_name(value)}; correct it in the overlay",
    )


def _lint_key_types(node: Node) -> Iterator[Finding]:
    for key, (expected, has_type) in KEY_TYPES.get(node.kind, {}).items():
        value = node.value.get(key)
        if value is not None and not has_type(value):
            yield Finding(
                (*node.pointer, key),
                f"`{key}` must be {expected}, but is {type_name(value)}; correct it in the overlay",
            )


def _lint_schema(node: Node) -> Iterator[Finding]:
    types = node.value.get("type", "object")
    for name in types if is_list(types) else [types]:
        if is_text(name) and name not in TYPES:
            yield Finding((*node.pointer, "type"), f"there is no type {name!r}; correct it in the overlay")
    if is_boolean(node.value.get("required")):
        yield Finding(
            (*node.pointer, "required"),
            "a boolean `required` inside a property is ignored: its object lists what is required",
            fatal=False,
        )
    yield from _lint_enum(node)
    default, declared = node.value.get("default"), node.value.get("type")
    if default is not None and not may_be(declared, default):
        yield Finding(
            (*node.pointer, "default"),
            f"the default {default!r} is not of type {declared}: the docstring names it, and nothing sends it",
            fatal=False,
        )


def _lint_enum(node: Node) -> Iterator[Finding]:
    """Values that are not of the declared type: YAML reads an unquoted `1.10` or `true` as no text."""
    declared, values = node.value.get("type"), node.value.get("enum")
    names = declared if is_list(declared) else [declared]
    if not is_list(values) or not all(is_text(name) and name in SCALARS for name in names):
        return
    odd = [value for value in values if value is not None and not any(SCALARS[name](value) for name in names)]
    if odd:
        yield Finding(
            (*node.pointer, "enum"),
            f"values of the enum are not of type {' or '.join(names)} ({', '.join(map(repr, odd[:_MAX_ODD]))}): it is "
            "read as the plain type; to have its values, correct them in the overlay",
            fatal=False,
        )


def _lint_base_classes(nodes: list[Node]) -> Iterator[Finding]:
    """Named schemas with a discriminator and no branches that are used: only their own properties are read."""
    schemas = [node for node in nodes if node.kind == "schema" and is_mapping(node.value)]
    used = {node.value["$ref"] for node in schemas if is_text(node.value.get("$ref")) and node.pointer[-2] != "allOf"}
    for node in schemas:
        is_base = is_mapping(node.value.get("discriminator")) and not node.value.keys() & {"oneOf", "anyOf"}
        if is_base and node.pointer[:-1] == ("components", "schemas") and f"#/{'/'.join(node.pointer)}" in used:
            yield Finding(
                (*node.pointer, "discriminator"),
                "a discriminator without oneOf: the kinds that extend this schema are read as the schema itself, their "
                "properties are in additional_properties; to tell them apart, write a union of them in the overlay",
                fatal=False,
            )


def _lint_titles(nodes: list[Node]) -> Iterator[Finding]:
    pointers: dict[str, list[Pointer]] = defaultdict(list)
    for node in nodes:
        if node.kind == "schema" and is_mapping(node.value) and is_text(node.value.get("title")):
            pointers[node.value["title"]].append((*node.pointer, "title"))
    for title, found in pointers.items():
        if len(found) > 1:
            message = f"title {title!r} is used {len(found)} times and ignored: names are made from the schemas' keys"
            yield Finding(found[1], message, fatal=False)

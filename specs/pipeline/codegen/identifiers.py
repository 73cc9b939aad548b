"""Raises for words of a document that are not Python names, or that share one, and says how to repair them.

The generator writes `1st` unchanged, and silently drops the earlier of two equal names.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from pipeline.codegen.names import argument_names, class_name, python_name
from pipeline.errors import Complaints, PipelineError
from pipeline.normalise.schemas import components, operations

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.document.read import Document
    from pipeline.errors import Pointer
    from pipeline.normalise.schemas import Schema
    from pipeline.settings import Settings

# Attributes of every model (templates/types.py.jinja, class.jinja).
MODEL_ATTRIBUTES = frozenset({"additional_properties", "from_dict", "to_dict", "to_files", "SECRETS"})
# Arguments and variables of every generated method.
METHOD_NAMES = frozenset({"body", "response"})
# Classes and operations have modules of their own. Most file systems hold 255 bytes a name; `.py` and a suffix of its
# cached form, `.cpython-311.opt-2.pyc`, are added.
_MAX_BYTES = 200
# What every group has beside its operations.
GROUP_ATTRIBUTES = frozenset({"with_raw_response"})


def require_names(normal: Document, settings: Settings) -> None:
    """Raise if a name in a normal form is not a Python name, or two would be the same.

    Raises:
        PipelineError: says which, where, and how to rename or remove it.

    """
    complaints = Complaints()
    for name, schema in components(normal).items():
        with complaints.collect():
            _require(class_name(name), f"schema {name!r}", ("components", "schemas", name), _RENAME_SCHEMA)
        with complaints.collect():
            _require_fields(name, schema)
        with complaints.collect():
            _require_unknown_branch(name, schema, normal)
    methods: dict[tuple[str, str], str] = {}
    for path, method, operation in operations(normal):
        with complaints.collect():
            _require_operation(path, method, operation, methods)
    for name in settings.paged:
        with complaints.collect():
            _require_paged(name, {".".join(key) for key in methods}, settings)
    complaints.raise_all()


def _require_unknown_branch(name: str, schema: Schema, normal: Document) -> None:
    if "x-union" not in schema:
        return
    taken = f"Unknown{class_name(name)}"
    other = next((one for one in components(normal) if class_name(one) == taken), None)
    if other is not None:
        raise PipelineError(
            f"schema {other!r} has the name of the class for unknown kinds of the union {name}; {_RENAME_SCHEMA}",
            at=("components", "schemas", other),
        )


def _require_operation(path: str, method: str, operation: dict[str, Any], methods: dict[tuple[str, str], str]) -> None:
    """Raise if an operation's group, name or arguments are no names or are taken; add its name to `methods`."""
    where, at = f"{method.upper()} {path}", ("paths", path, method)
    key = (python_name(operation["tags"][0]), python_name(operation["operationId"]))
    _require(key[0], f"group {operation['tags'][0]!r}", at, "name the group in client.yaml, under groups")
    _require(key[1], f"operation {operation['operationId']!r}", at, "rename it in the overlay (operationId)")
    if key[1] in GROUP_ATTRIBUTES:
        raise PipelineError(
            f"operation {operation['operationId']!r} has the name of an attribute of every group; rename it in the "
            "overlay (operationId)",
            at=at,
        )
    if key in methods:
        raise PipelineError(
            f"{methods[key]} and {where} would both be {'.'.join(key)}(); rename one in the overlay (operationId)",
            at=at,
        )
    methods[key] = where
    _require_arguments(operation["parameters"], where, at)


def _require_paged(name: str, known: set[str], settings: Settings) -> None:
    """Raise if client.yaml calls an operation paged that the document does not have."""
    if name not in known:
        same = [one for one in sorted(known) if one.rpartition(".")[2] == name.rpartition(".")[2]]
        instead = " or ".join(map(repr, same)) or "group.operation with the Python names"
        raise PipelineError(
            f"{settings.client}: paged has {name!r}, which is not an operation; write {instead}, or remove it"
        )


_RENAME_SCHEMA = "rename it in the overlay: copy it to another name and change the references to it"


def _require_fields(name: str, schema: Schema) -> None:
    at = ("components", "schemas", name, "properties")
    remedy = "remove it in the overlay; callers then find its value in additional_properties, under its own name"
    complaints = Complaints()
    for word in schema.get("properties", {}):
        with complaints.collect():
            _require(python_name(word), f"property {word!r} of {name}", (*at, word), remedy)
            if python_name(word) in MODEL_ATTRIBUTES:
                raise PipelineError(
                    f"property {word!r} of {name} has the name of an attribute of every model; {remedy}", at=(*at, word)
                )
    for words in _equal_names(schema.get("properties", {})):
        both = f"properties {' and '.join(map(repr, words))} of {name} would both be {python_name(words[0])!r}"
        with complaints.collect():
            raise PipelineError(f"{both}; {remedy}", at=(*at, words[1]))
    complaints.raise_all()


def _require_arguments(parameters: list[dict[str, str]], where: str, at: Pointer) -> None:
    taken: dict[str, str] = {}
    for (_, word), name in argument_names(parameters).items():
        _require(name, f"parameter {word!r} of {where}", at, "remove it in the overlay")
        if name in METHOD_NAMES:
            raise PipelineError(
                f"parameter {word!r} of {where} has a name that generated methods use; remove it in the overlay", at=at
            )
        if other := taken.get(name):
            message = f"parameters {other!r} and {word!r} of {where} would both be {name!r}; remove one in the overlay"
            raise PipelineError(message, at=at)
        taken[name] = word


def _require(name: str, what: str, at: Pointer, remedy: str) -> None:
    if len(python_name(name).encode()) > _MAX_BYTES:
        raise PipelineError(f"{what} is too long for the name of a module; {remedy}", at=at)
    # Python reads an identifier in normal form KC: the ligature fi is two letters.
    if not name.isidentifier() or unicodedata.normalize("NFKC", name) != name:
        raise PipelineError(f"{what} is not a Python name ({name!r}); {remedy}", at=at)


def _equal_names(words: Iterable[str]) -> list[list[str]]:
    """Groups of words that have one Python name."""
    groups: dict[str, list[str]] = defaultdict(list)
    for word in words:
        groups[python_name(word)].append(word)
    return [group for group in groups.values() if len(group) > 1]

"""Words that make no Python name, and words that would share one: refused, with what to do about it.

The generator writes `1st` as it stands and lets the later of two equal names win.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pipeline.errors import PipelineError
from pipeline.codegen.names import argument_names, class_name, python_name
from pipeline.normalise.schemas import components, operations

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.document.read import Document
    from pipeline.errors import Pointer
    from pipeline.normalise.schemas import Schema

# Attributes every model has of its own (templates/types.py.jinja, class.jinja).
MODEL_ATTRIBUTES = frozenset({"additional_properties", "from_dict", "to_dict", "to_files", "SECRETS"})
# Names that a generated method uses itself.
USED = frozenset({"body", "request"})


def require_names(normal: Document) -> None:
    """Refuse words of a normal form that are no Python names or share one."""
    for name, schema in components(normal).items():
        _require(class_name(name), f"schema {name!r}", ("components", "schemas", name), _RENAME_SCHEMA)
        _require_fields(name, schema)
    in_group: dict[tuple[str, str], str] = {}
    for path, method, operation in operations(normal):
        where, at = f"{method.upper()} {path}", ("paths", path, method)
        key = (python_name(operation["tags"][0]), python_name(operation["operationId"]))
        _require(key[0], f"group {operation['tags'][0]!r}", at, "name the group in client.yaml, under groups")
        _require(key[1], f"operation {operation['operationId']!r}", at, "rename it in the overlay (operationId)")
        if key in in_group:
            raise PipelineError(
                f"{in_group[key]} and {where} would both be {'.'.join(key)}(); rename one in the overlay (operationId)",
                at=at,
            )
        in_group[key] = where
        _require_arguments(operation["parameters"], where, at)


_RENAME_SCHEMA = "rename it in the overlay: copy it to another name and point its references there"


def _require_fields(name: str, schema: Schema) -> None:
    at = ("components", "schemas", name, "properties")
    remedy = "remove it in the overlay: its value is then found in additional_properties, under its own name"
    for word in schema.get("properties", {}):
        _require(python_name(word), f"property {word!r} of {name}", (*at, word), remedy)
        if python_name(word) in MODEL_ATTRIBUTES:
            raise PipelineError(
                f"property {word!r} of {name} is what every model calls its own; {remedy}", at=(*at, word)
            )
    for words in _sharing(schema.get("properties", {})):
        raise PipelineError(
            f"properties {' and '.join(map(repr, words))} of {name} would both be {python_name(words[0])!r}; {remedy}",
            at=(*at, words[1]),
        )


def _require_arguments(parameters: list[dict[str, str]], where: str, at: Pointer) -> None:
    taken: dict[str, str] = {}
    for (_, word), name in argument_names(parameters).items():
        _require(name, f"parameter {word!r} of {where}", at, "remove it in the overlay")
        if name in USED:
            raise PipelineError(
                f"parameter {word!r} of {where} is a name that methods use; remove it in the overlay", at=at
            )
        if other := taken.get(name):
            message = f"parameters {other!r} and {word!r} of {where} would both be {name!r}; remove one in the overlay"
            raise PipelineError(message, at=at)
        taken[name] = word


def _require(name: str, what: str, at: Pointer, remedy: str) -> None:
    if not name.isidentifier():
        raise PipelineError(f"{what} makes no Python name ({name!r}); {remedy}", at=at)


def _sharing(words: Iterable[str]) -> list[list[str]]:
    named: dict[str, list[str]] = defaultdict(list)
    for word in words:
        named[python_name(word)].append(word)
    return [words for words in named.values() if len(words) > 1]

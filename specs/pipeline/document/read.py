"""Reading OpenAPI documents, overlays and settings: YAML or JSON; errors name file, line and remedy."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import yaml

from pipeline.collector import no_collection
from pipeline.errors import PipelineError
from pipeline.document.locate import first_duplicate, is_json

if TYPE_CHECKING:
    from collections.abc import Hashable
    from pathlib import Path

Document = dict[str, Any]

# Written out, a document must stay a document: aliases of aliases can say 10^9 nodes in ten lines. 10 MB without
# aliases are half a million.
MOST_NODES = 3_000_000


def read_document(path: Path) -> Document:
    """Read one YAML or JSON file whose top level is a mapping.

    JSON is recognised by its first character, so that a vendor's file may keep any name.
    """
    return parse_document(read_text(path), path)


def read_text(path: Path) -> str:
    """The text of a file, which must be UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise PipelineError(f"{path}: there is no such file") from error
    except IsADirectoryError as error:
        raise PipelineError(f"{path}: is a folder; name the document in it") from error
    except UnicodeDecodeError as error:
        raise PipelineError(f"{path}: not UTF-8 ({error.reason} at byte {error.start}); convert the file") from error


@no_collection()
def parse_document(text: str, path: Path) -> Document:
    """The document that a text spells; `path` is its file, for messages."""
    try:
        loaded = _load_json(path, text) if is_json(text) else _load_yaml(path, text)
        if not isinstance(loaded, dict):
            kind = {list: "a list", str: "text", type(None): "empty"}.get(type(loaded), f"a {type(loaded).__name__}")
            raise PipelineError(f"{path}:1: the top level must be a mapping and is {kind}: is this the right file?")
        plain: Document = _Plain(path).value(loaded)
    except RecursionError as error:
        raise PipelineError(f"{path}: nested too deeply for an honest document; check how it was made") from error
    return plain


def _load_json(path: Path, text: str) -> Any:
    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        loaded = dict(pairs)
        if len(loaded) < len(pairs):
            where, key = first_duplicate(text)
            raise PipelineError(f"{path}:{where}: key {key!r} stands twice in one object; remove one")
        return loaded

    def constant(name: str) -> Any:
        raise PipelineError(f"{path}: invalid JSON: {name} is no JSON value; write a number or null")

    try:
        return json.loads(text, object_pairs_hook=unique, parse_constant=constant)
    except json.JSONDecodeError as error:
        raise PipelineError(f"{path}:{error.lineno}:{error.colno}: invalid JSON: {error.msg}; correct it") from error


def _load_yaml(path: Path, text: str) -> Any:
    try:
        # The safe loader's subclass: it makes nothing but plain values.
        return yaml.load(text, _Loader)  # noqa: S506 - it is a safe one
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else str(path)
        raise PipelineError(f"{where}: invalid YAML: {error.problem or error.context}; correct it") from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise PipelineError(f"{path}:{line}: invalid YAML: {error.reason}; remove the character") from error


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # whichever there is
    """libyaml's safe loader with the scalars of YAML 1.2: `no` and `on` are text, and so are dates."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        first: dict[str, int] = {}
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value != "<<":
                line = key.start_mark.line + 1
                if key.value in first:
                    raise yaml.constructor.ConstructorError(
                        problem=f"key {key.value!r} stands twice in one mapping, first in line {first[key.value]}",
                        problem_mark=key.start_mark,
                    )
                first[key.value] = line
        mapping: dict[Hashable, Any] = super().construct_mapping(node, deep=deep)
        return mapping

    def whole_number(self, node: yaml.ScalarNode) -> int:
        """Decimal unless it says otherwise: `010` is ten."""
        return int(node.value, 0 if re.match(r"0[ox]", node.value) else 10)


_Loader.yaml_implicit_resolvers = {}
for _kind, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", list("-+.0123456789")),
    ("merge", r"<<", ["<"]),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_kind}", re.compile(f"^(?:{_pattern})$"), _first)
_Loader.add_constructor("tag:yaml.org,2002:int", _Loader.whole_number)


class _Plain:
    """Makes what YAML loaded into JSON: keys into text, aliases into copies of what they stand for."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._inside: set[int] = set()
        self._nodes = 0

    def value(self, value: Any) -> Any:
        if not isinstance(value, (dict, list)):
            return value
        if id(value) in self._inside:
            raise PipelineError(f"{self._path}: a YAML alias stands inside its own anchor; write it out, or use $ref")
        self._nodes += len(value)
        if self._nodes > MOST_NODES:
            raise PipelineError(f"{self._path}: its YAML aliases stand for more than {MOST_NODES:,} nodes; use $ref")
        self._inside.add(id(value))
        plain: Any
        if isinstance(value, dict):
            plain = {_key(key): self.value(item) for key, item in value.items()}
        else:
            plain = [self.value(item) for item in value]
        self._inside.discard(id(value))
        return plain


def _key(key: Any) -> str:
    """A key as JSON has it. YAML reads `200:` as a number and `null:` or `true:` as no text either."""
    return key if isinstance(key, str) else json.dumps(key, default=str)

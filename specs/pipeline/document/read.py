"""Reads OpenAPI documents, overlays and settings, YAML or JSON. Errors name file, line and remedy."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import yaml

from pipeline.document.json_text import first_duplicate, is_json
from pipeline.document.json_types import is_list, is_mapping, is_text, type_name
from pipeline.document.yaml_text import load_yaml
from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from pathlib import Path

Document = dict[str, Any]

# Ten lines of nested aliases can expand to 10^9 nodes. 10 MB without aliases have half a million.
MAX_NODES = 3_000_000
# Python converts 4,300 digits (sys.int_info.default_max_str_digits); no API has a number of a tenth of that.
MAX_DIGITS = 400
_LONG_NUMBER = re.compile(rf"(?<![\w.+/=\"'-])[-+]?\d{{{MAX_DIGITS},}}(?![\w+/=\"'])")


def read_document(path: Path) -> Document:
    """Read one YAML or JSON file whose top level is a mapping.

    JSON is recognised by its first character, so that a vendor's file may keep any name.

    Raises:
        PipelineError: the file is missing, is not UTF-8, or is not valid YAML or JSON.

    """
    return parse_document(read_text(path), path)


def read_text(path: Path) -> str:
    """The text of a UTF-8 file, without a byte order mark."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise PipelineError(f"{path}: no such file; check the path") from error
    except IsADirectoryError as error:
        raise PipelineError(f"{path}: this is a folder; give the path of the document in it") from error
    except UnicodeDecodeError as error:
        raise PipelineError(
            f"{path}: not UTF-8 ({error.reason} at byte {error.start}); convert the file to UTF-8"
        ) from error


def parse_document(text: str, path: Path) -> Document:
    """Parse the text of a document.

    Args:
        text: YAML or JSON.
        path: the file that the text is from, for messages.

    """
    _require_short_numbers(text, path)
    try:
        loaded = _parse_json(path, text) if is_json(text) else _parse_yaml(path, text)
        if not is_mapping(loaded):
            raise PipelineError(
                f"{path}:1: the top level must be a mapping, but is {type_name(loaded)}; check that this is the "
                "right file"
            )
        document: Document = _JsonConverter(path).convert(loaded)
    except RecursionError as error:
        raise PipelineError(f"{path}: nested too deeply to read; check how the file was produced") from error
    return document


def _require_short_numbers(text: str, path: Path) -> None:
    """Raise for a number with more digits than Python converts, with its line, which the parsers do not give."""
    found = _LONG_NUMBER.search(text)
    if found is not None:
        line = text.count("\n", 0, found.start()) + 1
        raise PipelineError(
            f"{path}:{line}: a number has more than {MAX_DIGITS} digits; correct it, or quote it if it is text"
        )


def _parse_json(path: Path, text: str) -> Any:
    def object_from(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        loaded = dict(pairs)
        if len(loaded) < len(pairs):
            position, key = first_duplicate(text)
            raise PipelineError(f"{path}:{position}: key {key!r} appears twice in one object; remove one of them")
        return loaded

    def reject_constant(name: str) -> Any:
        raise PipelineError(f"{path}: invalid JSON: {name} is not a JSON value; use a number or null")

    try:
        return json.loads(text, object_pairs_hook=object_from, parse_constant=reject_constant)
    except json.JSONDecodeError as error:
        raise PipelineError(f"{path}:{error.lineno}:{error.colno}: invalid JSON: {error.msg}; correct it") from error


def _parse_yaml(path: Path, text: str) -> Any:
    try:
        return load_yaml(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else str(path)
        raise PipelineError(f"{where}: invalid YAML: {error.problem or error.context}; correct it") from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise PipelineError(f"{path}:{line}: invalid YAML: {error.reason}; remove the character") from error


class _JsonConverter:
    """Converts what YAML loaded to JSON values: keys to text, aliases to copies."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._open: set[int] = set()
        """Ids of the mappings and lists around the current value."""
        self._nodes = 0

    def convert(self, value: Any) -> Any:
        if not (is_mapping(value) or is_list(value)):
            return value
        if id(value) in self._open:
            raise PipelineError(
                f"{self._path}: a YAML alias refers to a value that contains it; write the value out, or use $ref"
            )
        self._nodes += len(value)
        if self._nodes > MAX_NODES:
            raise PipelineError(f"{self._path}: YAML aliases expand to more than {MAX_NODES:,} nodes; use $ref instead")
        self._open.add(id(value))
        converted: Any
        if is_mapping(value):
            converted = {_key(key): self.convert(item) for key, item in value.items()}
        else:
            converted = [self.convert(item) for item in value]
        self._open.discard(id(value))
        return converted


def _key(key: Any) -> str:
    """A key as JSON has it: YAML reads `200:` as a number, `null:` and `true:` as constants."""
    return key if is_text(key) else json.dumps(key, default=str)

"""Reading OpenAPI documents, overlays and settings: YAML or JSON, from a file; errors name file, line and remedy."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from pathlib import Path

Document = dict[str, Any]


def read_document(path: Path) -> Document:
    """Read one YAML or JSON file whose top level is a mapping.

    JSON is recognised by its first character, so that a vendor's file may keep any name.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise PipelineError(f"{path}: there is no such file") from error
    except UnicodeDecodeError as error:
        raise PipelineError(f"{path}: not UTF-8 ({error.reason} at byte {error.start}); convert the file") from error
    loaded = _load_json(path, text) if text.lstrip().startswith("{") else _load_yaml(path, text)
    if not isinstance(loaded, dict):
        raise PipelineError(f"{path}: the top level must be a mapping, not {type(loaded).__name__}")
    return plain(loaded)


def _load_json(path: Path, text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise PipelineError(f"{path}:{error.lineno}:{error.colno}: invalid JSON: {error.msg}") from error


def _load_yaml(path: Path, text: str) -> Any:
    try:
        return YAML(typ="safe", pure=True).load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else str(path)
        raise PipelineError(f"{where}: invalid YAML: {error.problem or error.context}") from error


def plain(value: Any) -> Any:
    """Turn what YAML knows and JSON does not into JSON: dates into text, keys into strings."""
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, (dt.date, dt.datetime)):
        return value.isoformat()
    return value

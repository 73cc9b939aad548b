"""`generated/lock.json`: the inputs of the packages; and the differences between two generated folders."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from pipeline.codegen.render import FORMATTER, GENERATOR, TEMPLATES
from pipeline.settings import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pipeline.settings import Settings

LOCK = "lock.json"


def write_lock(generated: Path, settings: Iterable[Settings]) -> None:
    """Record the hash of every input and the version of every tool.

    Args:
        generated: the folder that gets `lock.json`.
        settings: of all providers.

    """
    (generated / LOCK).write_text(lock_text(settings), encoding="utf-8")


def lock_text(settings: Iterable[Settings]) -> str:
    """What `lock.json` has for the inputs as they are now."""
    inputs: dict[str, Path] = {}
    for one in settings:
        inputs |= {f"specs/{one.provider}/{name}": path for name, path in one.inputs.items() if path.exists()}
    for folder, pattern in ((TEMPLATES, "*.jinja"), (TEMPLATES.parent / "pipeline", "*.py")):
        inputs |= {str(path.relative_to(ROOT)): path for path in folder.rglob(pattern)}
    lock = {
        "tools": dict([GENERATOR, FORMATTER]),
        "inputs": {name: _digest(path) for name, path in sorted(inputs.items())},
    }
    return json.dumps(lock, indent=2) + "\n"


def differences(expected: Path, actual: Path) -> list[str]:
    """The differences of `actual` from `expected`: one line a file, paths relative to `actual`."""
    wanted, found = _hashes(expected), _hashes(actual)
    lines = [f"missing: {name}" for name in wanted.keys() - found.keys()]
    lines += [f"not generated: {name}" for name in found.keys() - wanted.keys()]
    lines += [f"differs: {name}" for name in wanted.keys() & found.keys() if wanted[name] != found[name]]
    return sorted(lines)


def _hashes(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): _digest(path)
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()

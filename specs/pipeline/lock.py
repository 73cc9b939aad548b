"""`generated/lock.json`: what went into the packages, and whether what is there is still what comes out."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from pipeline.render import FORMATTER, GENERATOR, TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pipeline.settings import Settings

LOCK = "lock.json"


def write_lock(generated: Path, settings: Iterable[Settings], root: Path) -> None:
    """Record the hashes of every input and the versions of the tools."""
    inputs = [path for one in settings for path in (one.raw, one.overlay, one.client)]
    inputs += [path for path in TEMPLATES.rglob("*") if path.is_file()]
    inputs += (TEMPLATES.parent / "pipeline").rglob("*.py")
    lock = {
        "tools": dict([GENERATOR, FORMATTER]),
        "inputs": {str(path.relative_to(root)): _digest(path) for path in sorted(inputs)},
    }
    (generated / LOCK).write_text(json.dumps(lock, indent=2) + "\n", encoding="utf-8")


def differences(expected: Path, actual: Path) -> list[str]:
    """What in `actual` is not as in `expected`: one line a file, paths relative to `actual`."""
    wanted, found = _tree(expected), _tree(actual)
    lines = [f"missing: {name}" for name in wanted.keys() - found.keys()]
    lines += [f"not generated: {name}" for name in found.keys() - wanted.keys()]
    lines += [f"differs: {name}" for name in wanted.keys() & found.keys() if wanted[name] != found[name]]
    return sorted(lines)


def _tree(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): _digest(path)
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()

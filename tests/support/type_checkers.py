"""What type checkers say about the programs of `tests/typing`: severity and message by file and line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[2]
PROGRAMS = sorted(path for path in (ROOT / "tests" / "typing").glob("*.py") if not path.name.startswith("test_"))

Diagnostics: TypeAlias = dict[tuple[str, int], list[tuple[str, str]]]


def mypy() -> Iterator[tuple[str, int, str, str]]:
    for line in _run("mypy", "--strict", "--output=json").splitlines():
        entry = json.loads(line)
        for text in entry["message"].splitlines():
            yield entry["file"], entry["line"], entry["severity"], text


def pyright(name: str = "pyright") -> Iterator[tuple[str, int, str, str]]:
    """It is strict by pyproject.toml."""
    for entry in json.loads(_run(name, "--outputjson"))["generalDiagnostics"]:
        yield entry["file"], entry["range"]["start"]["line"] + 1, entry["severity"], entry["message"]


def basedpyright() -> Iterator[tuple[str, int, str, str]]:
    return pyright("basedpyright")


def ty() -> Iterator[tuple[str, int, str, str]]:
    for entry in json.loads(_run("ty", "check", "--python", sys.prefix, "--output-format", "gitlab")):
        place: Any = entry["location"]
        # `major` is an error, `info` a revealed type.
        severity = "information" if entry["severity"] == "info" else "error"
        yield place["path"], place["positions"]["begin"]["line"], severity, entry["description"]


def pyrefly() -> Iterator[tuple[str, int, str, str]]:
    for entry in json.loads(_run("pyrefly", "check", "--output-format", "json"))["errors"]:
        severity = "information" if entry["severity"] == "info" else entry["severity"]
        yield entry["path"], entry["line"], severity, entry["description"]


CHECKERS = {each.__name__: each for each in (mypy, pyright, basedpyright, ty, pyrefly)}
CHOSEN = os.environ.get("TRILOGUE_CHECKERS", "mypy pyright").split()
"""The checkers that run: two, or all by `make proof`, in an environment that has them."""


@cache
def diagnostics(checker: str) -> Diagnostics:
    """What a checker says about all programs."""
    read: Callable[[], Iterator[tuple[str, int, str, str]]] = CHECKERS[checker]
    found: Diagnostics = {}
    for file, line, severity, text in read():
        found.setdefault((Path(file).name, line), []).append((severity, text))
    return found


def _run(module: str, *options: str) -> str:
    command = [sys.executable, "-m", module, *options, *map(str, PROGRAMS)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    return done.stdout

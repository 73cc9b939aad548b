"""What mypy --strict and pyright say about programs that use the library."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
PROGRAMS = sorted(path for path in HERE.glob("*.py") if not path.name.startswith("test_"))
MODULE_PREFIX = re.compile(r"\b[a-z_][\w]*\.")

Diagnostics: TypeAlias = dict[tuple[str, int], list[tuple[str, str]]]
"""Severity and message by file and line."""


@cache
def mypy() -> Diagnostics:
    command = [sys.executable, "-m", "mypy", "--strict", "--output=json", *map(str, PROGRAMS)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert not done.stderr, done.stderr
    found: Diagnostics = {}
    for line in done.stdout.splitlines():
        entry = json.loads(line)
        for text in entry["message"].splitlines():
            found.setdefault((Path(entry["file"]).name, entry["line"]), []).append((entry["severity"], text))
    return found


@cache
def pyright() -> Diagnostics:
    command = [sys.executable, "-m", "pyright", "--outputjson", *map(str, PROGRAMS)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    found: Diagnostics = {}
    for entry in json.loads(done.stdout)["generalDiagnostics"]:
        place = Path(entry["file"]).name, entry["range"]["start"]["line"] + 1
        found.setdefault(place, []).append((entry["severity"], entry["message"]))
    return found


CHECKERS = pytest.mark.parametrize("checker", [mypy, pyright], ids=["mypy", "pyright"])


def lines_of(file: str) -> list[tuple[int, str]]:
    return list(enumerate((HERE / file).read_text().splitlines(), 1))


def without_modules(type_: str) -> str:
    """A type as written in ``revealed.py``. mypy and pyright differ in quotes, module names and unions of literals."""
    return MODULE_PREFIX.sub("", type_.replace('"', "'")).replace("'] | Literal['", "', '")


@CHECKERS
def test_revealed_types_are_the_expected_ones(checker: Callable[[], Diagnostics]) -> None:
    diagnostics = checker()
    lines = [(number, line) for number, line in lines_of("revealed.py") if "reveal_type(" in line]
    assert lines
    wrong: list[tuple[int, str, list[str]]] = []
    for number, line in lines:
        messages = diagnostics.get(("revealed.py", number), [])
        revealed = [without_modules(text) for severity, text in messages if severity != "error"]
        expected = line.rpartition("  # ")[2]
        if not any(text.endswith(f" is '{expected}'") for text in revealed):
            wrong.append((number, expected, revealed))
    assert wrong == []


@CHECKERS
def test_exactly_the_marked_lines_are_errors(checker: Callable[[], Diagnostics]) -> None:
    errors = {
        place
        for place, messages in checker().items()
        if any(severity in {"error", "warning"} for severity, _ in messages)
    }
    marked = {("rejected.py", number) for number, line in lines_of("rejected.py") if line.endswith("# rejected")}
    assert errors == marked


def test_pyright_checks_the_accepted_programs_in_make_types() -> None:
    configured = (ROOT / "pyproject.toml").read_text()
    for path in PROGRAMS:
        if path.name != "rejected.py":
            assert f'"tests/typing/{path.name}"' in configured

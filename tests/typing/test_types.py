"""mypy --strict and pyright, over programs that use the library."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
FILES = [HERE / "revealed.py", HERE / "webhooks.py", HERE / "refused.py"]
QUALIFIED = re.compile(r"\b[a-z_][\w]*\.")

Said = dict[tuple[str, int], list[tuple[str, str]]]
"""By file and line: severity and message."""


@cache
def mypy() -> Said:
    command = [sys.executable, "-m", "mypy", "--strict", "--output=json", *map(str, FILES)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert not done.stderr, done.stderr
    said: Said = {}
    for line in done.stdout.splitlines():
        entry = json.loads(line)
        for text in entry["message"].splitlines():
            said.setdefault((Path(entry["file"]).name, entry["line"]), []).append((entry["severity"], text))
    return said


@cache
def pyright() -> Said:
    command = [sys.executable, "-m", "pyright", "--outputjson", *map(str, FILES)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    said: Said = {}
    for entry in json.loads(done.stdout)["generalDiagnostics"]:
        place = Path(entry["file"]).name, entry["range"]["start"]["line"] + 1
        said.setdefault(place, []).append((entry["severity"], entry["message"]))
    return said


def lines(file: str) -> list[tuple[int, str]]:
    return list(enumerate((HERE / file).read_text().splitlines(), 1))


def plain(type_: str) -> str:
    # mypy writes a union of literals out, pyright as one literal.
    return QUALIFIED.sub("", type_.replace('"', "'")).replace("'] | Literal['", "', '")


@pytest.mark.parametrize("checker", [mypy, pyright])
def test_types_are_what_they_should_be(checker: object) -> None:
    assert callable(checker)
    said: Said = checker()
    wrong: list[tuple[int, str, list[str]]] = []
    for number, line in lines("revealed.py"):
        found = [plain(text) for severity, text in said.get(("revealed.py", number), []) if severity != "error"]
        if "reveal_type(" in line:
            wanted = line.rpartition("  # ")[2]
            if not any(text.endswith(f" is '{wanted}'") for text in found):
                wrong.append((number, wanted, found))
    assert wrong == []
    assert sum("reveal_type(" in line for _, line in lines("revealed.py")) >= 80


@pytest.mark.parametrize("checker", [mypy, pyright])
def test_what_is_right_is_accepted_and_what_is_wrong_is_refused(checker: object) -> None:
    assert callable(checker)
    said: Said = checker()
    errors = {place for place, messages in said.items() if any(severity == "error" for severity, _ in messages)}
    wanted = {("refused.py", number) for number, line in lines("refused.py") if line.endswith("# refused")}
    assert errors == wanted

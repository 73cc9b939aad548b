"""What type checkers say about programs that use the library: mypy and pyright, in `make proof` three more."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.type_checkers import CHOSEN, PROGRAMS, ROOT, diagnostics

HERE = Path(__file__).parent
MODULE_PREFIX = re.compile(r"\b[a-z_][\w]*\.")


def lines_of(file: str) -> list[tuple[int, str]]:
    return list(enumerate((HERE / file).read_text().splitlines(), 1))


def without_modules(type_: str) -> str:
    """A type as written in ``revealed.py``. mypy and pyright differ in quotes, module names and unions of literals."""
    return MODULE_PREFIX.sub("", type_.replace('"', "'")).replace("'] | Literal['", "', '")


# The others write types in other words; what they say about `assert_type` is in the test below.
@pytest.mark.parametrize("checker", [checker for checker in CHOSEN if checker not in {"ty", "pyrefly"}])
def test_revealed_types_are_the_expected_ones(checker: str) -> None:
    lines = [(number, line) for number, line in lines_of("revealed.py") if "reveal_type(" in line]
    assert lines
    wrong: list[tuple[int, str, list[str]]] = []
    for number, line in lines:
        messages = diagnostics(checker).get(("revealed.py", number), [])
        revealed = [without_modules(text) for severity, text in messages if severity != "error"]
        expected = line.rpartition("  # ")[2]
        if not any(text.endswith(f" is '{expected}'") for text in revealed):
            wrong.append((number, expected, revealed))
    assert wrong == []


@pytest.mark.parametrize("checker", CHOSEN)
def test_exactly_the_marked_lines_are_errors(checker: str) -> None:
    errors = {
        place
        for place, messages in diagnostics(checker).items()
        if any(severity in {"error", "warning"} for severity, _ in messages)
    }
    marked = {("rejected.py", number) for number, line in lines_of("rejected.py") if line.endswith("# rejected")}
    assert errors == marked


def test_pyright_checks_the_accepted_programs_in_make_types() -> None:
    configured = (ROOT / "pyproject.toml").read_text()
    for path in PROGRAMS:
        if path.name != "rejected.py":
            assert f'"tests/typing/{path.name}"' in configured

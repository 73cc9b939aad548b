"""The pipeline's folders import downwards only, and its files do not import each other in a circle."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING

import pytest

from pipeline.settings import SPECS

if TYPE_CHECKING:
    from pathlib import Path

PIPELINE = SPECS / "pipeline"
# From the bottom up. A module imports from its own layer and from those below it.
LAYERS = [
    "errors", "interrupts", "document", "settings", "overlay", "normalise", "codegen", "api", "build", "update",
    "commands", "__main__",
]  # fmt: skip
# A file of about this length is two files (DESIGN.md).
MAX_LINES = 300


def modules() -> dict[str, Path]:
    found = {}
    for path in sorted(PIPELINE.rglob("*.py")):
        parts = path.relative_to(SPECS).with_suffix("").parts
        found[".".join(parts).removesuffix(".__init__")] = path
    return found


MODULES = modules()


def imports(path: Path) -> set[str]:
    """The modules of the pipeline that a file imports at run time or for types."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.partition(".")[0] == "pipeline":
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name if name in MODULES else node.module for name in names}
    return found


def layer(module: str) -> int:
    return LAYERS.index(module.split(".")[1])


@pytest.mark.parametrize("module", [name for name in MODULES if name != "pipeline"])
def test_imports_lead_downwards(module: str) -> None:
    upwards = {name for name in imports(MODULES[module]) if name != "pipeline" and layer(name) > layer(module)}
    assert not upwards


def test_no_files_import_each_other_in_a_circle() -> None:
    TopologicalSorter({name: imports(path) - {name} for name, path in MODULES.items()}).prepare()


@pytest.mark.parametrize("module", MODULES)
def test_every_module_has_a_docstring_and_a_readable_length(module: str) -> None:
    text = MODULES[module].read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text))
    assert len(text.splitlines()) <= MAX_LINES

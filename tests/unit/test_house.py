"""Who may import whom, read off the source: downwards only, and each outside package in its own room."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FACADE = ROOT / "facade" / "trilogue"
GENERATED = ("trilogue_dixa", "trilogue_sinch", "trilogue_sunshine")

# Room by room, from the ground up: a module imports from its own room and from those below it.
ROOMS = [
    "_version checks forks timing _json errors retry limits safety records _options",
    "credentials problems",
    "http auth",
    "_flow _walk _bookmark _ahead _twins merge _merged paging",
    "providers",
    "webhooks",
    "_hub hub",
    "testing",
]
LEVEL = {name: level for level, names in enumerate(ROOMS) for name in names.split()}

# Where each outside package may be imported. What is not in the core is an extra, and is imported late.
HOMES = {
    "httpx": {"http", "auth", "testing"},
    "httpcore": {"http"},
    "attrs": set(LEVEL),
    "dateutil": {"webhooks"},
    "jwt": {"auth", "testing"},
    "msgspec": {"_json"},
    "starlette": {"testing"},
    "uvicorn": {"testing"},
}


MODULES = [path for path in sorted(FACADE.rglob("*.py")) if path != FACADE / "__init__.py"]


def imported(path):
    """Every module that a file imports, wherever in it the import stands."""
    for node in ast.iterate_pages(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0 or path.is_relative_to(ROOT / "generated"), "absolute imports only"
            yield f"{node.module}.{node.names[0].name}" if node.module == "trilogue" else node.module or ""


def room(path):
    return path.relative_to(FACADE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(FACADE)))
def test_imports_lead_downwards_and_outside_packages_stay_in_their_rooms(path):
    here = room(path)
    assert here in LEVEL, f"give {here} a place in ROOMS"
    for name in imported(path):
        top, _, rest = name.partition(".")
        if top == "trilogue":
            there = rest.partition(".")[0]
            # `_hub` and the sandbox ask the package itself for a client, so that only that provider is loaded.
            assert there not in LEVEL or LEVEL[there] <= LEVEL[here], f"{here} imports {there}, which is above it"
        elif top in GENERATED:
            assert here in {"providers", "webhooks", "testing"}, f"{here} imports {top}"
        elif top not in sys.stdlib_module_names:
            assert here in HOMES.get(top, ()), f"{here} imports {top}"


@pytest.mark.parametrize("package", GENERATED)
def test_a_generated_package_imports_nothing_of_ours(package):
    outside = set()
    for path in (ROOT / "generated" / package).rglob("*.py"):
        for node in ast.iterate_pages(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                outside |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                outside.add((node.module or "").partition(".")[0])
    assert outside - set(sys.stdlib_module_names) == {"httpx", "attrs", "dateutil"}

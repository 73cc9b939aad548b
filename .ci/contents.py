"""What a wheel and an sdist must hold, and what they must not: `python .ci/contents.py FILE…`."""

from __future__ import annotations

import sys
import tarfile
import zipfile
from pathlib import Path, PurePosixPath

PACKAGES = {"trilogue", "trilogue_sunshine", "trilogue_dixa", "trilogue_sinch"}
DATA = {".py", ".pyi", ".typed", ".json", ".html", ".css", ".js"}
WHEEL = {
    *(f"{package}/py.typed" for package in PACKAGES),
    *(f"{package}/openapi.json" for package in PACKAGES - {"trilogue"}),
    *(f"trilogue/records/schemas/{record}.v1.json" for record in ("contact", "conversation", "message")),
    "trilogue/cli/_page.html",
    "trilogue/testing/console/page.html",
}
SDIST = {
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    "Makefile",
    "pyproject.toml",
    ".constraints.txt",
    ".github/SECURITY.md",
    "facade/docs/index.md",
    "facade/docs/history.svg",
    "facade/examples/bot.py",
    "generated/lock.json",
    "specs/dixa/openapi.yaml",
    "tests/conftest.py",
}


def faults_of_wheel(path: Path) -> list[str]:
    """What is wrong with a wheel."""
    names = zipfile.ZipFile(path).namelist()
    ours = [name for name in names if ".dist-info/" not in name]
    faults = [f"{name} is missing" for name in WHEEL - set(names)]
    faults += [f"{name} is of no package" for name in ours if PurePosixPath(name).parts[0] not in PACKAGES]
    faults += [f"{name} is neither code nor its data" for name in ours if not name.endswith(tuple(DATA))]
    if not any(name.endswith(".dist-info/licenses/LICENSE") for name in names):
        faults.append("the licence is missing")
    return faults


def faults_of_sdist(path: Path) -> list[str]:
    """What is wrong with an sdist."""
    with tarfile.open(path) as archive:
        names = {member.name.partition("/")[2] for member in archive if member.isfile()}
    faults = [f"{name} is missing" for name in SDIST - names]
    made = (".venv", "dist", "build", ".git", "__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache")
    return faults + [f"{name} is not of the project" for name in names if set(made) & set(PurePosixPath(name).parts)]


def main(paths: list[Path]) -> int:
    """Print what is wrong. Returns an exit status."""
    faults = [
        f"{path.name}: {fault}"
        for path in paths
        for fault in (faults_of_wheel(path) if path.suffix == ".whl" else faults_of_sdist(path))
    ]
    print("\n".join(faults) or f"{len(paths)} distributions hold what they should")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main([Path(argument) for argument in sys.argv[1:]]))

"""Proves a rendered package before it replaces another: no foreign code, every import, all types, every example.

A package that is proved is remembered by the hash of its files, of the examples and of all tools, so that
`make generate` proves only what has changed.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from pipeline.codegen.audit import foreign_code
from pipeline.codegen.examples import examples_of
from pipeline.codegen.names import class_name, python_name
from pipeline.document.findings import Finding
from pipeline.normalise.schemas import components, operations
from pipeline.settings import ROOT

if TYPE_CHECKING:
    from pipeline.codegen.examples import Example
    from pipeline.document.read import Document
    from pipeline.errors import Pointer
    from pipeline.settings import Settings

_CACHE = ROOT / ".mypy_cache"
_TRIAL = Path(__file__).with_name("trial.py")
_MYPY = ["-m", "mypy", "--strict", "--python-version=3.11", "--config-file=", "--no-error-summary", "--no-color-output"]
_MYPY_LINE = re.compile(r"(?P<file>.*?):(?P<line>\d+): error: (?P<message>.*)")
# Only the first failures of a package are told: one fault of a template fails in every module.
_MAX_FAILURES = 20


@attrs.frozen
class Package:
    """One rendered package, and the documents that it is made from."""

    folder: Path
    """The folder in which the package's own folder is."""
    settings: Settings
    repaired: Document
    normal: Document

    @property
    def path(self) -> Path:
        """The folder of the package."""
        return self.folder / self.settings.package


def prove(package: Package) -> list[Finding]:
    """What is wrong with a package, each with the place of the document that it comes from. Empty if it is proved."""
    examples = examples_of(package.repaired, package.normal)
    proof = _CACHE / "proved" / _digest(package, examples)
    if proof.exists():
        return []
    failures = foreign_code(package.path) or _trial_failures(package, examples) or _type_errors(package)
    findings = [_finding(package, where, message, examples) for where, message in failures[:_MAX_FAILURES]]
    if not findings:
        proof.parent.mkdir(parents=True, exist_ok=True)
        proof.touch()
    return findings


def _digest(package: Package, examples: list[Example]) -> str:
    """The hash of all that a proof depends on."""
    digest = hashlib.sha256()
    tools = [sys.version, *(f"{name} {version(name)}" for name in ("mypy", "httpx", "attrs", "python-dateutil"))]
    digest.update(json.dumps([tools, [attrs.asdict(one) for one in examples]], default=str).encode())
    here = sorted(Path(__file__).parent.glob("*.py"))
    for path in (*here, *sorted(path for path in package.path.rglob("*.py"))):
        content = path.read_bytes()
        digest.update(f"{path.name} {path.parent.name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def _trial_failures(package: Package, examples: list[Example]) -> list[tuple[str | int, str]]:
    command = [sys.executable, "-B", "-P", str(_TRIAL), str(package.folder), package.settings.package]
    cases = json.dumps([one.case for one in examples])
    done = subprocess.run(command, input=cases, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        return [(package.settings.package, f"cannot be tried: {done.stderr.strip()[-300:]}")]
    failures: list[dict[str, Any]] = json.loads(done.stdout)
    return [(one["case"] if "case" in one else one["module"], one["message"]) for one in failures]


def _type_errors(package: Package) -> list[tuple[str | int, str]]:
    _CACHE.mkdir(exist_ok=True)
    with (_CACHE / "proof.lock").open("w") as lock:
        # Two runs of mypy on one cache could read what the other has half written.
        fcntl.lockf(lock, fcntl.LOCK_EX)
        done = subprocess.run(
            [sys.executable, *_MYPY, f"--cache-dir={_CACHE / 'proof'}", str(package.path)],
            env={**os.environ, "MYPYPATH": str(package.folder)},
            cwd=package.folder,
            capture_output=True,
            text=True,
            check=False,
        )
    errors = [match for line in done.stdout.splitlines() if (match := _MYPY_LINE.match(line)) is not None]
    if done.returncode and not errors:
        return [(package.settings.package, f"mypy fails: {(done.stderr or done.stdout).strip()[-300:]}")]
    return [(_module_of(package, error["file"]), f"line {error['line']}: {error['message']}") for error in errors]


def _module_of(package: Package, file: str) -> str:
    path = (package.folder / file).resolve().relative_to(package.folder.resolve()).with_suffix("")
    return ".".join(path.parts).removesuffix(".__init__")


def _finding(package: Package, where: str | int, message: str, examples: list[Example]) -> Finding:
    if isinstance(where, int):
        remedy = "correct it, or what it is an example of, in the overlay"
        return Finding(examples[where].at, f"this example {message}; {remedy}")
    return Finding(
        _place(package, where),
        f"module {where} generated from this is not valid ({message}); change this in the overlay, or report the fault",
    )


def _place(package: Package, module: str) -> Pointer:
    """Where the document has what a module is generated from."""
    name = module.rpartition(".")[2]
    for schema in components(package.normal):
        if f".models.{python_name(class_name(schema))}" in module:
            return ("components", "schemas", schema)
    for path, method, operation in operations(package.normal):
        if name == python_name(operation["operationId"]):
            return ("paths", path, method)
    return ()

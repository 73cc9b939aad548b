"""The virtual environments beside `.venv`: with packages that the library does not need, other versions, other Pythons.

`python -m proof.environments NAME` makes one, for the Makefile.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
VENV = ROOT / ".venv"
PINS = ROOT / ".constraints.txt"


class MissingError(Exception):
    """What this machine has not, so that a part cannot run on it."""


@dataclass(frozen=True, kw_only=True)
class Environment:
    """A virtual environment in `.venv/<name>`, with the library installed from the tree.

    Args:
        name: its folder.
        packages: what is installed beside the library, pinned.
        extras: the library's extras.
        tests: whether the tests' own packages are installed.
        python: the version of Python, as `3.13`, or `3.13t` for a free-threaded one. That of `.venv` by default.
        versions: `pinned` as in `.venv`, `lowest` or `newest` that the library's metadata allows.

    """

    name: str
    packages: tuple[str, ...] = ()
    extras: str = "all"
    tests: bool = True
    python: str = ""
    versions: str = "pinned"

    @property
    def interpreter(self) -> Path:
        """The environment's Python."""
        return VENV / self.name / "bin" / "python"

    def make(self) -> None:
        """Make the environment, unless it is there and made from the same words.

        Raises:
            MissingError: the machine has no such Python.
            subprocess.CalledProcessError: something cannot be installed.

        """
        base = find_python(self.python) if self.python else sys.executable
        stamp, words = VENV / self.name / ".ready", self._words(base)
        if stamp.exists() and stamp.read_text(encoding="utf-8") == words:
            return
        shutil.rmtree(VENV / self.name, ignore_errors=True)
        subprocess.run([base, "-m", "venv", VENV / self.name], check=True)
        pip = [self.interpreter, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
        subprocess.run([*pip, "--upgrade", "pip>=25.1"], check=True)
        subprocess.run([*pip, *self._what()], cwd=ROOT, check=True)
        stamp.write_text(words, encoding="utf-8")

    def _what(self) -> list[str]:
        """pip's arguments."""
        if self.versions == "lowest":
            return lowest()
        given = ["--editable", f".[{self.extras}]" if self.extras else ".", *self.packages]
        if self.tests:
            given += ["--group", "dev"]
        if self.versions == "pinned":
            return ["--constraint", str(PINS), *given]
        return ["--upgrade", *given]

    def _words(self, base: str) -> str:
        """All that decides what is in the environment."""
        version = subprocess.run([base, "-VV"], capture_output=True, text=True, check=True).stdout
        project = metadata()
        extras = project["project"]["optional-dependencies"]
        wanted = json.dumps([self._what(), project["project"]["dependencies"], extras, project["dependency-groups"]])
        return f"{self!r}\n{version}{hashlib.sha256(wanted.encode() + PINS.read_bytes()).hexdigest()}\n"


ENVIRONMENTS = {
    environment.name: environment
    for environment in (
        Environment(name="schemathesis", extras="", tests=False, packages=("schemathesis==4.32.5",)),
        Environment(name="httpx2", packages=("httpx2==2.16.2", "truststore==0.10.5")),
        Environment(name="docs", tests=False, packages=("pdoc==16.0.0", "markdown2==2.5.5")),
        Environment(name="services", extras="all,spark", packages=("pyspark==4.3.0",)),
        Environment(
            name="bench",
            extras="speed,arrow,warehouse",
            tests=False,
            packages=("sunshine-conversations-client==17.0.1", "sinch==2.3.0"),
        ),
        Environment(
            name="sdks",
            packages=("sunshine-conversations-client==17.0.1", "sinch==2.3.0", "dixa-api-client==2.4.15"),
        ),
        Environment(name="checkers", packages=("basedpyright==1.40.2", "ty==0.0.107", "pyrefly==1.4.1")),
        Environment(
            name="tools",
            packages=(
                "respx==0.23.1",
                "pytest-httpx==0.36.2",
                "opentelemetry-instrumentation-httpx==0.66b2",
                "opentelemetry-sdk==1.45.2",
                "sentry-sdk==2.75.0",
                "pandas==3.1.1",
            ),
        ),
        Environment(
            name="supply",
            packages=("cyclonedx-bom==7.5.0", "pip-audit==2.10.1", "twine==7.0.0", "uv==0.13.9"),
        ),
        Environment(name="lowest", versions="lowest"),
        Environment(name="newest", versions="newest"),
        *(
            Environment(name=f"python-{version}", python=version)
            for version in ("3.12", "3.13", "3.14", "3.13t", "3.14t")
        ),
    )
}


def find_python(version: str) -> str:
    """The path of an interpreter: on the PATH, or one of pyenv's.

    Raises:
        MissingError: there is none.

    """
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    numbers, threads = version.removesuffix("t"), version.endswith("t")
    installed = sorted(pyenv.glob(f"{numbers}.*{'t' if threads else ''}/bin/python"))
    for candidate in (f"python{version}", *map(str, installed)):
        if path := shutil.which(candidate):
            asked = "import sys, sysconfig; print('%d.%d' % sys.version_info[:2] + sys.abiflags.replace('d', ''))"
            said = subprocess.run([path, "-c", asked], capture_output=True, text=True, check=False).stdout.strip()
            if said == version:
                return path
    raise MissingError(f"Python {version} is not on this machine")


def lowest() -> list[str]:
    """pip's arguments for the library with the lowest versions that its metadata allows, and the tests' packages.

    Arrow's types are left out: they need a newer Arrow, and no test needs them.
    """
    tests = [one for one in metadata()["dependency-groups"]["dev"] if not one.startswith("pyarrow-stubs")]
    return ["--editable", ".[all]", *tests, *lowest_versions()]


def lowest_versions() -> list[str]:
    """The lowest version that the metadata allows of each package that the library needs or can use."""
    project = metadata()["project"]
    extras = {name: wants for name, wants in project["optional-dependencies"].items() if name not in {"spark", "all"}}
    lowest: dict[str, tuple[int, ...]] = {}
    for requirement in [*project["dependencies"], *(one for wants in extras.values() for one in wants)]:
        if found := re.match(r"([\w-]+)(?:\[\w+\])?>=([\d.]+)", requirement):
            # Two extras may name one package: both are installed, so that the higher one is the lowest.
            numbers = tuple(map(int, found[2].split(".")))
            lowest[found[1]] = max(lowest.get(found[1], ()), numbers)
    return [f"{name}=={'.'.join(map(str, numbers))}" for name, numbers in lowest.items()]


def metadata() -> dict[str, Any]:
    """What pyproject.toml says."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


if __name__ == "__main__":
    for chosen in sys.argv[1:]:
        ENVIRONMENTS[chosen].make()

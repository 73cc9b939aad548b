"""A repository of one small provider that is built like ours, and a clone of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from pipeline.settings import ROOT
from pipeline.update.regenerate import regenerate
from vendors.builders import document_with, obj, provider_in

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

# As in the project's Makefile.
MAKEFILE = """\
update:
\t@PYTHONPATH={specs} {python} job.py '$(PROVIDER)' '$(SPEC)'
"""
JOB = """\
import sys
from pathlib import Path
from pipeline.errors import PipelineError
from pipeline.update.update import update_document

here = Path.cwd()
try:
    report = update_document(*sys.argv[1:], specs=here / "specs", generated=here / "generated")
except PipelineError as error:
    sys.exit(f"error: {error}")
print(report.terminal() if report else "nothing new")
"""


def thing(*fields: str) -> dict[str, Any]:
    """The provider's document: one schema, with these text fields."""
    return document_with(schemas={"Thing": obj(**{name: {"type": "string"} for name in fields})})


def document_with_fields(folder: Path, *fields: str) -> Path:
    """A file that the vendor may publish."""
    path = folder / "vendor.json"
    path.write_text(json.dumps(thing(*fields)))
    return path


def git(where: Path, *arguments: str) -> str:
    """What a git command prints."""
    done = subprocess.run(["git", "-C", str(where), *arguments], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def make_clone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone, next to its remote, with everything but a first commit."""
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Job")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "job@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    git(folder, "init", "-q", "--bare", "-b", "main", "remote")
    git(folder, "clone", "-q", "remote", "clone")
    clone = folder / "clone"
    (clone / "Makefile").write_text(MAKEFILE.format(specs=ROOT / "specs", python=sys.executable))
    (clone / "job.py").write_text(JOB)
    provider_in(clone, thing("id"))
    (clone / "generated").mkdir()
    regenerate(clone / "generated", clone / "specs")
    return clone


def push(clone: Path) -> None:
    """Commit everything and push it."""
    git(clone, "add", "-A")
    git(clone, "commit", "-q", "-m", "begin")
    git(clone, "push", "-q", "origin", "HEAD:main")

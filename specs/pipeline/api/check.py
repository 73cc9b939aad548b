"""`python -m pipeline api-check`: a change that breaks callers needs a version and an entry in the changelog.

Compares the working tree with an earlier commit: the packages by their records, the facade by its source.
"""

from __future__ import annotations

import re
import subprocess
import tarfile
import tempfile
from io import BytesIO
from pathlib import Path

from pipeline.update.propose import bump
from pipeline.errors import PipelineError
from pipeline.api.facade import breakages, load_facade
from pipeline.update.report import line
from pipeline.settings import ROOT
from pipeline.api.compare import compare
from pipeline.api.record import parse_record, read_record

VERSION_FILE = "facade/trilogue/_version.py"
CHANGELOG = "CHANGELOG.md"


def api_check(base: str | None, root: Path = ROOT) -> list[str]:
    """What a reader of the check is told: lines, of which those that begin with `error` fail it.

    Args:
        base: a commit, tag or branch; the latest tag that this commit descends from by default, or the commit before.
        root: the repository.

    """
    git = _Git(root)
    found = git.commit(base) if base else git.latest_tag() or git.commit("HEAD~1")
    if found is None:
        return [f"there is no {base or 'earlier commit'} to compare with: nothing checked"]
    lines = [f"compared with {found}"]
    broken: list[str] = []
    for record in sorted((root / "generated").glob("trilogue_*.api.txt")):
        said = _package(git, found, record)
        if said is None:
            lines.append(f"{record.name} was not recorded there: not compared")
        else:
            broken += said
    recorded = {path.name for path in (root / "generated").glob("trilogue_*.api.txt")}
    broken += [f"{name.removesuffix('.api.txt')} is gone" for name in git.records(found) if name not in recorded]
    broken += _facade(git, found, root)
    if not broken:
        return [*lines, "nothing that callers use has gone or changed"]
    lines += [f"breaking: {one}" for one in broken]
    return lines + _unannounced(git, found, root)


def _package(git: _Git, base: str, record: Path) -> list[str] | None:
    name = f"generated/{record.name}"
    before = git.file(base, name)
    if before is None:
        return None
    changes = compare(
        parse_record(before, f"{base}:{name}"), read_record(record), record.name.split(".")[0].split("_")[1]
    )
    return [line(change) for change in changes if change.effect == "breaking"]


def _facade(git: _Git, base: str, root: Path) -> list[str]:
    if git.file(base, VERSION_FILE) is None:
        return []
    with tempfile.TemporaryDirectory() as folder:
        git.export(base, "facade", Path(folder))
        return breakages(load_facade(Path(folder) / "facade"), load_facade(root / "facade"))


def _unannounced(git: _Git, base: str, root: Path) -> list[str]:
    """What is missing to a breaking change."""
    errors = []
    before, after = _version(git.file(base, VERSION_FILE)), _version((root / VERSION_FILE).read_text(encoding="utf-8"))
    if before is not None and after is not None:
        _, wanted = bump("breaking", before)
        if _numbers(after) < _numbers(wanted):
            errors.append(f"error: {VERSION_FILE} says {after}; a breaking change after {before} needs {wanted}")
    entries = _entries((root / CHANGELOG).read_text(encoding="utf-8"))
    if entries <= _entries(git.file(base, CHANGELOG) or ""):
        errors.append(f"error: {CHANGELOG} has no new entry; say what callers must change, under Changed or Removed")
    return errors


def _version(text: str | None) -> str | None:
    found = re.search(r'"(\d+\.\d+\.\d+)', text or "")
    return found[1] if found else None


def _numbers(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]


def _entries(changelog: str) -> set[str]:
    return {one.strip() for one in changelog.splitlines() if one.startswith(("- ", "* "))}


class _Git:
    """The few questions this check has for git."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def commit(self, name: str) -> str | None:
        return self._said("rev-parse", "--verify", "--quiet", "--short", f"{name}^{{commit}}")

    def latest_tag(self) -> str | None:
        return self._said("describe", "--tags", "--abbrev=0", "HEAD")

    def file(self, commit: str, name: str) -> str | None:
        done = self._run("show", f"{commit}:{name}")
        return None if done.returncode else done.stdout.decode()

    def records(self, commit: str) -> list[str]:
        """The names of the packages' records in a commit."""
        listed = self._said("ls-tree", "--name-only", f"{commit}:generated") or ""
        return [name for name in listed.splitlines() if re.fullmatch(r"trilogue_\w+\.api\.txt", name)]

    def export(self, commit: str, folder: str, into: Path) -> None:
        done = self._run("archive", "--format=tar", commit, folder)
        if done.returncode:
            raise PipelineError(f"git archive {commit} {folder}: {done.stderr.decode().strip()}")
        with tarfile.open(fileobj=BytesIO(done.stdout)) as archive:
            archive.extractall(into, filter="data")

    def _said(self, *arguments: str) -> str | None:
        done = self._run(*arguments)
        return None if done.returncode else done.stdout.decode().strip() or None

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(["git", "-C", str(self._root), *arguments], capture_output=True, check=False)  # noqa: S607 - the git there is

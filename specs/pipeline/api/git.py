"""Reads earlier commits of the repository through git."""

from __future__ import annotations

import re
import subprocess
import tarfile
from io import BytesIO
from typing import TYPE_CHECKING

from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from pathlib import Path


class Git:
    """The commits of one repository."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def commit(self, name: str) -> str | None:
        """The short hash of a commit, tag or branch. None if there is none of that name."""
        return self._output("rev-parse", "--verify", "--quiet", "--short", f"{name}^{{commit}}")

    def latest_tag(self) -> str | None:
        """The latest tag that HEAD descends from."""
        return self._output("describe", "--tags", "--abbrev=0", "HEAD")

    def first_with(self, text: str, name: str) -> str | None:
        """The first commit in which a file has a text. None if there is none, or the clone is too shallow."""
        found = self._output("log", "--reverse", "--format=%h", f"-S{text}", "--", name)
        return found.splitlines()[0] if found else None

    def file(self, commit: str, name: str) -> str | None:
        """The text of a file in a commit. None if the commit does not have it."""
        done = self._run("show", f"{commit}:{name}")
        return None if done.returncode else done.stdout.decode()

    def package_records(self, commit: str) -> list[str]:
        """The names of the packages' API records in a commit."""
        listed = self._output("ls-tree", "--name-only", f"{commit}:generated") or ""
        return [name for name in listed.splitlines() if re.fullmatch(r"trilogue_\w+\.api\.txt", name)]

    def export(self, commit: str, folder: str, into: Path) -> None:
        """Write a folder of a commit below `into`."""
        done = self._run("archive", "--format=tar", commit, folder)
        if done.returncode:
            raise PipelineError(f"git archive {commit} {folder}: {done.stderr.decode().strip()}")
        with tarfile.open(fileobj=BytesIO(done.stdout)) as archive:
            archive.extractall(into, filter="data")

    def _output(self, *arguments: str) -> str | None:
        done = self._run(*arguments)
        return None if done.returncode else done.stdout.decode().strip() or None

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        command = ["git", "-C", str(self._root), *arguments]
        return subprocess.run(command, capture_output=True, check=False)

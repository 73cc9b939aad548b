"""The folder in which one run of the pipeline builds what will replace files, and what the next run does after a crash.

It is next to the targets, so that moves are renames. While a run has it, no other run can. A run that was killed leaves
the folder behind; the next one finishes its replacement if that had begun, and deletes the folder otherwise.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import PipelineError
from pipeline.update.replace import finish

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FOLDER = ".pipeline"
"""Below the repository's root; in .gitignore."""
# Folders of versions before this one, which a killed run left behind.
_LEFTOVERS = (".update-*", ".generate-*")


@contextmanager
def workspace(root: Path) -> Iterator[Path]:
    """An empty folder for one run, deleted at the end.

    Args:
        root: the folder that has `specs` and `generated`.

    Raises:
        PipelineError: another run has it.

    """
    home = root / FOLDER
    home.mkdir(exist_ok=True)
    try:
        with _locked(home / "lock"):
            _finish(root)
            # A new name: the workers of a killed run end up to a second after it, and may still write to its folder.
            scratch = Path(tempfile.mkdtemp(prefix="run-", dir=home))
            try:
                yield scratch
            finally:
                _delete(home.glob("run*"))
    finally:
        with suppress(OSError):  # Another run has come in between.
            home.rmdir()


def _finish(root: Path) -> None:
    """Finish or undo what a killed run has left. The caller holds the lock."""
    for folder in (root / FOLDER).glob("run*"):
        finish(folder)
    _delete(found for pattern in (f"{FOLDER}/run*", *_LEFTOVERS) for found in root.glob(pattern))


def _delete(folders: Iterable[Path]) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)  # A worker of a killed run may write there at this moment.


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Hold a file's lock, which the operating system releases when this process ends, however it ends."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            # Not `flock`: the workers of this process would inherit that lock, and keep it after its death.
            fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            owner = os.read(descriptor, 20).decode(errors="replace").strip()
            raise PipelineError(
                f"process {owner or '(unknown)'} is generating or updating in {path.parents[1]}; wait until it ends"
            ) from error
        if not path.exists() or os.fstat(descriptor).st_ino != path.stat().st_ino:
            raise PipelineError(f"another process has just ended its work in {path.parents[1]}; run this again")
        os.ftruncate(descriptor, 0)
        os.write(descriptor, f"{os.getpid()}\n".encode())
        try:
            yield
        finally:
            path.unlink()
    finally:
        os.close(descriptor)

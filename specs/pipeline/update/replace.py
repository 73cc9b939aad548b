"""Replaces several files and folders at once: all of them, or none."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def replace_all(new: dict[Path, Path], scratch: Path) -> None:
    """Move each value of `new` to the path of its key. If one move fails, all are undone.

    Args:
        new: files and folders by their target, on the same file system as the targets, so that a move is a rename.
        scratch: an empty folder on that file system, for what the targets were.

    """
    backups: list[tuple[Path, Path]] = []
    placed: list[Path] = []
    try:
        for number, (target, source) in enumerate(new.items()):
            if target.exists():
                backup = scratch / f"{number}-{target.name}"
                target.rename(backup)
                backups.append((backup, target))
            source.rename(target)
            placed.append(target)
    except BaseException:  # An interrupt included: all of the new files, or none.
        for target in placed:
            if target.is_dir():
                shutil.rmtree(target)
            else:
                target.unlink()
        for backup, target in backups:
            backup.rename(target)
        raise

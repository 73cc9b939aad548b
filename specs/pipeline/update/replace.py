"""Putting several files and folders in place at once: all of them, or none."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def put_in_place(fresh: dict[Path, Path], scratch: Path) -> None:
    """Move each value to its key's place; if one cannot be moved, all is as it was.

    Args:
        fresh: what shall stand where, by target. On the same file system as the targets, so that moving is renaming.
        scratch: an empty folder there, for what stood there before.

    """
    kept: list[tuple[Path, Path]] = []
    done: list[Path] = []
    try:
        for number, (target, new) in enumerate(fresh.items()):
            if target.exists():
                old = scratch / f"{number}-{target.name}"
                target.rename(old)
                kept.append((old, target))
            new.rename(target)
            done.append(target)
    except BaseException:
        for target in done:
            if target.is_dir():
                shutil.rmtree(target)
            else:
                target.unlink()
        for old, target in kept:
            old.rename(target)
        raise

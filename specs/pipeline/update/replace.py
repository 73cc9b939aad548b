"""Replaces several files and folders at once: all of them, or none, also if the process is killed halfway.

The moves are written to a journal before the first one. Each is a rename, so that the files themselves tell how far it
came, and a later run can make the rest.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import attrs

JOURNAL = "journal.json"


@attrs.frozen
class _Move:
    """One replacement: `source` becomes `target`, and what was there becomes `backup`."""

    target: Path
    source: Path
    backup: Path

    def make(self) -> None:
        """Make the move, or what is left of it."""
        if not self.source.exists():
            if self.target.exists():
                return
            raise FileNotFoundError(self.source)
        if self.target.exists():
            self.target.rename(self.backup)
        self.source.rename(self.target)

    def undo(self) -> None:
        """Undo the move, or what was made of it."""
        if not self.source.exists() and self.target.exists():
            self.target.rename(self.source)
        if self.backup.exists():
            self.backup.rename(self.target)


def replace_all(new: dict[Path, Path], scratch: Path) -> None:
    """Move each value of `new` to the path of its key. If one move fails, all are undone.

    Args:
        new: files and folders by their target, on the same file system as the targets, so that a move is a rename.
        scratch: a folder on that file system, for the journal and for what the targets were.

    """
    for source in new.values():
        if not source.exists():
            raise FileNotFoundError(source)
    old = scratch / "old"
    old.mkdir(exist_ok=True)
    moves = [
        _Move(target, source, old / f"{number}-{target.name}") for number, (target, source) in enumerate(new.items())
    ]
    _write_journal(scratch, moves)
    try:
        for move in moves:
            move.make()
    except BaseException:  # Ctrl-C, say: all folders are replaced, or none.
        for move in reversed(moves):
            move.undo()
        raise
    finally:
        (scratch / JOURNAL).unlink()


def finish(scratch: Path) -> bool:
    """Make the rest of the moves of a run that was killed. False if it had made none.

    Args:
        scratch: the folder of that run. It need not exist.

    """
    journal = scratch / JOURNAL
    if not journal.exists():
        return False
    for row in json.loads(journal.read_text(encoding="utf-8")):
        _Move(*map(Path, row)).make()
    journal.unlink()
    return True


def _write_journal(scratch: Path, moves: list[_Move]) -> None:
    """Write the journal so that it is there wholly or not at all."""
    draft = scratch / f"{JOURNAL}.draft"
    rows = [[str(path) for path in attrs.astuple(move)] for move in moves]
    with draft.open("w", encoding="utf-8") as file:
        json.dump(rows, file)
        file.flush()
        os.fsync(file.fileno())
    draft.rename(scratch / JOURNAL)

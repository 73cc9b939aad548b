"""A loss of power at any moment: what was not synced to the disk is gone, and the export still has every row once.

The file system is modelled: a file's content is durable after `fsync` of the file, a name after `fsync` of its folder.
Before each change of names and after each `fsync`, it is noted what a disk may hold then; a second run goes on in each
of these.
"""

from __future__ import annotations

import os
import stat
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from exports.world import rows_of

from trilogue.export import sink_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

COMMITS = 3
FORMS = ["deep/{}", "{}.jsonl", "{}.jsonl.gz", "jsonl.zst:{}", "parquet:{}"]
"""DuckDB writes its own files: their durability is DuckDB's."""


class Disk:
    """What a disk holds for certain of the files below a folder, and what it may hold.

    Args:
        root: the folder. Its own name is on the disk.

    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._content: dict[int, bytes] = {}
        self._names: dict[int, dict[str, int]] = {self._inode(root): {}}
        self._kept: dict[int, int] = {}

    @staticmethod
    def _inode(path: Path) -> int:
        return path.stat().st_ino

    def keep(self) -> None:
        """Hold every file open, so that its inode is not used for another one."""
        for path in self.root.rglob("*"):
            if self._inode(path) not in self._kept:
                self._kept[self._inode(path)] = os.open(path, os.O_RDONLY)

    def close(self) -> None:
        """Let the files go."""
        for descriptor in self._kept.values():
            os.close(descriptor)

    def sync(self, descriptor: int) -> None:
        """Note that a file or a folder was synced."""
        self.keep()
        found = os.fstat(descriptor)
        if stat.S_ISDIR(found.st_mode):
            names = {entry.name: entry.inode() for entry in os.scandir(descriptor)}
            self._names[found.st_ino] = names
        else:
            self._content[found.st_ino] = Path(f"/proc/self/fd/{descriptor}").read_bytes()

    def after_loss(self, *, newest_names: bool) -> dict[str, bytes | None]:
        """What is there after a loss of power: the contents of files by path, None for folders.

        Args:
            newest_names: whether the names are on the disk that were not synced; contents never are.

        """
        return dict(self._below(self._inode(self.root), "", self.root if newest_names else None))

    def _below(self, inode: int, path: str, now: Path | None) -> Iterator[tuple[str, bytes | None]]:
        yield path, None
        synced = self._names.get(inode, {})
        names = synced if now is None else {each.name: self._inode(each) for each in now.iterdir()}
        for name, each in names.items():
            if stat.S_ISDIR(os.fstat(self._kept[each]).st_mode):
                yield from self._below(each, f"{path}{name}/", None if now is None else now / name)
            else:
                yield f"{path}{name}", self._content.get(each, b"")


class PowerLosses:
    """Loses the power before each change of names, and after each sync.

    Args:
        folder: holds the disk, and what it may hold after each loss.
        patch: replaces the calls of the operating system.

    """

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.root = folder / "disk"
        self.root.mkdir()
        self.ended = 0
        """How many commits have ended."""
        self.losses: list[tuple[dict[str, bytes | None], int]] = []
        """What the disk may hold, and how many commits had ended before."""
        self._disk = Disk(self.root)
        patch.setattr(os, "fsync", partial(self._fsync, os.fsync))
        for name in ("rename", "replace", "unlink", "mkdir", "truncate"):
            patch.setattr(os, name, partial(self._change, getattr(os, name)))

    def _fsync(self, original: Callable[[int], None], descriptor: int) -> None:
        original(descriptor)
        self._disk.sync(descriptor)
        self.lose_power()

    def _change(self, original: Callable[..., None], *arguments: Any, **options: Any) -> None:
        self.lose_power()
        original(*arguments, **options)

    def lose_power(self) -> None:
        """Note what the disk may hold after a loss now."""
        self._disk.keep()
        for newest_names in (False, True):
            self.losses.append((self._disk.after_loss(newest_names=newest_names), self.ended))

    def different(self) -> Iterator[tuple[dict[str, bytes | None], int]]:
        """Each thing that the disk may hold, with the most commits that had ended before."""
        seen = list[dict[str, bytes | None]]()
        for content, ended in reversed(self.losses):
            if content not in seen:
                seen.append(content)
                yield content, ended

    def close(self) -> None:
        """Let the files go."""
        self._disk.close()


def write(folder: Path, content: dict[str, bytes | None]) -> None:
    """Write files and folders, each folder before what is in it."""
    for path, data in content.items():
        if data is None:
            (folder / path).mkdir()
        else:
            (folder / path).write_bytes(data)


def reject(number: int) -> dict[str, Any]:
    return {
        "provider": "dixa",
        "id": f"r{number}",
        "record_table": "messages",
        "record_id": f"m{number}",
        "reason": "a reason that has some length " * 20,
        "raw": "",
    }


def go_on(to: str, power: PowerLosses | None = None) -> None:
    """Write the rows that are missing, one a commit; every second commit has none."""
    with sink_for(to) as sink:
        done = sink.open("default").get("done", 0)
        for number in range(done, 2 * COMMITS):
            if number % 2:
                sink.write("rejects", [reject(number)])
            sink.commit({"done": number + 1})
            if power is not None:
                power.ended = number + 1


@pytest.mark.parametrize("form", FORMS)
def test_every_row_is_there_once_and_no_commit_is_lost(
    tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    prefix, _, name = form.rpartition(":")

    def destination(folder: Path) -> str:
        path = f"{folder}/{name.format('out')}"
        return f"{prefix}:{path}" if prefix else path

    with monkeypatch.context() as patch:
        power = PowerLosses(tmp_path, patch)
        go_on(destination(power.root), power)
        power.lose_power()
    power.close()
    assert len(power.losses) > 10 * COMMITS
    expected = [f"r{number}" for number in range(2 * COMMITS) if number % 2]
    for number, (content, ended) in enumerate(power.different()):
        folder = tmp_path / f"lost-{number}"
        write(folder, content)
        to = destination(folder)
        assert sink_for(to).read_checkpoint("default").get("done", 0) >= ended
        go_on(to)
        assert [row["id"] for row in rows_of(folder / name.format("out"))["rejects"]] == expected

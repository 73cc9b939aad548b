"""Files that are there completely or not at all, also after a loss of power."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from trilogue.export._base.errors import SinkError

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path


@contextmanager
def as_sink_errors(place: Path) -> Generator[None]:
    """In this context, what the operating system refuses is a `SinkError` that says where."""
    try:
        yield
    except OSError as error:
        raise SinkError(
            f"{str(place)!r} cannot be used: {error.strerror or error}. What was committed before is complete; the "
            "next run goes on from there"
        ) from error


def replace_file(path: Path, data: bytes) -> None:
    """Write a file in one step: readers see the old one or the new one."""
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:  # An interrupt, say: no half of a file stays.
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def make_folder(path: Path) -> None:
    """Make a folder and those above it that are missing, so that their names survive a loss of power."""
    missing = [each for each in (path, *path.parents) if not each.exists()]
    path.mkdir(parents=True, exist_ok=True)
    for each in reversed(missing):
        sync_folder(each.parent)


def sync_folder(path: Path) -> None:
    """Make the names in a folder survive a loss of power. Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

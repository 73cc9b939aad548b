"""A lock that says who holds it: one run at a time writes to a sink."""

from __future__ import annotations

import contextlib
import json
import os
import socket
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from trilogue.export._base.errors import SinkError, SinkLockedError

if TYPE_CHECKING:
    from pathlib import Path

    from trilogue.export._base.units import Json


class FileLock:
    """A lock file, held with the operating system's lock on it: it ends with its process, however that ends.

    What the file says (process, host, since when) is for people. A file that is left behind is no lock.

    Args:
        path: the lock file.

    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None

    @property
    def held(self) -> bool:
        """Whether this object holds it."""
        return self._file is not None

    def take(self) -> None:
        """Take the lock.

        Raises:
            SinkLockedError: another process holds it.
            SinkError: the file cannot be made.

        """
        try:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        except OSError as error:
            raise SinkError(f"{str(self._path)!r} cannot be locked: {error.strerror}") from error
        if not _lock(descriptor):
            owner = _owner(self._path)
            os.close(descriptor)
            raise SinkLockedError(
                f"another run writes to {str(self._path.parent)!r}: {owner}. Wait for its end, or end it; a run that "
                "was killed holds no lock"
            )
        self._file = descriptor
        data = json.dumps({"pid": os.getpid(), "host": socket.gethostname(), "since": datetime.now(UTC).isoformat()})
        with contextlib.suppress(OSError):  # A full disk: the lock holds without the text.
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, data.encode(), 0)

    def release(self) -> None:
        """Release the lock, if it is held. The file stays: to remove it would let two processes lock two files."""
        if self._file is None:
            return
        with contextlib.suppress(OSError):
            os.ftruncate(self._file, 0)
        os.close(self._file)
        self._file = None


def _lock(descriptor: int) -> bool:
    """Lock an open file; False if another process has locked it."""
    try:
        import fcntl  # noqa: PLC0415 - not on Windows
    except ImportError:
        import msvcrt  # noqa: PLC0415 - only there

        locking: Any = msvcrt
        try:
            locking.locking(descriptor, locking.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        raise SinkError(f"the sink cannot be locked: {error.strerror}") from error
    return True


def _owner(path: Path) -> str:
    """Who holds a lock, as its file says."""
    try:
        owner: Json = json.loads(path.read_text(encoding="utf-8"))
        return f"process {owner['pid']} on {owner['host']}, since {owner['since']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "a process that has just begun"

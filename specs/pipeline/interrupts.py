"""Ctrl-C (SIGINT): it ends a run with one line, whatever the run is doing."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

# The status of a program that SIGINT has ended, as shells report it.
INTERRUPTED = 130
MESSAGE = "interrupted; nothing is half done"


def end_now(_: int, frame: FrameType | None) -> None:
    """A handler for the time of imports, where an exception would be printed or caught by the imported module."""
    del frame
    os.write(sys.stderr.fileno(), f"{MESSAGE}\n".encode())
    os._exit(INTERRUPTED)


@contextmanager
def held_back() -> Iterator[None]:
    """Deliver SIGINT after the block. Processes started in the block receive it once they call `let_end_worker`."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def let_end_worker() -> None:
    """In a worker process: SIGINT ends it in silence. The parent says what has happened."""
    signal.signal(signal.SIGINT, lambda *_: os._exit(1))
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})

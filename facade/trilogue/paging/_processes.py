"""What iterations in threads and tasks have in common: how they end, and that they stay in their process."""

from __future__ import annotations

import os

from trilogue.errors import ClientClosedError

CLOSE_WAIT = 0.25
"""Seconds that closing an iteration waits for requests under way in threads. A blocking read cannot be interrupted: a
longer one ends within its own timeout, in a thread that does not keep the process alive, and its answer is dropped."""


def require_process(begun_in: int) -> None:
    """Refuse to go on with an iterator in another process than that in which it was begun.

    Args:
        begun_in: the id of that process.

    Raises:
        ClientClosedError: this is another process.

    """
    if os.getpid() != begun_in:
        raise ClientClosedError(
            "this iterator was begun in another process: begin a new one here, with "
            "resume_from= the last page's resume_token"
        )

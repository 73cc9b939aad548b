"""A lock that an interrupted holder does not keep."""

from __future__ import annotations

import threading
import time

# Seconds after which a thread that waits looks again at who holds the lock.
_LOOK_AGAIN = 0.25
# Seconds that a holder without a deadline keeps the lock: total_timeout by default.
_MAX_LEASE = 60.0


class Holder:
    """Who holds the lock, and until when at most."""

    __slots__ = ("done", "thread", "until")

    def __init__(self, until: float) -> None:
        self.thread = threading.get_ident()
        self.until = until
        # Free once the lock was released.
        self.done = threading.Lock()
        self.done.acquire()

    @property
    def is_gone(self) -> bool:
        """Whether the holder will not release the lock: its thread does something else, or its time is over."""
        return self.thread == threading.get_ident() or time.monotonic() >= self.until


class FetchLock:
    """A lock under which one thread fetches while others wait.

    A signal handler that raises (Ctrl-C, a worker's time limit) may end the holder at any moment, also between taking a
    lock and the ``try`` that releases it. The lock is therefore held for a limited time, and a thread that comes back
    for it has not kept it.
    """

    def __init__(self) -> None:
        # Only ever held for a few instructions, in a ``with`` block: a lock of `threading` is released there.
        self._guard = threading.Lock()
        self._holder: Holder | None = None

    def acquire(self, wait: float, lease: float) -> Holder | None:
        """Take the lock.

        Args:
            wait: seconds to wait for it at most; 0 to try once.
            lease: seconds after which it may be taken from this thread.

        Returns:
            What to release; None if another thread has kept the lock.

        """
        end = time.monotonic() + wait
        while True:
            with self._guard:
                holder = self._holder
                if holder is None or holder.is_gone:
                    self._holder = mine = Holder(time.monotonic() + min(lease, _MAX_LEASE))
                    return mine
            left = end - time.monotonic()
            if left <= 0:
                return None
            if holder.done.acquire(timeout=min(left, _LOOK_AGAIN)):
                holder.done.release()

    def release(self, held: Holder) -> None:
        """Give the lock back, unless another thread has taken it meanwhile."""
        with self._guard:
            if self._holder is held:
                self._holder = None
        held.done.release()

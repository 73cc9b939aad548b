"""What happens to clients when the process forks: objects that hold a lock or a socket are told so in the child."""

from __future__ import annotations

import os
from typing import Protocol
from weakref import WeakSet


class _Forked(Protocol):
    def after_fork(self) -> None: ...


_watched: WeakSet[_Forked] = WeakSet()


def watch(thing: _Forked) -> None:
    """Call ``thing.after_fork()`` in each child that is forked while ``thing`` lives."""
    _watched.add(thing)


def _in_child() -> None:
    for thing in list(_watched):
        thing.after_fork()


if hasattr(os, "register_at_fork"):  # Windows does not fork
    os.register_at_fork(after_in_child=_in_child)

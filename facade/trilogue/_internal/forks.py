"""Callbacks in the child of a fork, for objects that hold a lock or a socket."""

from __future__ import annotations

import os
from typing import Protocol
from weakref import WeakSet


class _Forkable(Protocol):
    def after_fork(self) -> None: ...


_registered: WeakSet[_Forkable] = WeakSet()


def register(thing: _Forkable) -> None:
    """Call ``thing.after_fork()`` in each child that is forked while ``thing`` lives."""
    _registered.add(thing)


def _in_child() -> None:
    for thing in list(_registered):
        thing.after_fork()


if hasattr(os, "register_at_fork"):  # Windows has no fork.
    os.register_at_fork(after_in_child=_in_child)

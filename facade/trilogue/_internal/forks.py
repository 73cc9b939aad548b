"""What the child of a fork needs: callbacks for objects that hold a lock or a socket, and modules that can be imported.

Only the thread that forks lives on in the child. What the others held stays locked for ever.
"""

from __future__ import annotations

import os
import sys
import threading
from functools import cached_property
from importlib import _bootstrap
from typing import Any, Protocol
from weakref import WeakSet


class _Forkable(Protocol):
    def after_fork(self) -> None: ...


_registered: WeakSet[_Forkable] = WeakSet()


def register(thing: _Forkable) -> None:
    """Call ``thing.after_fork()`` in each child that is forked while ``thing`` lives."""
    _registered.add(thing)


def _forget_unfinished_imports() -> None:
    """Let modules be imported anew that another thread was importing at the moment of the fork.

    Python keeps a lock for each module that is being imported and does not renew it in a child, where an import of the
    same module then waits for ever. The table of these locks has no public name; without it, nothing is changed.
    """
    private: Any = _bootstrap
    locks: dict[str, Any] = getattr(private, "_module_locks", {})
    here = threading.get_ident()
    for name, reference in list(locks.items()):
        owner = getattr(reference(), "owner", None)
        if owner != here:
            del locks[name]
            if owner is not None:
                sys.modules.pop(name, None)


def _renew_locks_of_cached_properties() -> None:
    """Python 3.11 has a lock in each `cached_property`, and ours import modules."""
    for name, module in list(sys.modules.items()):
        if not name.startswith("trilogue"):
            continue
        for made in vars(module).values():
            if isinstance(made, type) and made.__module__ == name:
                for value in vars(made).values():
                    if isinstance(value, cached_property):
                        value.lock = threading.RLock()  # type: ignore[attr-defined]  # Python 3.11 has it


def _in_child() -> None:
    _forget_unfinished_imports()
    if sys.version_info < (3, 12):
        _renew_locks_of_cached_properties()
    for thing in list(_registered):
        thing.after_fork()


if hasattr(os, "register_at_fork"):  # Windows has no fork.
    os.register_at_fork(after_in_child=_in_child)

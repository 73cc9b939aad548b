"""Modules that are imported when something of theirs is first used."""

from __future__ import annotations

from importlib import import_module


class LazyModule:
    """Imports a module on the first access to one of its attributes.

    Args:
        name: the module's full name.

    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> object:
        value = getattr(import_module(self._name), name)
        # Found in __dict__ from now on, so that a hot loop does not come here again.
        setattr(self, name, value)
        return value

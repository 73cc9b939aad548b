"""Checking the names of keyword arguments that come as ``**options``, which Python itself would let pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def check_names(given: Mapping[str, Any], known: Any, what: str) -> None:
    """Refuse an argument that is none of a ``TypedDict``'s.

    Raises ``TypeError``, as Python does for a misspelt argument.
    """
    if unknown := given.keys() - known.__optional_keys__:
        raise TypeError(f"unexpected {what} argument {min(unknown)!r}; known are {sorted(known.__optional_keys__)}")

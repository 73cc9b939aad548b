"""Async twins of sync methods.

Both kinds of client have the same method bodies: what differs is what ``_pager`` and ``_run`` give back. So a twin is
the same function under another type.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from trilogue.paging import AsyncPager, Pager
    from trilogue.paging._merged import AsyncMergedPager, MergedPager

P = ParamSpec("P")
T = TypeVar("T")


def paged(method: Callable[Concatenate[Any, P], Pager[T]]) -> Callable[Concatenate[Any, P], AsyncPager[T]]:
    """A listing method, for a class whose ``_pager`` makes an ``AsyncPager``."""
    return cast("Callable[Concatenate[Any, P], AsyncPager[T]]", method)


def awaited(method: Callable[Concatenate[Any, P], T]) -> Callable[Concatenate[Any, P], Coroutine[Any, Any, T]]:
    """A method that does one thing, for a class whose ``_run`` is a coroutine."""
    return cast("Callable[Concatenate[Any, P], Coroutine[Any, Any, T]]", method)


def merging(
    method: Callable[Concatenate[Any, P], MergedPager[T]],
) -> Callable[Concatenate[Any, P], AsyncMergedPager[T]]:
    """A listing method across providers, for a class whose ``_merge`` makes an ``AsyncMergedPager``."""
    return cast("Callable[Concatenate[Any, P], AsyncMergedPager[T]]", method)

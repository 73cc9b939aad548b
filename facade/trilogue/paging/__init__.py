"""Pagers, and what they are built from: page iteration, resume tokens, prefetching, merging by time.

A listing method returns a `Pager` or, across providers, a `MergedPager`. Both request pages while they are iterated.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trilogue.paging._async_merge import AsyncMergedPager
    from trilogue.paging._merge import MergedPager
    from trilogue.paging._pagers import AsyncPager, Pager
    from trilogue.paging._pages import Page, ResumePosition
    from trilogue.paging._streams import AsyncItemStream, ItemStream

_EXPORTS = {
    "AsyncItemStream": "_streams",
    "AsyncMergedPager": "_async_merge",
    "AsyncPager": "_pagers",
    "ItemStream": "_streams",
    "MergedPager": "_merge",
    "Page": "_pages",
    "Pager": "_pagers",
    "ResumePosition": "_pages",
}

__all__ = [
    "AsyncItemStream",
    "AsyncMergedPager",
    "AsyncPager",
    "ItemStream",
    "MergedPager",
    "Page",
    "Pager",
    "ResumePosition",
]


def __getattr__(name: str) -> object:
    # Imported when first used: a program that only calls operations needs no pager.
    if name not in _EXPORTS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_EXPORTS[name]}"), name)

"""Pagers, and what they are built from: page iteration, resume tokens, prefetching, merging by time.

A listing method returns a `Pager` or, across providers, a `MergedPager`. Both request pages while they are iterated.
"""

from typing import TYPE_CHECKING

from trilogue.paging._pagers import AsyncPager, Page, Pager
from trilogue.paging._pages import ResumePosition

if TYPE_CHECKING:
    from trilogue.paging._merge import AsyncMergedPager, MergedPager

__all__ = ["AsyncMergedPager", "AsyncPager", "MergedPager", "Page", "Pager", "ResumePosition"]


def __getattr__(name: str) -> object:
    if name in {"AsyncMergedPager", "MergedPager"}:
        from trilogue.paging import _merge  # noqa: PLC0415 - a program with one provider never loads it

        return getattr(_merge, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

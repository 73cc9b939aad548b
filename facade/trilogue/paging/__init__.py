"""Pagers: lists of items that are requested page by page while they are iterated."""

from trilogue.paging._pagers import AsyncPager, Page, Pager, PagingOptions, RecordOptions

__all__ = ["AsyncPager", "Page", "Pager", "PagingOptions", "RecordOptions"]

"""What every client's ``iterate`` is made of: pagers over the provider's own items, named after the operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from trilogue.paging import AsyncPager, Pager, PagingOptions
    from trilogue.paging._pages import Listing
    from trilogue.providers._base.adapter import Adapter


class Iterate:
    """For synchronous clients."""

    def __init__(self, adapter: Adapter, pager: Callable[[Listing[Any], PagingOptions], Pager[Any]]) -> None:
        self._adapter = adapter
        self._pager = pager

    def _list(self, operation: str, arguments: Mapping[str, object], options: PagingOptions) -> Pager[Any]:
        return self._pager(self._adapter.native(operation, arguments, options), options)


class AsyncIterate:
    """For asynchronous clients."""

    def __init__(self, adapter: Adapter, pager: Callable[[Listing[Any], PagingOptions], AsyncPager[Any]]) -> None:
        self._adapter = adapter
        self._pager = pager

    def _list(self, operation: str, arguments: Mapping[str, object], options: PagingOptions) -> AsyncPager[Any]:
        return self._pager(self._adapter.native(operation, arguments, options), options)

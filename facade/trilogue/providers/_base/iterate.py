"""What every client's ``iterate`` is made of: pagers over the provider's own items, named after the operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.paging._pagers import AsyncPager, Pager

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trilogue.paging._options import ListOptions
    from trilogue.paging._routine import AsyncCaller, Caller
    from trilogue.providers._base.adapter import Adapter


class Iterate:
    """Pagers for synchronous clients."""

    def __init__(self, adapter: Adapter, caller: Caller) -> None:
        self._adapter = adapter
        self._caller = caller

    def _list(self, operation: str, arguments: Mapping[str, object], options: ListOptions) -> Pager[Any]:
        listing = self._adapter.native(operation, arguments, options)
        return Pager(listing, self._caller, max_items=options.max_items, prefetch=options.prefetch)


class AsyncIterate:
    """Pagers for asynchronous clients."""

    def __init__(self, adapter: Adapter, caller: AsyncCaller) -> None:
        self._adapter = adapter
        self._caller = caller

    def _list(self, operation: str, arguments: Mapping[str, object], options: ListOptions) -> AsyncPager[Any]:
        listing = self._adapter.native(operation, arguments, options)
        return AsyncPager(listing, self._caller, max_items=options.max_items, prefetch=options.prefetch)

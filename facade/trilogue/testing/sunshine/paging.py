"""Sunshine's pages: cursors that are record ids, and the `meta` and `links` of a list response."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from trilogue.testing._base.handlers import HandlerCall, HandlerError
from trilogue.testing._base.store import take_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue.testing._base.store import Collection, Record

CURSOR_LENGTH = 24
"""Characters of `page[after]` and `page[before]` (the document's schema `page`)."""


def cursor_page(
    call: HandlerCall,
    records: Collection,
    *,
    size: int,
    backwards: bool,
    keep: Callable[[Record], bool],
    base_url: str,
) -> tuple[list[Record], dict[str, Any]]:
    """The page of a list behind `page[after]`, or in front of `page[before]`, in ascending order.

    Args:
        call: gives the cursor.
        records: the list.
        size: the page size.
        backwards: take the last records in front of the cursor instead of the first ones behind it.
        keep: selects the records that are listed.
        base_url: the service's address, for the links.

    Returns:
        The records, and the response's `meta` and `links`.

    """
    after, before = call.query.get("page[after]", ""), call.query.get("page[before]", "")
    if after and before:
        raise HandlerError(400, "page[after] and page[before] exclude each other")
    for cursor in filter(None, (after, before)):
        if len(cursor) != CURSOR_LENGTH:
            raise HandlerError(400, f"page cursors have {CURSOR_LENGTH} characters")
    scanned = records.scan(after=after, before=before, reverse=backwards)
    pairs, more = take_page((pair for pair in scanned if keep(pair[1])), size)
    found = [record for _, record in (reversed(pairs) if backwards else pairs)]
    if not found:
        return found, {"meta": {"hasMore": more}, "links": {}}
    first, last = found[0]["id"], found[-1]["id"]
    meta = {"hasMore": more, "afterCursor": last, "beforeCursor": first}
    filters = [f"{name}={value}" for name, value in call.query.multi_items() if not name.startswith("page[")]
    url = f"{base_url}{quote(call.path, safe='/%')}"
    links = {
        "prev": f"{url}?{'&'.join([*filters, f'page[before]={first}'])}",
        "next": f"{url}?{'&'.join([*filters, f'page[after]={last}'])}",
    }
    return found, {"meta": meta, "links": links}

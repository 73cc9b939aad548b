"""How a listing is walked page by page, without I/O: cursors, the loop guard, limits, bookmarks.

Which operation a page comes from stands in ``trilogue.providers``; who waits for it, in ``trilogue.paging``.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Generic, TypeVar

import attrs

from trilogue.errors import PaginationLoopError, ResponseInvalidError, TrilogueError
from trilogue.paging._resume import jsonable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from trilogue.paging._resume import Bookmark
    from trilogue.paging._routine import Flow, Task

T = TypeVar("T")

CURSORS_REMEMBERED = 4096
"""A cursor that comes back within this many pages is noticed; more would make memory grow with the listing."""
SHOWN = 4096
"""Characters of an unreadable item that its error keeps, as ``body``."""
EMPTY_PAGES_IN_A_ROW = 100
"""Empty pages that all promise a next one. No service is known to send more than a few."""


@attrs.frozen
class Part(Generic[T]):
    """One answer of a service, read: its items and where the next page is."""

    items: Sequence[T]
    cursor: str | None
    raw: object
    total_size: int | None = None


@attrs.frozen
class Page(Generic[T]):
    """One page of a listing. Iterating it gives its items."""

    items: Sequence[T]
    raw: object = attrs.field(repr=False, eq=False)
    """The provider's answer as its typed model, with the fields that are not items."""
    total_size: int | None
    """How many items the whole listing has, where the service tells (Sinch conversations)."""
    bookmark: Bookmark = attrs.field(repr=False)
    """The place after this page; ``resume_token`` is the same as a string."""

    @property
    def resume_token(self) -> str:
        """Give it as ``resume_from=`` to the same method, in any process, to go on after this page.

        The last page has one too: going on after it gives nothing, and sends no request.
        """
        return self.bookmark.token()

    @property
    def is_last(self) -> bool:
        """Whether the listing ends with this page."""
        return self.bookmark.ended

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


@attrs.frozen
class Listing(Generic[T]):
    """What a pager lists: how a page is had, and where it starts."""

    start: Bookmark
    read: Callable[[str | None], Task[Part[T]]]
    """The page at a cursor; None is the first."""
    unreadable: Callable[[Sequence[T]], tuple[int, str] | None]
    """The first item that must not be given out, and why."""
    operation: str | None = None
    """What errors name."""


class LoopGuard:
    """Notices a cursor that comes back, within a window of the latest pages, in bounded memory."""

    def __init__(self, first: str | None) -> None:
        self._young: set[str] = set() if first is None else {first}
        self._old: set[str] = set()
        self._empty = 0

    def trouble(self, cursor: str | None, *, page_is_empty: bool) -> str | None:
        """Why the listing must not go on to ``cursor``, or None."""
        if cursor is None:
            return None
        if cursor in self._young or cursor in self._old:
            return "the service gave the same cursor again: its next page is one already read"
        if len(self._young) >= CURSORS_REMEMBERED:
            self._old, self._young = self._young, set()
        self._young.add(cursor)
        self._empty = self._empty + 1 if page_is_empty else 0
        if self._empty >= EMPTY_PAGES_IN_A_ROW:
            return f"{self._empty} empty pages in a row, each with a cursor for a next one"
        return None


def walk(listing: Listing[T], max_items: int | None) -> Flow[Page[T]]:
    """The pages of a listing from its start on, ``max_items`` items at most.

    An error carries ``resume_token``: the place after the last item given out, or after the item that cannot be read.
    """
    here, left = listing.start, max_items
    guard = LoopGuard(here.cursor)
    while not here.ended and left != 0:
        try:
            part = yield from listing.read(here.cursor)
        except TrilogueError as error:
            _with_token(error, here)
            raise
        page, problem = _cut(listing, part, here, left)
        if page.items or problem is None:
            yield page
        here = page.bookmark
        if problem is not None:
            bad = part.items[here.skip]
            here = _after(part, here, here.skip + 1)
            invalid = ResponseInvalidError(
                problem, provider=here.provider, operation=listing.operation, body=shown(bad)
            )
            raise _with_token(invalid, here)
        if left is not None:
            left -= len(page.items)
        if here.ended or left == 0:
            return
        trouble = guard.trouble(here.cursor, page_is_empty=not part.items)
        # One page in memory, not two: whoever has used it has let go of it by now.
        del part, page
        if trouble is not None:
            raise _with_token(PaginationLoopError(trouble, provider=here.provider, operation=listing.operation), here)


def _cut(listing: Listing[T], part: Part[T], here: Bookmark, left: int | None) -> tuple[Page[T], str | None]:
    """What of an answer is given out, and why not the rest where an item cannot be read."""
    size = len(part.items)
    first = min(here.skip, size)
    last = size if left is None else min(size, first + left)
    items = part.items if (first, last) == (0, size) else part.items[first:last]
    problem = None
    if (found := listing.unreadable(items)) is not None:
        offset, problem = found
        items, last = items[:offset], first + offset
    return Page(items, part.raw, part.total_size, _after(part, here, last, here.skip - first)), problem


def _after(part: Part[T], here: Bookmark, consumed: int, still_to_skip: int = 0) -> Bookmark:
    """The place after the first ``consumed`` items of an answer."""
    if consumed < len(part.items):
        return here.at(here.cursor, consumed)
    if part.cursor is None:
        return here.end()
    return here.at(part.cursor, still_to_skip)


def shown(item: object) -> str:
    """An item that is not given out, as JSON text, so that it is not lost."""
    kept = getattr(item, "raw", item)
    return json.dumps(jsonable(kept), default=str, ensure_ascii=False)[:SHOWN]


def _with_token(error: TrilogueError, place: Bookmark) -> TrilogueError:
    error.resume_token = place.token()
    return error

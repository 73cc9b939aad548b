"""Iterates a listing page by page, without I/O: cursors, the guard against loops, limits, resume positions."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import attrs

from trilogue._internal.arguments import whole_number
from trilogue._internal.undecoded import decoded
from trilogue.errors import PaginationLoopError, ResponseInvalidError, TrilogueError
from trilogue.paging._resume import encode_token

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from trilogue.paging._merged_positions import MergedPosition
    from trilogue.paging._routine import Routine, Stream
    from trilogue.records import Skipped

T = TypeVar("T")

CURSORS_KEPT, CURSOR_LENGTH_KEPT = 4096, 512
"""A cursor of this length at most is noticed at once if it comes back within this many pages. More would let memory
grow with the listing; cursors of the three services have 24 to 200 characters."""
ITEM_TEXT_LIMIT = 4096
"""Characters of an unreadable item that its error keeps as ``body``."""
EMPTY_PAGES_LIMIT = 100
"""Empty pages in a row that have a cursor for a next one. No service is known to send more than a few."""


@attrs.frozen
class ResumePosition:
    """A position in one listing: the page at ``cursor`` without its first ``skip`` items."""

    provider: str
    """The service that is listed."""
    method: str
    """``iterate.list_messages`` or ``messages``."""
    scope: Mapping[str, str]
    """The ids of app and project that the client was made for."""
    filters: Mapping[str, Any]
    """The listing's filters in their JSON form."""
    cursor: str | None = None
    skip: int = 0
    ended: bool = False
    """Whether the listing has no more items."""
    last_id: str | None = None
    """In the middle of a page: the id of the item before the position, where it has one."""
    last_time: str | None = None
    """That item's time, in ISO 8601."""
    merged: MergedPosition | None = None
    """The position in the branches, of a merge."""

    def at(
        self, cursor: str | None, skip: int = 0, last_id: str | None = None, last_time: str | None = None
    ) -> ResumePosition:
        """Another position in the same listing.

        Args:
            cursor: the page's cursor; None for the first page.
            skip: items of that page that were given out.
            last_id: the id of the last of them.
            last_time: its time, where messages come newest first.

        Returns:
            The position.

        """
        return ResumePosition(
            self.provider,
            self.method,
            self.scope,
            self.filters,
            cursor,
            skip,
            last_id=last_id,
            last_time=last_time,
        )

    def end(self) -> ResumePosition:
        """The position after the listing's last item."""
        return ResumePosition(self.provider, self.method, self.scope, self.filters, ended=True)


@attrs.frozen
class FetchedPage(Generic[T]):
    """One answer of a service: its items and the next page's cursor."""

    items: Sequence[T]
    cursor: str | None
    raw: object
    total_size: int | None = None
    filtered: bool = False
    """Whether items of the answer were left out, so that no items do not mean an empty answer."""


@attrs.frozen
class Page(Generic[T]):
    """One page of a listing. Iterating it gives its items."""

    items: Sequence[T]
    """The items of the page, in the listing's order."""
    _raw: object = attrs.field(alias="raw", repr=False, eq=False)
    total_size: int | None
    """How many items the whole listing has, where the service says it (Sinch conversations)."""
    position: ResumePosition = attrs.field(repr=False)
    """The position after this page; ``resume_token`` is its text."""

    @property
    def raw(self) -> object:
        """The provider's answer as its typed model, with the fields that are not items."""
        found: object = decoded(self._raw)
        if found is not self._raw:
            object.__setattr__(self, "_raw", found)
        return found

    @property
    def resume_token(self) -> str:
        """Give it as ``resume_from=`` to the same method, in any process, to go on after this page.

        The last page has one too: to go on after it gives nothing and sends no request.
        """
        return encode_token(self.position)

    @property
    def is_last(self) -> bool:
        """Whether the listing ends with this page."""
        return self.position.ended

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


@attrs.frozen
class Listing(Generic[T]):
    """What a pager lists: how a page is fetched, and where it starts."""

    start: ResumePosition
    fetch: Callable[[str | None], Routine[FetchedPage[T]]]
    """Fetches the page at a cursor; None is the first page."""
    find_unreadable: Callable[[Sequence[T]], tuple[int, str] | None]
    """Finds the first item that must not be given out: its index, and why."""
    operation: str | None = None
    """The operation that errors name."""
    mark: Callable[[T], tuple[str | None, datetime | None]] | None = None
    """An item's id and time, by which a position in the middle of a page is found again. The time is None where the
    items do not come newest first."""
    skipped: list[Skipped] = attrs.field(factory=list["Skipped"], eq=False)
    """What the latest iteration did not search."""


class LoopGuard:
    """Notices a cursor that comes back, in constant memory.

    At once if it is among the latest ``CURSORS_KEPT``. Any other cycle by Brent's algorithm (R. P. Brent, "An improved
    Monte Carlo factorization algorithm", BIT 20, 1980): each cursor is compared with a kept one, which is replaced
    after 1, 2, 4, 8, … pages. A cycle of n pages after m others is noticed within 3 * max(m, n) pages.
    """

    def __init__(self, first: str | None) -> None:
        self._recent: set[str] = set()
        self._older: set[str] = set()
        self._kept: str | None = None
        self._pages, self._replace_at = 0, 1
        self._empty_pages = 0
        if first is not None:
            self._keep(first)

    def find_problem(self, cursor: str | None, *, page_is_empty: bool) -> str | None:
        """Why the listing must not go on to ``cursor``, or None."""
        if cursor is None:
            return None
        if cursor == self._kept or cursor in self._recent or cursor in self._older:
            return "the service gave the same cursor again: its next page is one already read"
        self._keep(cursor)
        self._empty_pages = self._empty_pages + 1 if page_is_empty else 0
        if self._empty_pages >= EMPTY_PAGES_LIMIT:
            return f"{self._empty_pages} empty pages in a row, each with a cursor for a next one"
        return None

    def _keep(self, cursor: str) -> None:
        self._pages += 1
        if self._pages >= self._replace_at:
            self._kept = cursor
            self._replace_at = 2 * self._pages
        if len(cursor) <= CURSOR_LENGTH_KEPT:
            if len(self._recent) >= CURSORS_KEPT:
                self._older, self._recent = self._recent, set()
            self._recent.add(cursor)


def iterate_pages(listing: Listing[T], max_items: int | None) -> Stream[Page[T]]:
    """The pages of a listing from its start on, with ``max_items`` items at most.

    An error carries ``resume_token``: the position after the last item given out, or after the item that cannot be
    read.
    """
    position, left = listing.start, max_items
    guard = LoopGuard(position.cursor)
    while not position.ended and left != 0:
        try:
            fetched = yield from listing.fetch(position.cursor)
        except TrilogueError as error:
            _set_token(error, position)
            raise
        page, problem = _page(listing, fetched, position, left)
        if page.items or problem is None:
            yield page
        position = page.position
        if problem is not None:
            raise _unreadable(listing, fetched, position, problem)
        if left is not None:
            left -= len(page.items)
        if position.ended or left == 0:
            return
        loop = guard.find_problem(position.cursor, page_is_empty=not fetched.items and not fetched.filtered)
        # Released before the next page is requested, so that memory holds one page and not two.
        del fetched, page
        if loop is not None:
            raise _set_token(
                PaginationLoopError(loop, provider=position.provider, operation=listing.operation), position
            )


def _page(
    listing: Listing[T], fetched: FetchedPage[T], position: ResumePosition, left: int | None
) -> tuple[Page[T], str | None]:
    """The items of an answer that are given out; and why the rest is not, where an item cannot be read."""
    size = len(fetched.items)
    found_first = _find_last(listing, fetched.items, position) if position.last_id else position.skip
    if found_first is None:
        # Newer items have moved the position to a later page.
        ahead = position.at(fetched.cursor, position.skip, position.last_id, position.last_time)
        return Page([], fetched.raw, fetched.total_size, ahead if fetched.cursor is not None else position.end()), None
    first = min(found_first, size)
    last = size if left is None else min(size, first + left)
    items = fetched.items if (first, last) == (0, size) else fetched.items[first:last]
    problem = None
    if (found := listing.find_unreadable(items)) is not None:
        offset, problem = found
        items, last = items[:offset], first + offset
    after = _after(listing, fetched, position, last, found_first - first)
    return Page(items, fetched.raw, fetched.total_size, after), problem


def _find_last(listing: Listing[T], items: Sequence[T], position: ResumePosition) -> int | None:
    """How many items of a page are at or before a position's last item; None if it is on a later page.

    New items come first and move the others back, so that a count alone would give some of them twice. Where the item
    was deleted, the items that are not newer than it follow. Without a known order, those behind it have moved up by
    one, since a count alone would leave one out.
    """
    skip = position.skip
    if listing.mark is None or (0 < skip <= len(items) and listing.mark(items[skip - 1])[0] == position.last_id):
        return skip
    marks = [listing.mark(item) for item in items]
    for index, (item_id, _) in enumerate(marks):
        if item_id == position.last_id:
            return index + 1
    if position.last_time is None:
        return skip if skip > len(items) else max(0, skip - 1)
    last_time = datetime.fromisoformat(position.last_time)
    older = [index for index, (_, time) in enumerate(marks) if time is not None and time < last_time]
    if not older:
        return None
    return next(index for index, (_, time) in enumerate(marks) if time is not None and time <= last_time)


def _unreadable(listing: Listing[T], fetched: FetchedPage[T], position: ResumePosition, problem: str) -> TrilogueError:
    """The error for the item at ``position``; its token goes on after the item."""
    item = fetched.items[position.skip]
    error = ResponseInvalidError(
        problem, provider=position.provider, operation=listing.operation, body=_item_text(item)
    )
    return _set_token(error, _after(listing, fetched, position, position.skip + 1))


def _after(
    listing: Listing[T], fetched: FetchedPage[T], position: ResumePosition, consumed: int, still_to_skip: int = 0
) -> ResumePosition:
    """The position after the first ``consumed`` items of an answer."""
    if consumed < len(fetched.items):
        item_id, time = listing.mark(fetched.items[consumed - 1]) if listing.mark and consumed else (None, None)
        if item_id is None:
            return position.at(position.cursor, consumed)
        return position.at(position.cursor, consumed, item_id, None if time is None else time.isoformat())
    if fetched.cursor is None:
        return position.end()
    if still_to_skip:
        return position.at(fetched.cursor, still_to_skip, position.last_id, position.last_time)
    return position.at(fetched.cursor)


def position_within(listing: Listing[T], start: ResumePosition, page: Page[T], consumed: int) -> ResumePosition:
    """The position after the first items of a page.

    Args:
        listing: the listing.
        start: the position at which the page begins.
        page: the page.
        consumed: how many of its items were used.

    """
    if consumed >= len(page.items):
        return page.position
    if consumed == 0:
        return start
    item_id, time = listing.mark(page.items[consumed - 1]) if listing.mark else (None, None)
    skip = start.skip + consumed
    if item_id is None:
        return start.at(start.cursor, skip)
    return start.at(start.cursor, skip, item_id, None if time is None else time.isoformat())


def _item_text(item: object) -> str:
    """An item that is not given out, as JSON text for its error, so that its data is not lost."""
    raw = getattr(item, "raw", item)
    to_dict = getattr(raw, "to_dict", None)
    return json.dumps(to_dict() if callable(to_dict) else raw, default=str, ensure_ascii=False)[:ITEM_TEXT_LIMIT]


def _set_token(error: TrilogueError, position: ResumePosition) -> TrilogueError:
    error.resume_token = encode_token(position)
    return error


def item_count(name: str, value: int | None) -> int | None:
    """Return a number of items, or None for no limit.

    Raises:
        TypeError: it is no whole number.
        ValueError: it is negative.

    """
    return None if value is None else whole_number(name, value, least=0)


def smaller_count(count: int, limit: int | None) -> int:
    """``count`` items, but no more than ``limit``.

    Raises:
        TypeError: ``count`` is no whole number.
        ValueError: it is negative.

    """
    # The check is called for wrong values only, since every listing comes here.
    if type(count) is not int or count < 0:
        whole_number("count", count, least=0)
    return count if limit is None else min(count, limit)

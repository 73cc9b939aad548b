"""The branches of a merge: ordered listings, and how far each was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

import attrs

from trilogue.paging._merged_positions import where
from trilogue.paging._pages import iterate_pages, position_within
from trilogue.paging._routine import Job, step

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from trilogue.paging._pages import FetchedPage, Listing, Page, ResumePosition
    from trilogue.paging._plans import Branch
    from trilogue.paging._routine import Routine, Stream

T = TypeVar("T")


class Reader(Generic[T]):
    """One branch while it is merged: the page in use, and at most one page ahead."""

    __slots__ = (
        "_at",
        "_caller",
        "_following",
        "_last",
        "_latest",
        "_listing",
        "_page",
        "_page_start",
        "_sign",
        "_stream",
        "_time",
        "early",
        "error",
        "job",
        "key",
        "newest",
        "only",
    )

    def __init__(
        self, branch: Branch[T], time: Callable[[T], datetime | None], caller: Any, *, oldest_first: bool
    ) -> None:
        self.key = branch.key
        self.newest = branch.newest
        self.only = branch.item
        self._listing = branch.listing
        self._page_start = None if branch.listing is None else branch.listing.start
        self._page: Page[T] | None = None
        self._following: Page[T] | None = None
        self._at = 0
        self._last = branch.listing is None
        """Whether no page follows the latest one."""
        self._time, self._caller = time, caller
        self._sign = 1.0 if oldest_first else -1.0
        self._latest = float("-inf") if branch.newest is None else self._sign * branch.newest.timestamp()
        self._stream: Stream[Page[T]] | None = None
        self.job: Job[Page[T] | None] | None = None
        """Fetches the next page."""
        self.early = False
        """Whether that page was requested before it was needed."""
        self.error: Exception | None = None

    def go_on(self, inside: Any, newest: datetime | None) -> None:
        """Begin where an earlier merge was.

        Args:
            inside: the position in this branch, as a token holds it; None if it was not begun.
            newest: the newest time that was promised for a branch of its provider then.

        """
        listing = self._listing
        if listing is None:
            return
        if inside is not None:
            cursor, skip, last_id, last_time = inside
            listing = attrs.evolve(listing, start=listing.start.at(cursor, skip, last_id, last_time))
        elif newest is not None and self.newest is not None and listing.mark is not None:
            listing = attrs.evolve(listing, fetch=_without_newer(listing.fetch, listing.mark, newest))
        self._listing, self._page_start = listing, listing.start

    def __len__(self) -> int:
        """How many items of the page in use are left."""
        if self._page is not None:
            return len(self._page.items) - self._at
        return int(self.only is not None)

    @property
    def complete(self) -> bool:
        """Whether nothing more is to be requested for now: the next page is there, or there is none."""
        return self._last or self._following is not None or self.error is not None

    @property
    def ended(self) -> bool:
        """Whether all items were taken."""
        return self._last and self._following is None and len(self) == 0

    @property
    def failure(self) -> Exception | None:
        """Why its next item cannot be had; None while there are items."""
        return self.error if self._following is None and len(self) == 0 else None

    def refill(self) -> bool:
        """Turn to the next page if this one is used up. Returns whether there is an item."""
        while len(self) == 0 and self._following is not None:
            if self._page is not None:
                self._page_start = self._page.position
            self._page, self._following, self._at = self._following, None, 0
            self.early = False
        return len(self) > 0

    def take(self) -> T:
        """Remove and return the next item."""
        item = self._peek()
        if self._page is None:
            self.only = None
        else:
            self._at += 1
        return item

    def rank(self) -> float:
        """The rank of the next item: smaller comes first. That of the one before it where it has no time or is not
        known.
        """
        if len(self) > 0 and (time := self._time(self._peek())) is not None:
            self._latest = self._sign * time.timestamp()
        return self._latest

    def need(self) -> float:
        """The rank at which the next page is needed: that of the last item of this one."""
        if self._page is None or len(self) == 0:
            return self._latest
        time = self._time(self._page.items[-1])
        return self._latest if time is None else self._sign * time.timestamp()

    def begin(self, *, early: bool) -> None:
        """Request the next page."""
        if self._listing is None:
            return
        if self._stream is None:
            self._stream = iterate_pages(self._listing, None)
        self.early = early
        self.job = Job(step(self._stream), self._caller)

    def settle(self) -> bool:
        """Take the next page if it has come. Returns whether it has."""
        if self.job is None:
            return False
        self.job.proceed()
        if not self.job.finished:
            return False
        self._following, self.error = self.job.result, self.job.error
        self.job = None
        self._last = self.error is None and (self._following is None or self._following.is_last)
        self.early = self.early and self._following is not None
        return self._following is not None

    def where(self) -> Any:
        """The position in the branch, as a token holds it; None if no item was taken."""
        listing, start = self._listing, self._page_start
        if listing is None or start is None:
            return None
        position = start if self._page is None else position_within(listing, start, self._page, self._at)
        return None if position == _beginning(listing) else where(position)

    def close(self) -> None:
        """Request nothing more."""
        if self.job is not None:
            self.job.close()
            self.job = None
        if self._stream is not None:
            self._stream.close()

    def _peek(self) -> T:
        if self._page is not None:
            return self._page.items[self._at]
        return cast("T", self.only)


def _beginning(listing: Listing[Any]) -> ResumePosition:
    return listing.start.at(None)


def _without_newer(
    fetch: Callable[[str | None], Routine[FetchedPage[T]]],
    mark: Callable[[T], tuple[str | None, datetime | None]],
    newest: datetime,
) -> Callable[[str | None], Routine[FetchedPage[T]]]:
    """What fetches a listing's pages without the items that came since."""

    def fetch_older(cursor: str | None) -> Routine[FetchedPage[T]]:
        page = yield from fetch(cursor)
        items = [item for item in page.items if (time := mark(item)[1]) is None or time <= newest]
        return attrs.evolve(page, items=items, filtered=len(items) < len(page.items))

    return fetch_older

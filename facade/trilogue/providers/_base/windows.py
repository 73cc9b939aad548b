"""Windows of time, ``since=`` and ``until=``: what is left out of a page, and after which page a listing ends."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from trilogue._internal.arguments import require_aware, short

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from trilogue.paging._pages import FetchedPage
    from trilogue.paging._routine import Routine

T = TypeVar("T")


def require_time(name: str, value: object) -> datetime | None:
    """Return a time with a time zone, or None.

    Raises:
        TypeError: it is no datetime.
        ValueError: it has no time zone.

    """
    if value is None:
        return None
    if not isinstance(value, datetime):
        raise TypeError(f"{name} must be a datetime with a time zone, not {short(value)}")
    return require_aware(name, value)


@attrs.frozen
class Window:
    """The times from ``since`` on and before ``until``. What has no time is in every window: it may belong to it."""

    since: datetime | None = None
    until: datetime | None = None

    @classmethod
    def of(cls, since: datetime | None, until: datetime | None) -> Window:
        """The window of two arguments.

        Raises:
            TypeError: one is no datetime.
            ValueError: one has no time zone, or ``since`` is after ``until``.

        """
        window = cls(require_time("since", since), require_time("until", until))
        if window.since is not None and window.until is not None and window.since > window.until:
            raise ValueError(f"since must not be after until: {window.since.isoformat()}, {window.until.isoformat()}")
        return window

    def __bool__(self) -> bool:
        """Whether it leaves anything out."""
        return self.since is not None or self.until is not None

    @property
    def filters(self) -> dict[str, str]:
        """The arguments that were given, as a resume token holds them."""
        times = {"since": self.since, "until": self.until}
        return {name: time.isoformat() for name, time in times.items() if time is not None}

    @classmethod
    def from_filters(cls, filters: Mapping[str, Any]) -> Window:
        """The window of a resume token.

        Raises:
            ValueError: a value of it is no time.

        """
        times = {name: filters.get(name) for name in ("since", "until")}
        try:
            return cls.of(**{name: text and datetime.fromisoformat(text) for name, text in times.items()})
        except (TypeError, ValueError):
            raise ValueError("resume_from is damaged: its since or until is no time") from None

    def holds(self, time: datetime | None) -> bool:
        """Whether a time is in the window."""
        if time is None:
            return True
        return (self.since is None or time >= self.since) and (self.until is None or time < self.until)

    def is_before(self, time: datetime | None) -> bool:
        """Whether the whole window is after a time."""
        return time is not None and self.since is not None and time < self.since


def bounded(
    fetch: Callable[[str | None], Routine[FetchedPage[T]]],
    window: Window,
    time: Callable[[T], datetime | None],
    *,
    newest_first: bool,
) -> Callable[[str | None], Routine[FetchedPage[T]]]:
    """What fetches a listing's pages, without the items outside of the window.

    Args:
        fetch: fetches a page.
        window: the window.
        time: an item's time.
        newest_first: whether no later page has newer items than a page: the listing then ends where the window begins.

    """
    if not window:
        return fetch

    def fetch_bounded(cursor: str | None) -> Routine[FetchedPage[T]]:
        page = yield from fetch(cursor)
        items = [item for item in page.items if window.holds(time(item))]
        beyond = newest_first and any(window.is_before(time(item)) for item in page.items)
        return attrs.evolve(
            page, items=items, cursor=None if beyond else page.cursor, filtered=len(items) < len(page.items)
        )

    return fetch_bounded

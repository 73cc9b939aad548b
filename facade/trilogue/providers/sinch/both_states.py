"""Lists Sinch's conversations, active and inactive ones.

By the reference today (Conversation, List conversations), ``only_active`` true lists the active ones, false the
inactive ones, and both are listed without it. By an older edition it is required, and false lists all. The pages here
are right by both, and where a service takes a parameter left out for false. Only one request is added, and only where
no conversation was active.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Self, TypeVar

import attrs

from trilogue.errors import BadRequestError
from trilogue.providers._base.listing import fetch_page

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from trilogue.paging._pages import FetchedPage
    from trilogue.paging._routine import Routine
    from trilogue.providers._base.listing import Dialect, PagedOperation

T = TypeVar("T")

_ARGUMENTS: dict[str, dict[str, object]] = {"": {}, "false": {"only_active": False}, "true": {"only_active": True}}


class _Place(NamedTuple):
    """Where a page is. Written as a cursor, it goes into resume tokens."""

    only_active: str = ""
    """The parameter's value; empty if it is left out."""
    seen: str = ""
    """Whether a page before it had an active conversation, so that the list has both kinds: "seen", or empty."""
    token: str = ""
    """The service's own cursor."""

    @classmethod
    def of(cls, cursor: str | None) -> Self:
        """The place that a cursor says. One of an earlier version is the service's own."""
        only_active, *rest = (cursor or "").split(":", 2)
        if len(rest) == len(cls._fields) - 1 and only_active in _ARGUMENTS:
            return cls(only_active, *rest)
        return cls(token=cursor or "")

    def cursor(self) -> str:
        return ":".join(self)


def fetch_both_states(
    dialect: Dialect,
    row: PagedOperation,
    arguments: Mapping[str, object],
    cursor: str | None,
    size: int | None,
    *,
    convert: Callable[[list[Any]], Sequence[T]],
) -> Routine[FetchedPage[T]]:
    """Fetch one page of all conversations, as ``fetch_page`` does of those with one value of ``only_active``."""
    place = _Place.of(cursor)

    def read(items: list[Any]) -> Sequence[T]:
        # The others were listed before.
        return convert([each for each in items if _is_active(each)] if place.only_active == "true" else items)

    def fetch() -> Routine[FetchedPage[T]]:
        wanted = {**arguments, **_ARGUMENTS[place.only_active]}
        return fetch_page(dialect, row, wanted, place.token or None, size, convert=read)

    try:
        page = yield from fetch()
    except BadRequestError:
        if place != _Place():
            raise
        place = _Place("false")
        page = yield from fetch()
    if any(map(_is_active, dialect.items(row, page.raw))):
        place = place._replace(seen="seen")
    following: _Place | None = None
    if page.cursor is not None:
        following = place._replace(token=page.cursor)
    elif not place.seen and place.only_active != "true":
        following = _Place("true")
    return attrs.evolve(page, cursor=None if following is None else following.cursor())


def _is_active(item: object) -> bool:
    return getattr(item, "active", None) is True

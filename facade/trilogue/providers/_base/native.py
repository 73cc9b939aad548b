"""Listings of a provider's own items, behind ``iterate``."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from trilogue._internal.times import parse_time
from trilogue.paging._pages import FetchedPage, Listing, ResumePosition
from trilogue.paging._resume import resume, to_json
from trilogue.providers._base.listing import (
    Dialect,
    PagedOperation,
    check_options,
    fetch_page,
    mark_of,
    requested_page_size,
    window_arguments,
)
from trilogue.providers._base.reading import find_broken_item
from trilogue.providers._base.windows import Window, bounded

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from trilogue.paging._options import ListOptions
    from trilogue.paging._routine import Routine


def native_listing(
    dialect: Dialect,
    row: PagedOperation,
    arguments: Mapping[str, object],
    options: ListOptions,
    scope: Mapping[str, str],
    *,
    may_leave_out: Collection[str] = (),
    own: Mapping[str, str] | None = None,
) -> Listing[Any]:
    """The listing behind ``iterate.<operation>``: the provider's own items.

    Args:
        dialect: how the provider pages.
        row: the operation.
        arguments: the operation's arguments that were given.
        options: the caller's list options.
        scope: the ids of app and project for this call.
        may_leave_out: the arguments that a resumed call may leave out.
        own: of these, the client's own ids.

    """
    size = requested_page_size(row, options)
    check_options(options)
    window = Window.of(options.since, options.until)
    _check_window(row, window, arguments)
    filters = {name: to_json(name, value) for name, value in arguments.items() if name not in scope}
    start = ResumePosition(dialect.provider, f"iterate.{row.name}", scope, {**filters, **window.filters})
    own_filters = {"since", "until"} if row.time else set[str]()
    if options.resume_from is not None:
        start = resume(start, options.resume_from, may_leave_out={*may_leave_out, *own_filters}, own=own)
        window = Window.from_filters({name: start.filters.get(name) for name in own_filters})
    restored = {
        name: _restore(dialect, row, name, value)
        for name, value in start.filters.items()
        if name not in arguments and name not in own_filters
    }
    complete = {**arguments, **restored, **window_arguments(row, window)}

    def fetch(cursor: str | None) -> Routine[FetchedPage[Any]]:
        return fetch_page(dialect, row, complete, cursor, size)

    newest_first = row.direction == "backward" or row.newest_first_by is not None
    fetch_bounded = bounded(fetch, window, partial(_time, row.time), newest_first=newest_first)
    return Listing(start, fetch_bounded, find_broken_item, row.operation, partial(mark_of, row.newest_first_by))


def _check_window(row: PagedOperation, window: Window, arguments: Mapping[str, object]) -> None:
    """Check that no bound was given under two names.

    Raises:
        TypeError: one was.

    """
    for ours, own in zip(("since", "until"), row.window or (), strict=False):
        if ours in window.filters and own in arguments:
            raise TypeError(f"give either {ours}=… or {own}=…, which are the same")


_JSON_KINDS: dict[str, type] = {"str": str, "bool": bool, "int": int, "datetime.datetime": str}
"""The JSON types of arguments, by annotation. Enumerations are text."""
_OBJECTS = frozenset({"filter_", "body"})
"""The arguments whose JSON is an object."""


def _restore(dialect: Dialect, row: PagedOperation, name: str, value: Any) -> object:
    """An argument from a resume token.

    Raises:
        ValueError: the value is not of the argument's type.

    """
    annotation = str(row.method.__annotations__.get(name, "")).partition(" | ")[0]
    kind = dict if name in _OBJECTS else _JSON_KINDS.get(annotation, str)
    try:
        if type(value) is kind:
            return dialect.restore(name, value)
    except (ValueError, OverflowError):
        pass
    raise ValueError(f"resume_from is damaged: its {name} has another type than the argument")


def _time(attribute: str | None, item: object) -> datetime | None:
    """An item's time for a window; models have it as a time or as text."""
    value = getattr(item, attribute, None) if attribute else None
    return value if isinstance(value, datetime) and value.tzinfo is not None else parse_time(value)

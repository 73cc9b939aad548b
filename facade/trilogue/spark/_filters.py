"""Spark's filters on time and provider, which narrow what is read.

Spark evaluates the filters again: a service's window may hold more than was asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

import attrs

from trilogue.spark._plans import TIME_COLUMNS

if TYPE_CHECKING:
    from trilogue.spark._options import ReadOptions

_MARGIN = timedelta(seconds=1)
"""Services round times: a second more is read on either side."""


class Filter(Protocol):
    """What the filters of ``pyspark.sql.datasource`` have in common."""

    @property
    def attribute(self) -> tuple[str, ...]:
        """The column."""
        ...


FilterT = TypeVar("FilterT", bound=Filter)


def narrow(options: ReadOptions, filters: Iterable[FilterT]) -> ReadOptions:
    """The options of a read of which only these rows are wanted. All filters hold at once."""
    for each in filters:
        name, value = type(each).__name__, getattr(each, "value", None)
        column = each.attribute[0] if len(each.attribute) == 1 else None
        if column == "provider":
            options = _of_providers(options, name, value)
        elif column is not None and column == TIME_COLUMNS.get(options.table) and isinstance(value, datetime):
            options = _of_time(options, name, value)
    return options


def _of_providers(options: ReadOptions, name: str, value: object) -> ReadOptions:
    wanted = [value] if name in {"EqualTo", "EqualNullSafe"} else value if name == "In" else None
    if not isinstance(wanted, Iterable):
        return options
    names = set(cast("Iterable[object]", wanted))
    return attrs.evolve(options, providers=tuple(each for each in options.providers if each in names))


def _of_time(options: ReadOptions, name: str, value: datetime) -> ReadOptions:
    if value.tzinfo is None:
        return options  # It is not known which moment is meant.
    try:
        earliest, latest = value.astimezone(UTC) - _MARGIN, value.astimezone(UTC) + _MARGIN
    except OverflowError:
        return options  # A time at an end of the calendar bounds nothing.
    if name in {"GreaterThan", "GreaterThanOrEqual", "EqualTo"}:
        options = attrs.evolve(options, since=earliest if options.since is None else max(earliest, options.since))
    # A conversation may have changed after its last activity: a service that lists by change would leave it out.
    if name in {"LessThan", "LessThanOrEqual", "EqualTo"} and options.table == "messages":
        options = attrs.evolve(options, until=latest if options.until is None else min(latest, options.until))
    return options

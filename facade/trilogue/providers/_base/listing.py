"""From a row of a provider's table of paged operations to a listing that a pager can walk; knows no provider."""

from __future__ import annotations

import abc
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import attrs

from trilogue._internal.options import check_names
from trilogue.errors import ResponseInvalidError
from trilogue.paging import PagingOptions, RecordOptions
from trilogue.paging._pages import Listing, Part, walk
from trilogue.paging._resume import Bookmark, jsonable
from trilogue.paging._routine import Call, step
from trilogue.providers._base.reading import is_broken, is_list

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from trilogue.paging._routine import Task
    from trilogue.records import Provider, Record

T = TypeVar("T")
R = TypeVar("R", bound="Record")


@attrs.frozen(kw_only=True)
class PagedOperation:
    """How one operation is paged. The parameters bear the service's own names.

    Args:
        operation: as in ``api.<tag>.<operation>``.
        items: the attribute of the answer that holds the items.
        next_cursor: where in the answer the next page's cursor stands.
        cursor: the parameter that takes it.
        size: the parameter for items per page.
        max_size: its maximum, where the service documents one.
        fixed_size: the service gives ``max_size`` items whatever is asked for.
        direction: "backward" where the next page is the one before, as in Sunshine's messages.

    """

    operation: str
    items: str
    next_cursor: str
    cursor: str
    size: str
    max_size: int | None = None
    fixed_size: bool = False
    direction: Literal["forward", "backward"] = "forward"

    @property
    def name(self) -> str:
        """The operation without its tag, which is how ``iterate`` names it."""
        return self.operation.partition(".")[2]


class Dialect(abc.ABC):
    """How a provider pages, for all of its operations."""

    provider: Provider
    omits_empty_lists: bool = False
    """Whether an answer without its list means an empty one. Otherwise it is no answer to what was asked."""

    @abc.abstractmethod
    def page(self, row: PagedOperation, cursor: str | None, size: int | None) -> dict[str, object]:
        """The arguments of the operation that ask for one page."""

    @abc.abstractmethod
    def next_cursor(self, row: PagedOperation, answer: Any) -> str | None:
        """The cursor of the page after ``answer``, or None after the last.

        Raises ``ResponseInvalidError`` where the answer says that there is more and not where.
        """

    def restore(self, name: str, value: Any) -> object:
        """An argument of an operation from its wire form in a resume token."""
        del name
        return value

    def items(self, row: PagedOperation, answer: Any) -> list[Any]:
        """The items of an answer.

        Raises ``ResponseInvalidError`` where they are missing or no list: an empty page must not be made of an unread one.
        """
        found = getattr(answer, row.items)
        if is_list(found):
            return found
        if row.items in answer.additional_properties:
            raise self.invalid(row, f"{row.items!r} is not a list")
        if not self.omits_empty_lists:
            raise self.invalid(row, f"{row.items!r} is missing")
        return []

    def invalid(self, row: PagedOperation, what: str) -> ResponseInvalidError:
        """The error for an answer that is no page."""
        return ResponseInvalidError(
            f"the answer cannot be read as a page: {what}. Check base_url and the API's version",
            provider=self.provider,
            operation=row.operation,
        )


GENEROUS_PAGE = 100
"""Items per request for records, where the service takes as many: a tenth of the requests that Sinch's 10 need."""


def page_size(row: PagedOperation, options: PagingOptions, default: int | None = None) -> int | None:
    """The page size to ask for: the caller's, checked, or the default; None leaves it to the service."""
    size = options.get("page_size")
    if size is not None and not 1 <= size <= (row.max_size or size):
        raise ValueError(f"page_size must be between 1 and {row.max_size or 'what the service takes'}, not {size}")
    return None if row.fixed_size else size or default


def generous(row: PagedOperation, options: PagingOptions) -> int | None:
    """The page size for records: as large as is documented to work, within reason."""
    return page_size(row, options, min(row.max_size, GENEROUS_PAGE) if row.max_size else None)


def native(
    dialect: Dialect,
    row: PagedOperation,
    arguments: Mapping[str, object],
    options: PagingOptions,
    scope: Mapping[str, str],
) -> Listing[Any]:
    """The listing behind ``iterate.<operation>``: the provider's own items.

    Args:
        dialect: how the provider pages.
        row: which operation.
        arguments: of the operation, those that were given.
        options: the caller's paging options.
        scope: app and project ids that hold for this call.

    """
    check_names(options, PagingOptions, "paging")
    filters = {name: jsonable(value) for name, value in arguments.items() if name not in scope}
    start = _start(Bookmark(dialect.provider, f"iterate.{row.name}", scope, filters), options)
    given = dict(arguments) | {
        name: dialect.restore(name, value) for name, value in start.filters.items() if name not in arguments
    }
    size = page_size(row, options)

    def read(cursor: str | None) -> Task[Part[Any]]:
        return part(dialect, row, given, cursor, size)

    return Listing(start, read, is_broken, row.operation)


def records(
    provider: Provider,
    method: str,
    filters: Mapping[str, object],
    read: Callable[[str | None], Task[Part[R]]],
    *,
    options: RecordOptions,
    scope: Mapping[str, str],
    operation: str | None,
) -> Listing[R]:
    """The listing behind a method that gives records."""
    check_names(options, RecordOptions, "paging")
    problem = options.get("on_problem", "yield")
    if problem not in {"yield", "raise"}:
        raise ValueError(f'on_problem must be "yield" or "raise", not {problem!r}')
    start = _start(Bookmark(provider, method, scope, filters), options)
    return Listing(start, read, _first_problem if problem == "raise" else _none, operation)


def part(
    dialect: Dialect,
    row: PagedOperation,
    arguments: Mapping[str, object],
    cursor: str | None,
    size: int | None,
    *,
    convert: Callable[[list[Any]], Sequence[T]] | None = None,
) -> Task[Part[T]]:
    """One page of an operation."""
    answer = yield Call(row.operation, {**arguments, **dialect.page(row, cursor, size)})
    items = dialect.items(row, answer)
    following = dialect.next_cursor(row, answer)
    total = getattr(answer, "total_size", None)
    return Part(
        items if convert is None else convert(items), following, answer, total if isinstance(total, int) else None
    )


def whole(listing: Listing[T]) -> Task[list[T]]:
    """All items of a listing that is short: what one customer has."""
    items: list[T] = []
    flow = walk(listing, None)
    while (page := (yield from step(flow))) is not None:
        items.extend(page.items)
    return items


def _start(beginning: Bookmark, options: PagingOptions) -> Bookmark:
    token = options.get("resume_from")
    return beginning if token is None else beginning.resumed(token)


def _first_problem(items: Sequence[Record]) -> tuple[int, str] | None:
    for index, item in enumerate(items):
        if item.problem is not None:
            return index, f"item {index} of the page cannot be read: {item.problem}"
    return None


def _none(items: Sequence[object]) -> None:
    del items

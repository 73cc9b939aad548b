"""Listings from a provider's table of paged operations. Knows no provider."""

from __future__ import annotations

import abc
from datetime import datetime, timedelta
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

import attrs

from trilogue._internal.arguments import require_bool, short, whole_number
from trilogue.errors import ResponseInvalidError
from trilogue.paging._pages import FetchedPage, Listing, ResumePosition, iterate_pages
from trilogue.paging._resume import resume, to_json
from trilogue.paging._routine import OperationCall, operation_name, step
from trilogue.providers._base.reading import cursor_problem, last_known_activity
from trilogue.providers._base.windows import Window, bounded
from trilogue.records import Conversation

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import httpx

    from trilogue._internal.json_types import JsonObject
    from trilogue._internal.undecoded import Decodable, Undecoded
    from trilogue.paging._options import ListOptions
    from trilogue.paging._routine import Routine
    from trilogue.records import Provider, Record

T = TypeVar("T")
R = TypeVar("R", bound="Record")


@attrs.frozen(kw_only=True)
class PagedOperation:
    """How one operation is paged. The parameters have the service's own names.

    Args:
        method: the generated operation, of the synchronous class.
        items: the attribute of the answer that holds the items, and its key.
        next_cursor: where in the answer the next page's cursor is.
        cursor: the parameter that takes it.
        size: the parameter for items per page.
        max_size: its maximum, where the service documents one.
        fixed_size: whether the service gives ``max_size`` items for any requested size.
        direction: "backward" where the next page holds older items and is asked for with a cursor *before* them, as
            Sunshine's messages.
        newest_first_by: the attribute with an item's time, where the items come newest first.
        time: the attribute with an item's time, where ``since=`` and ``until=`` bound the listing.
        window: the parameters that take the two, where the service filters by time.
        in_body: whether ``cursor`` and ``size`` are keys of the JSON body instead of parameters.

    """

    method: Callable[..., Any]
    items: str
    next_cursor: str
    cursor: str
    size: str
    max_size: int | None = None
    fixed_size: bool = False
    direction: Literal["forward", "backward"] = "forward"
    newest_first_by: str | None = None
    time: str | None = None
    window: tuple[str, str] | None = None
    in_body: bool = False

    @property
    def name(self) -> str:
        """The operation without its group, as ``iterate`` names it."""
        return self.method.__name__

    @property
    def operation(self) -> str:
        """The operation as errors name it: ``queues.list_queues``."""
        return operation_name(self.method)


class Dialect(abc.ABC):
    """How a provider pages, for all of its operations."""

    provider: Provider
    omits_empty_lists: bool = False
    """Whether an answer without its list means an empty list. Otherwise such an answer is an error."""

    @abc.abstractmethod
    def page_arguments(self, row: PagedOperation, cursor: str | None, size: int | None) -> dict[str, object]:
        """The operation's arguments that ask for one page."""

    @abc.abstractmethod
    def next_cursor(self, row: PagedOperation, answer: Any) -> str | None:
        """The cursor of the page after ``answer``, or None after the last.

        Raises:
            ResponseInvalidError: the answer says that there are more pages, and gives no cursor.

        """

    def restore(self, name: str, value: Any) -> object:
        """An operation's argument from its JSON form in a resume token."""
        del name
        return value

    def items(self, row: PagedOperation, answer: Any) -> list[Any]:
        """The items of an answer.

        Raises:
            ResponseInvalidError: they are missing or no list. Taking such an answer for an empty page would lose items.

        """
        found: list[Any] | None = getattr(answer, row.items)
        if isinstance(found, list):
            return found
        if row.items in answer.additional_properties:
            raise self.invalid(row, f"{row.items!r} is not a list")
        if not self.omits_empty_lists:
            raise self.invalid(row, f"{row.items!r} is missing")
        return []

    def invalid(self, row: PagedOperation, problem: str) -> ResponseInvalidError:
        """The error for an answer that is no page."""
        return ResponseInvalidError(
            f"the answer cannot be read as a page: {problem}. Check base_url and the API's version",
            provider=self.provider,
            operation=row.operation,
        )


RECORDS_PAGE_SIZE = 100
"""Items per request for records, where the service allows as many. Sinch's default of 10 needs ten times the
requests."""


def requested_page_size(row: PagedOperation, options: ListOptions, default: int | None = None) -> int | None:
    """The page size to ask for: the caller's, or the default; None leaves it to the service.

    Raises:
        TypeError: the caller's size is no whole number.
        ValueError: it is out of the service's range.

    """
    size = options.page_size
    if size is not None and not 1 <= whole_number("page_size", size) <= (row.max_size or size):
        raise ValueError(f"page_size must be between 1 and {row.max_size or 'what the service takes'}, not {size}")
    return None if row.fixed_size else size or default


def records_page_size(row: PagedOperation, options: ListOptions) -> int | None:
    """The page size for records: the caller's, else the documented maximum up to ``RECORDS_PAGE_SIZE``."""
    return requested_page_size(row, options, min(row.max_size, RECORDS_PAGE_SIZE) if row.max_size else None)


_BEFORE_WINDOW = timedelta(milliseconds=1)
"""By how much earlier a service's window begins than ours. Sinch gives what was accepted after its ``start_time``, and
times in milliseconds (Conversation API reference, List messages)."""


def window_arguments(row: PagedOperation, window: Window) -> dict[str, object]:
    """A window as the operation's own arguments; none where the service does not filter by time."""
    if row.window is None:
        return {}
    since, until = row.window
    found: dict[str, object] = {}
    if window.since is not None:
        found[since] = window.since - _BEFORE_WINDOW
    if window.until is not None:
        found[until] = window.until
    return found


def mark_of(time_attribute: str | None, item: object) -> tuple[str | None, datetime | None]:
    """An item's id and time, by which a position in a page is found again."""
    item_id = getattr(item, "id", None)
    time = getattr(item, time_attribute, None) if time_attribute else None
    is_time = isinstance(time, datetime) and time.tzinfo is not None
    return item_id if isinstance(item_id, str) and item_id else None, time if is_time else None


def record_listing(
    provider: Provider,
    method: str,
    filters: Mapping[str, object],
    fetch: Callable[[str | None], Routine[FetchedPage[R]]],
    *,
    options: ListOptions,
    scope: Mapping[str, str],
    operation: str | None,
) -> Listing[R]:
    """The listing behind a method that gives records."""
    check_options(options)
    # All three services' messages are given newest first; contacts and conversations in no promised order.
    is_messages = method == "messages"
    if options.since is not None or options.until is not None:
        window = Window.of(options.since, options.until)
        filters = {**filters, **window.filters}
        time: Callable[[Any], datetime | None] = attrgetter("sent_at") if is_messages else _last_known_activity
        fetch = bounded(fetch, window, time, newest_first=is_messages)
    start = ResumePosition(provider, method, scope, filters)
    if options.resume_from is not None:
        start = resume(start, options.resume_from)
    find_unreadable = _first_problem if options.on_problem == "raise" else _no_problem
    mark = partial(mark_of, "sent_at" if is_messages else None)
    return Listing(start, fetch, find_unreadable, operation, mark)


def _last_known_activity(record: Record) -> datetime | None:
    return last_known_activity(record) if isinstance(record, Conversation) else None


def check_options(options: ListOptions) -> None:
    """Check the list options whose values no other function looks at.

    Raises:
        TypeError: one is of another type.
        ValueError: one is out of range.

    """
    if options.page_size is not None:
        whole_number("page_size", options.page_size, least=1)
    if options.max_items is not None:
        whole_number("max_items", options.max_items, least=0)
    if type(options.prefetch) is not bool:
        require_bool("prefetch", options.prefetch)
    if options.on_problem not in ("yield", "raise"):
        raise ValueError(f'on_problem must be "yield" or "raise", not {short(options.on_problem)}')


def fetch_page(
    dialect: Dialect,
    row: PagedOperation,
    arguments: Mapping[str, object],
    cursor: str | None,
    size: int | None,
    *,
    convert: Callable[[list[Any]], Sequence[T]] | None = None,
    undecoded: bool = False,
) -> Routine[FetchedPage[T]]:
    """Fetch one page of an operation.

    Args:
        dialect: how the provider pages.
        row: the operation.
        arguments: its arguments, apart from those of the page.
        cursor: where the page begins; None is the first one.
        size: items per request; None leaves it to the service.
        convert: turns its items into records.
        undecoded: whether ``convert`` takes the items as JSON, and the answer's model is made when it is asked for.

    """
    page = dialect.page_arguments(row, cursor, size)
    if row.in_body:
        # The service's own keys, since the body may be a model or a mapping.
        page = {"body": {**cast("dict[str, object]", to_json("body", arguments["body"])), **page}}
    wanted = OperationCall(row.method, {**arguments, **page})
    if undecoded:
        answer, items, raw = yield wanted._replace(parse=partial(_parse_around, row.items))
        items = items or dialect.items(row, answer)
    else:
        answer = raw = yield wanted
        items = dialect.items(row, answer)
    total = getattr(answer, "total_size", None)
    next_cursor = dialect.next_cursor(row, answer)
    if next_cursor is not None and (problem := cursor_problem(next_cursor)) is not None:
        raise dialect.invalid(row, f"the next page's cursor cannot be used: {problem}")
    return FetchedPage(
        items=items if convert is None else convert(items),
        cursor=next_cursor,
        raw=raw,
        total_size=total if isinstance(total, int) else None,
    )


class _ItemsAside:
    """Gives an operation's ``parse`` an answer without its items.

    Args:
        client: the generated client.
        key: the items' key.

    """

    def __init__(self, client: Any, key: str) -> None:
        self._client, self._key = client, key
        self.data: JsonObject = {}
        """The whole answer."""

    @property
    def items(self) -> list[Any]:
        """The items; none where the answer has no list of them."""
        found: list[Any] | None = self.data.get(self._key)
        return found if isinstance(found, list) else []

    def read_object(self, response: httpx.Response) -> JsonObject:
        """The answer, with an empty list in the place of its items."""
        self.data = self._client.read_object(response)
        return {**self.data, self._key: []} if self.items else self.data

    def unexpected(self, response: httpx.Response) -> Exception:
        """The error for a status that is no documented success."""
        error: Exception = self._client.unexpected(response)
        return error


def _parse_around(
    key: str, parse: Callable[..., Any], client: Any, response: httpx.Response
) -> tuple[Any, list[Any], Undecoded]:
    """Read a page without decoding its items: the answer without them, the items as JSON, and the whole answer."""
    aside = _ItemsAside(client, key)
    answer: Decodable = parse(aside, response)
    return answer, aside.items, (type(answer), aside.data)


def read_all_items(listing: Listing[T]) -> Routine[list[T]]:
    """All items of a short listing, such as one customer's conversations."""
    items: list[T] = []
    stream = iterate_pages(listing, None)
    while (page := (yield from step(stream))) is not None:
        items.extend(page.items)
    return items


def _first_problem(items: Sequence[Record]) -> tuple[int, str] | None:
    for index, item in enumerate(items):
        if item.problem is not None:
            return index, f"item {index} of the page cannot be read: {item.problem}"
    return None


def _no_problem(items: Sequence[object]) -> None:
    del items

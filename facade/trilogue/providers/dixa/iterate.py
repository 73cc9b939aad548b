"""``dixa.iterate``: a pager for each paged operation of Dixa, with its arguments except the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.paging._options import ListOptions
from trilogue.providers._base.iterate import AsyncIterate, Iterate
from trilogue.providers.dixa.exports import AsyncDixaExports, DixaExports
from trilogue_dixa.types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Generator, Mapping
    from datetime import datetime

    from trilogue.paging import AsyncPager, Pager
    from trilogue.paging._routine import AsyncCaller, Caller
    from trilogue.providers._base.adapter import Adapter
    from trilogue_dixa import models


class DixaIterate(DixaExports, Iterate):
    """The paged operations as pagers, and the exports as streams (see `DixaExports`).

    Besides its own arguments, each ``list_…``, ``search_…`` and ``query_…`` method takes:

    Args:
        page_size: items per request. By default the service decides
            it; only search documents a maximum, 50.
        max_items: items in total; all by default.
        resume_from: ``resume_token`` of a page or an error, to go on after it. Filters that are left out are taken from
            the token.
        prefetch: fetch the next page while this one is used.
        since: of ``list_activity_log``: only items from this time on, a datetime with a time zone; the
            service filters.
        until: of ``list_activity_log``: only items before this time.

    Raises:
        ValueError: ``page_size`` is beyond the service's maximum, or ``resume_from`` belongs to another listing.

    """

    def __init__(
        self,
        adapter: Adapter,
        caller: Caller,
        start: Callable[[Callable[..., Any], Mapping[str, object]], Generator[Any]],
    ) -> None:
        super().__init__(adapter, caller)
        self._start = start

    def list_agents(
        self,
        *,
        email: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> Pager[models.Agent]:
        """The agents of the organisation."""
        arguments = {"email": email, "phone": phone}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_agents", arguments, options)

    def list_end_users(
        self,
        *,
        email: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        external_id: str | Unset = UNSET,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> Pager[models.EndUser]:
        """The end users of the organisation."""
        arguments = {"email": email, "phone": phone, "external_id": external_id}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_end_users", arguments, options)

    def list_end_user_conversations(
        self,
        *,
        user_id: str,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> Pager[models.Conversation]:
        """The conversations that an end user asked for."""
        arguments = {"user_id": user_id}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_end_user_conversations", arguments, options)

    def list_team_presence(
        self,
        *,
        team_id: str,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> Pager[models.UserPresence]:
        """Which members of a team are there."""
        arguments = {"team_id": team_id}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_team_presence", arguments, options)

    def list_activity_log(
        self,
        *,
        from_datetime: datetime | Unset = UNSET,
        to_datetime: datetime | Unset = UNSET,
        since: datetime | None = None,
        until: datetime | None = None,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> Pager[models.ActivityLogEntry]:
        """What happened in all conversations."""
        arguments = {"from_datetime": from_datetime, "to_datetime": to_datetime}
        options = ListOptions(page_size, max_items, resume_from, prefetch, since=since, until=until)
        return self._list("list_activity_log", arguments, options)

    def search_conversations(
        self,
        *,
        query: str,
        exact_match: bool | Unset = UNSET,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> Pager[models.SearchHit]:
        """The conversations that hold the words of the query; 50 a page at most."""
        arguments = {"query": query, "exact_match": exact_match}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("search_conversations", arguments, options)

    def list_filter_values(
        self,
        *,
        filter_attribute: str,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> Pager[models.FilterValue]:
        """The values that an attribute of metrics and records can be filtered by."""
        arguments = {"filter_attribute": filter_attribute}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_filter_values", arguments, options)

    def list_metrics(
        self,
        *,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> Pager[models.MetricMetadata]:
        """The metrics that can be queried."""
        return self._list("list_metrics", {}, ListOptions(page_size, max_items, resume_from, prefetch))

    def list_records(
        self,
        *,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> Pager[models.MetricRecordMetadata]:
        """The kinds of records that can be queried."""
        return self._list("list_records", {}, ListOptions(page_size, max_items, resume_from, prefetch))

    def query_records(
        self,
        *,
        body: models.GetMetricRecordsDataInput,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> Pager[models.MetricRecord]:
        """The records of one kind, filtered. A POST that reads: it is retried like a GET."""
        arguments = {"body": body}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("query_records", arguments, options)


class AsyncDixaIterate(AsyncDixaExports, AsyncIterate):
    """The paged operations as asynchronous pagers, with the arguments of ``DixaIterate``."""

    def __init__(
        self,
        adapter: Adapter,
        caller: AsyncCaller,
        start: Callable[[Callable[..., Any], Mapping[str, object]], AsyncGenerator[Any]],
    ) -> None:
        super().__init__(adapter, caller)
        self._start = start

    def list_agents(
        self,
        *,
        email: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> AsyncPager[models.Agent]:
        """The agents of the organisation."""
        arguments = {"email": email, "phone": phone}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_agents", arguments, options)

    def list_end_users(
        self,
        *,
        email: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        external_id: str | Unset = UNSET,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> AsyncPager[models.EndUser]:
        """The end users of the organisation."""
        arguments = {"email": email, "phone": phone, "external_id": external_id}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_end_users", arguments, options)

    def list_end_user_conversations(
        self,
        *,
        user_id: str,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> AsyncPager[models.Conversation]:
        """The conversations that an end user asked for."""
        arguments = {"user_id": user_id}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_end_user_conversations", arguments, options)

    def list_team_presence(
        self,
        *,
        team_id: str,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> AsyncPager[models.UserPresence]:
        """Which members of a team are there."""
        arguments = {"team_id": team_id}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_team_presence", arguments, options)

    def list_activity_log(
        self,
        *,
        from_datetime: datetime | Unset = UNSET,
        to_datetime: datetime | Unset = UNSET,
        since: datetime | None = None,
        until: datetime | None = None,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> AsyncPager[models.ActivityLogEntry]:
        """What happened in all conversations."""
        arguments = {"from_datetime": from_datetime, "to_datetime": to_datetime}
        options = ListOptions(page_size, max_items, resume_from, prefetch, since=since, until=until)
        return self._list("list_activity_log", arguments, options)

    def search_conversations(
        self,
        *,
        query: str,
        exact_match: bool | Unset = UNSET,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> AsyncPager[models.SearchHit]:
        """The conversations that hold the words of the query; 50 a page at most."""
        arguments = {"query": query, "exact_match": exact_match}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("search_conversations", arguments, options)

    def list_filter_values(
        self,
        *,
        filter_attribute: str,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> AsyncPager[models.FilterValue]:
        """The values that an attribute of metrics and records can be filtered by."""
        arguments = {"filter_attribute": filter_attribute}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_filter_values", arguments, options)

    def list_metrics(
        self,
        *,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> AsyncPager[models.MetricMetadata]:
        """The metrics that can be queried."""
        return self._list("list_metrics", {}, ListOptions(page_size, max_items, resume_from, prefetch))

    def list_records(
        self,
        *,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> AsyncPager[models.MetricRecordMetadata]:
        """The kinds of records that can be queried."""
        return self._list("list_records", {}, ListOptions(page_size, max_items, resume_from, prefetch))

    def query_records(
        self,
        *,
        body: models.GetMetricRecordsDataInput,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> AsyncPager[models.MetricRecord]:
        """The records of one kind, filtered. A POST that reads: it is retried like a GET."""
        arguments = {"body": body}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("query_records", arguments, options)

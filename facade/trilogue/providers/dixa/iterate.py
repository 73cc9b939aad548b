"""``dixa.iterate``: a pager for each paged operation of Dixa, with its arguments less the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from trilogue._internal.twins import paged
from trilogue.providers._base.iterate import AsyncIterate, Iterate
from trilogue_dixa.types import UNSET, Unset

if TYPE_CHECKING:
    from datetime import datetime

    from trilogue.paging import Pager, PagingOptions
    from trilogue_dixa import models


class DixaIterate(Iterate):
    """The paged operations, as pagers. Only search documents a maximum for ``page_size``: 50."""

    def list_agents(
        self, *, email: str | Unset = UNSET, phone: str | Unset = UNSET, **paging: Unpack[PagingOptions]
    ) -> Pager[models.Agent]:
        """The agents of the organisation."""
        return self._list("list_agents", {"email": email, "phone": phone}, paging)

    def list_end_users(
        self,
        *,
        email: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        external_id: str | Unset = UNSET,
        **paging: Unpack[PagingOptions],
    ) -> Pager[models.EndUser]:
        """The end users of the organisation."""
        return self._list("list_end_users", {"email": email, "phone": phone, "external_id": external_id}, paging)

    def list_end_user_conversations(
        self, *, user_id: str, **paging: Unpack[PagingOptions]
    ) -> Pager[models.Conversation]:
        """The conversations that an end user asked for."""
        return self._list("list_end_user_conversations", {"user_id": user_id}, paging)

    def list_team_presence(self, *, team_id: str, **paging: Unpack[PagingOptions]) -> Pager[models.UserPresence]:
        """Which members of a team are there."""
        return self._list("list_team_presence", {"team_id": team_id}, paging)

    def list_activity_log(
        self,
        *,
        from_datetime: datetime | Unset = UNSET,
        to_datetime: datetime | Unset = UNSET,
        **paging: Unpack[PagingOptions],
    ) -> Pager[models.ActivityLogEntry]:
        """What happened in all conversations."""
        return self._list("list_activity_log", {"from_datetime": from_datetime, "to_datetime": to_datetime}, paging)

    def search_conversations(
        self, *, query: str, exact_match: bool | Unset = UNSET, **paging: Unpack[PagingOptions]
    ) -> Pager[models.SearchHit]:
        """The conversations that hold the words of the query; 50 a page at most."""
        return self._list("search_conversations", {"query": query, "exact_match": exact_match}, paging)

    def list_filter_values(
        self, *, filter_attribute: str, **paging: Unpack[PagingOptions]
    ) -> Pager[models.FilterValue]:
        """The values that an attribute of metrics and records can be filtered by."""
        return self._list("list_filter_values", {"filter_attribute": filter_attribute}, paging)

    def list_metrics(self, **paging: Unpack[PagingOptions]) -> Pager[models.MetricMetadata]:
        """The metrics that can be queried."""
        return self._list("list_metrics", {}, paging)

    def list_records(self, **paging: Unpack[PagingOptions]) -> Pager[models.MetricRecordMetadata]:
        """The kinds of records that can be queried."""
        return self._list("list_records", {}, paging)

    def query_records(
        self, *, body: models.GetMetricRecordsDataInput, **paging: Unpack[PagingOptions]
    ) -> Pager[models.MetricRecord]:
        """The records of one kind, filtered. A POST that reads: it is retried like a GET."""
        return self._list("query_records", {"body": body}, paging)


class AsyncDixaIterate(AsyncIterate):
    """The paged operations, as asynchronous pagers."""

    list_agents = paged(DixaIterate.list_agents)
    list_end_users = paged(DixaIterate.list_end_users)
    list_end_user_conversations = paged(DixaIterate.list_end_user_conversations)
    list_team_presence = paged(DixaIterate.list_team_presence)
    list_activity_log = paged(DixaIterate.list_activity_log)
    search_conversations = paged(DixaIterate.search_conversations)
    list_filter_values = paged(DixaIterate.list_filter_values)
    list_metrics = paged(DixaIterate.list_metrics)
    list_records = paged(DixaIterate.list_records)
    query_records = paged(DixaIterate.query_records)

"""The analytics operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.get_filter_values_output import GetFilterValuesOutput
    from ...models.get_metric_data_input import GetMetricDataInput
    from ...models.get_metric_data_output import GetMetricDataOutput
    from ...models.get_metric_output import GetMetricOutput
    from ...models.get_metric_record_output import GetMetricRecordOutput
    from ...models.get_metric_records_data_input import GetMetricRecordsDataInput
    from ...models.get_metric_records_data_output import GetMetricRecordsDataOutput
    from ...models.get_metric_records_output import GetMetricRecordsOutput
    from ...models.get_metrics_output import GetMetricsOutput


class AnalyticsApi:
    """The analytics operations of the Dixa."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_metrics(
        self,
        *,
        page_limit: int | Unset = UNSET,
        page_key: str | Unset = UNSET,
    ) -> GetMetricsOutput:
        """List metrics

        Names the metrics that `POST /v1/analytics/metrics` can compute.

        Dixa: getAnalyticsMetrics, GET /v1/analytics/metrics.

        Args:
            page_limit: Most records on a page; may differ from page to page.
            page_key: Opaque key of a page, out of `meta.next` or `meta.previous`; do not build or change it.
        """
        from .list_metrics import build, parse

        request = build(
            self._client,
            page_limit=page_limit,
            page_key=page_key,
        )
        return parse(self._client, self._client.send(request))

    def query_metric(
        self,
        *,
        body: GetMetricDataInput,
    ) -> GetMetricDataOutput:
        """Query a metric

        Computes the aggregates of one metric over a period.

        Dixa: postAnalyticsMetrics, POST /v1/analytics/metrics.
        """
        from .query_metric import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def get_metric(
        self,
        *,
        metric_id: str,
    ) -> GetMetricOutput:
        """Get a metric

        Tells which filters and aggregations a metric takes.

        Dixa: getAnalyticsMetricsMetricid, GET /v1/analytics/metrics/{metricId}.

        Args:
            metric_id: Id of the metric.
        """
        from .get_metric import build, parse

        request = build(
            self._client,
            metric_id=metric_id,
        )
        return parse(self._client, self._client.send(request))

    def list_filter_values(
        self,
        *,
        filter_attribute: str,
        page_limit: int | Unset = UNSET,
        page_key: str | Unset = UNSET,
    ) -> GetFilterValuesOutput:
        """List the values of a filter

        The values serve all metrics and records; one that means nothing to a metric or record is passed over.

        Dixa: getAnalyticsFilterFilterattribute, GET /v1/analytics/filter/{filterAttribute}.

        Args:
            filter_attribute: Name of the filter, such as `channel`.
            page_limit: Most records on a page; may differ from page to page.
            page_key: Opaque key of a page, out of `meta.next` or `meta.previous`; do not build or change it.
        """
        from .list_filter_values import build, parse

        request = build(
            self._client,
            filter_attribute=filter_attribute,
            page_limit=page_limit,
            page_key=page_key,
        )
        return parse(self._client, self._client.send(request))

    def list_records(
        self,
        *,
        page_limit: int | Unset = UNSET,
        page_key: str | Unset = UNSET,
    ) -> GetMetricRecordsOutput:
        """List record types

        Names the record types that `POST /v1/analytics/records` can fetch.

        Dixa: getAnalyticsRecords, GET /v1/analytics/records.

        Args:
            page_limit: Most records on a page; may differ from page to page.
            page_key: Opaque key of a page, out of `meta.next` or `meta.previous`; do not build or change it.
        """
        from .list_records import build, parse

        request = build(
            self._client,
            page_limit=page_limit,
            page_key=page_key,
        )
        return parse(self._client, self._client.send(request))

    def query_records(
        self,
        *,
        body: GetMetricRecordsDataInput,
        page_limit: int | Unset = UNSET,
        page_key: str | Unset = UNSET,
    ) -> GetMetricRecordsDataOutput:
        """Query records

        Fetches the single records behind the metrics, unaggregated. Page in the query, filter in the body.

        Dixa: postAnalyticsRecords, POST /v1/analytics/records.

        Args:
            page_limit: Most records on a page; may differ from page to page.
            page_key: Opaque key of a page, out of `meta.next` or `meta.previous`; do not build or change it.
        """
        from .query_records import build, parse

        request = build(
            self._client,
            page_limit=page_limit,
            page_key=page_key,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def get_record(
        self,
        *,
        record_id: str,
    ) -> GetMetricRecordOutput:
        """Get a record type

        Tells which filters and fields a record type has.

        Dixa: getAnalyticsRecordsRecordid, GET /v1/analytics/records/{recordId}.

        Args:
            record_id: Id of the record type.
        """
        from .get_record import build, parse

        request = build(
            self._client,
            record_id=record_id,
        )
        return parse(self._client, self._client.send(request))


class AsyncAnalyticsApi:
    """The analytics operations of the Dixa, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_metrics(
        self,
        *,
        page_limit: int | Unset = UNSET,
        page_key: str | Unset = UNSET,
    ) -> GetMetricsOutput:
        """List metrics

        Names the metrics that `POST /v1/analytics/metrics` can compute.

        Dixa: getAnalyticsMetrics, GET /v1/analytics/metrics.

        Args:
            page_limit: Most records on a page; may differ from page to page.
            page_key: Opaque key of a page, out of `meta.next` or `meta.previous`; do not build or change it.
        """
        from .list_metrics import build, parse

        request = build(
            self._client,
            page_limit=page_limit,
            page_key=page_key,
        )
        return parse(self._client, await self._client.send(request))

    async def query_metric(
        self,
        *,
        body: GetMetricDataInput,
    ) -> GetMetricDataOutput:
        """Query a metric

        Computes the aggregates of one metric over a period.

        Dixa: postAnalyticsMetrics, POST /v1/analytics/metrics.
        """
        from .query_metric import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def get_metric(
        self,
        *,
        metric_id: str,
    ) -> GetMetricOutput:
        """Get a metric

        Tells which filters and aggregations a metric takes.

        Dixa: getAnalyticsMetricsMetricid, GET /v1/analytics/metrics/{metricId}.

        Args:
            metric_id: Id of the metric.
        """
        from .get_metric import build, parse

        request = build(
            self._client,
            metric_id=metric_id,
        )
        return parse(self._client, await self._client.send(request))

    async def list_filter_values(
        self,
        *,
        filter_attribute: str,
        page_limit: int | Unset = UNSET,
        page_key: str | Unset = UNSET,
    ) -> GetFilterValuesOutput:
        """List the values of a filter

        The values serve all metrics and records; one that means nothing to a metric or record is passed over.

        Dixa: getAnalyticsFilterFilterattribute, GET /v1/analytics/filter/{filterAttribute}.

        Args:
            filter_attribute: Name of the filter, such as `channel`.
            page_limit: Most records on a page; may differ from page to page.
            page_key: Opaque key of a page, out of `meta.next` or `meta.previous`; do not build or change it.
        """
        from .list_filter_values import build, parse

        request = build(
            self._client,
            filter_attribute=filter_attribute,
            page_limit=page_limit,
            page_key=page_key,
        )
        return parse(self._client, await self._client.send(request))

    async def list_records(
        self,
        *,
        page_limit: int | Unset = UNSET,
        page_key: str | Unset = UNSET,
    ) -> GetMetricRecordsOutput:
        """List record types

        Names the record types that `POST /v1/analytics/records` can fetch.

        Dixa: getAnalyticsRecords, GET /v1/analytics/records.

        Args:
            page_limit: Most records on a page; may differ from page to page.
            page_key: Opaque key of a page, out of `meta.next` or `meta.previous`; do not build or change it.
        """
        from .list_records import build, parse

        request = build(
            self._client,
            page_limit=page_limit,
            page_key=page_key,
        )
        return parse(self._client, await self._client.send(request))

    async def query_records(
        self,
        *,
        body: GetMetricRecordsDataInput,
        page_limit: int | Unset = UNSET,
        page_key: str | Unset = UNSET,
    ) -> GetMetricRecordsDataOutput:
        """Query records

        Fetches the single records behind the metrics, unaggregated. Page in the query, filter in the body.

        Dixa: postAnalyticsRecords, POST /v1/analytics/records.

        Args:
            page_limit: Most records on a page; may differ from page to page.
            page_key: Opaque key of a page, out of `meta.next` or `meta.previous`; do not build or change it.
        """
        from .query_records import build, parse

        request = build(
            self._client,
            page_limit=page_limit,
            page_key=page_key,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def get_record(
        self,
        *,
        record_id: str,
    ) -> GetMetricRecordOutput:
        """Get a record type

        Tells which filters and fields a record type has.

        Dixa: getAnalyticsRecordsRecordid, GET /v1/analytics/records/{recordId}.

        Args:
            record_id: Id of the record type.
        """
        from .get_record import build, parse

        request = build(
            self._client,
            record_id=record_id,
        )
        return parse(self._client, await self._client.send(request))

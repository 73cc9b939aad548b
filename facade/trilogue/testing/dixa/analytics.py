"""Dixa's analytics: a fixed list of metrics, records and filters; numbers and rows come from the conversations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing.service import Call, Refused, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trilogue.testing.dixa.service import Dixa
    from trilogue.testing.store import Keyed, Record

TABLE = Table()

_FILTERS = {
    "channel": ("Channel of the conversation", ("Email", "WidgetChat", "PstnPhone", "WhatsApp", "Sms", "ContactForm")),
    "initial_direction": ("Who began the conversation", ("INBOUND", "OUTBOUND")),
    "state": ("State of the conversation", ("Open", "Closed", "Pending", "AwaitingPending")),
}
_MEASURES = ("Count", "Sum", "Average", "Min", "Max", "StdDev", "Percentage")
_METRICS = {
    "closed_conversations": "Conversations that were closed",
    "created_conversations": "Conversations that began",
    "messages_sent": "Messages in both directions",
    "first_response_time": "Seconds until the first answer",
    "handling_time": "Seconds an agent worked on a conversation",
    "ratings": "Scores that customers gave",
}
_RECORDS = {
    "closed_conversations": "One row for each conversation that was closed",
    "created_conversations": "One row for each conversation that began",
    "ratings": "One row for each score",
}


def _filters() -> list[Record]:
    return [{"filterAttribute": name, "description": text} for name, (text, _) in _FILTERS.items()]


def _metric(name: str) -> Record:
    return {
        "id": name,
        "description": _METRICS[name],
        "filters": _filters(),
        "aggregations": [{"measure": measure, "description": f"{measure} of the values"} for measure in _MEASURES],
        "relatedRecordIds": [name] if name in _RECORDS else [],
    }


def _record(name: str) -> Record:
    fields = ("conversation_id", "channel", "initial_direction", "state", "tags", "is_first")
    return {
        "id": name,
        "description": _RECORDS[name],
        "filters": _filters(),
        "relatedMetricIds": [name],
        "fieldsMetadata": [
            {"field": each, "description": each.replace("_", " "), "nullable": False} for each in fields
        ],
    }


def _page(service: Dixa, call: Call, items: Iterable[Record]) -> Any:
    after = service.after(call)
    keyed: Iterable[Keyed] = ((f"{number:08d}", item) for number, item in enumerate(items))
    return service.page(call, (pair for pair in keyed if pair[0] > after))


def _known(table: Mapping[str, Any], name: str) -> str:
    if name not in table:
        raise Refused(400, f"{name} is not one of {', '.join(table)}")
    return name


@TABLE.on("GET /v1/analytics/metrics")
def list_metrics(service: Dixa, call: Call) -> Any:
    return _page(service, call, map(_metric, _METRICS))


@TABLE.on("GET /v1/analytics/metrics/{metricId}")
def get_metric(_: Dixa, call: Call) -> Any:
    return {"data": _metric(_known(_METRICS, call.ids[0]))}


@TABLE.on("GET /v1/analytics/records")
def list_records(service: Dixa, call: Call) -> Any:
    return _page(service, call, map(_record, _RECORDS))


@TABLE.on("GET /v1/analytics/records/{recordId}")
def get_record(_: Dixa, call: Call) -> Any:
    return {"data": _record(_known(_RECORDS, call.ids[0]))}


@TABLE.on("GET /v1/analytics/filter/{filterAttribute}")
def list_filter_values(service: Dixa, call: Call) -> Any:
    _, values = _FILTERS[_known(_FILTERS, call.ids[0])]
    return _page(service, call, ({"value": value, "label": value.title()} for value in values))


def _chosen(service: Dixa, body: Mapping[str, Any]) -> list[Record]:
    """The conversations that pass the filters of a query; the period passes all."""
    wanted = {
        each["attribute"]: {value.lower() for value in each.get("values", [])} for each in body.get("filters", [])
    }
    names = {"channel": "channel", "initial_direction": "direction", "state": "state"}
    return [
        conversation
        for conversation in service.store["/v1/conversations"]
        if all(
            str(conversation.get(names[attribute], "")).lower() in values
            for attribute, values in wanted.items()
            if _known(names, attribute) and values
        )
    ]


@TABLE.on("POST /v1/analytics/metrics")
def query_metric(service: Dixa, call: Call) -> Any:
    metric = _known(_METRICS, call.body["id"])
    count = len(_chosen(service, call.body))
    measures = call.body.get("aggregations") or ["Count"]
    aggregates = [
        {"_type": "LongAggregateValue", "value": count, "measure": measure}
        if measure == "Count"
        else {"_type": "DoubleAggregateValue", "value": count * 1.5, "measure": measure}
        for measure in measures
    ]
    return {"data": {"id": metric, "aggregates": aggregates}}


@TABLE.on("POST /v1/analytics/records")
def query_records(service: Dixa, call: Call) -> Any:
    _known(_RECORDS, call.body["id"])
    return _page(service, call, map(_row, _chosen(service, call.body)))


def _row(conversation: Record) -> Record:
    """One conversation as a row: every kind of field that the union knows appears in it."""
    created = conversation["createdAt"].removesuffix("[GMT]")
    fields = {
        "conversation_id": {"_type": "LongField", "value": conversation["id"]},
        "channel": {"_type": "StringField", "value": conversation["channel"], "label": conversation["channel"]},
        "requester_id": {"_type": "UUIDField", "value": conversation["requesterId"]},
        "created_at": {"_type": "InstantField", "value": created},
        "is_first": {"_type": "BooleanField", "value": conversation["id"] % 2 == 1},
        "messages": {"_type": "IntField", "value": 2},
        "hours_open": {"_type": "DoubleField", "value": 1.5},
        "tags": {"_type": "ListField", "values": [{"_type": "StringField", "value": "demo"}]},
    }
    return {
        "primaryTimestampField": {"_type": "TimestampField", "name": "created_at", "timestamp": created},
        "value": {"_type": "LongField", "value": 1},
        "fields": [{"name": name, "field": field} for name, field in fields.items()],
    }

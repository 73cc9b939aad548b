"""Analytics: fixed lists of metrics, records and filters, and figures computed from the stored conversations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing._base.handlers import HandlerCall, HandlerError, HandlerTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trilogue.testing._base.store import KeyedRecord, Record
    from trilogue.testing.dixa.state import DixaState

HANDLERS = HandlerTable()

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


def _page(service: DixaState, call: HandlerCall, items: Iterable[Record]) -> Any:
    after = service.after(call)
    keyed: Iterable[KeyedRecord] = ((f"{number:08d}", item) for number, item in enumerate(items))
    return service.page(call, (pair for pair in keyed if pair[0] > after))


def _check_name(table: Mapping[str, Any], name: str) -> str:
    """`name` if it is a key of `table`; otherwise `HandlerError` 400."""
    if name not in table:
        raise HandlerError(400, f"{name} is not one of {', '.join(table)}")
    return name


@HANDLERS.route("GET /v1/analytics/metrics")
def list_metrics(service: DixaState, call: HandlerCall) -> Any:
    return _page(service, call, map(_metric, _METRICS))


@HANDLERS.route("GET /v1/analytics/metrics/{metricId}")
def get_metric(_: DixaState, call: HandlerCall) -> Any:
    return {"data": _metric(_check_name(_METRICS, call.ids[0]))}


@HANDLERS.route("GET /v1/analytics/records")
def list_records(service: DixaState, call: HandlerCall) -> Any:
    return _page(service, call, map(_record, _RECORDS))


@HANDLERS.route("GET /v1/analytics/records/{recordId}")
def get_record(_: DixaState, call: HandlerCall) -> Any:
    return {"data": _record(_check_name(_RECORDS, call.ids[0]))}


@HANDLERS.route("GET /v1/analytics/filter/{filterAttribute}")
def list_filter_values(service: DixaState, call: HandlerCall) -> Any:
    _, values = _FILTERS[_check_name(_FILTERS, call.ids[0])]
    return _page(service, call, ({"value": value, "label": value.title()} for value in values))


def _matching(service: DixaState, body: Mapping[str, Any]) -> list[Record]:
    """The conversations that match the filters of a query. The period is not evaluated."""
    filters = {
        each["attribute"]: {value.lower() for value in each.get("values", [])} for each in body.get("filters", [])
    }
    fields = {"channel": "channel", "initial_direction": "direction", "state": "state"}
    return [
        conversation
        for conversation in service.store["/v1/conversations"]
        if all(
            str(conversation.get(fields[attribute], "")).lower() in values
            for attribute, values in filters.items()
            if _check_name(fields, attribute) and values
        )
    ]


@HANDLERS.route("POST /v1/analytics/metrics")
def query_metric(service: DixaState, call: HandlerCall) -> Any:
    metric = _check_name(_METRICS, call.body["id"])
    count = len(_matching(service, call.body))
    measures = call.body.get("aggregations") or ["Count"]
    aggregates = [
        {"_type": "LongAggregateValue", "value": count, "measure": measure}
        if measure == "Count"
        else {"_type": "DoubleAggregateValue", "value": count * 1.5, "measure": measure}
        for measure in measures
    ]
    return {"data": {"id": metric, "aggregates": aggregates}}


@HANDLERS.route("POST /v1/analytics/records")
def query_records(service: DixaState, call: HandlerCall) -> Any:
    _check_name(_RECORDS, call.body["id"])
    return _page(service, call, map(_row, _matching(service, call.body)))


def _row(conversation: Record) -> Record:
    """One conversation as a row, with a field of every type in the document's union."""
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

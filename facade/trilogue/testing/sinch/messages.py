"""Messages and events: sending, listing, deleting and transcoding."""

from __future__ import annotations

import datetime as dt
import itertools
import json
from typing import TYPE_CHECKING, Any

from trilogue.testing._base.clock import iso
from trilogue.testing._base.handlers import HandlerCall, HandlerError, HandlerTable
from trilogue.testing.sinch.recipients import active_conversation, find_recipient
from trilogue.testing.sinch.resources import PROJECT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from trilogue.testing._base.store import KeyedRecord, Record
    from trilogue.testing.sinch.state import SinchState

HANDLERS = HandlerTable()

MAX_PAGE_SIZE = 1000
"""What the service allows; the document says 20. The service reduces a larger `page_size` to it."""

MAX_METADATA, MAX_CORRELATION_ID = 1024, 128
"""Characters of `message_metadata` and `correlation_id` (reference, Messages, Send a message)."""

APP_MESSAGES = frozenset(
    f"{kind}_message"
    for kind in ("card", "carousel", "choice", "contact_info", "list", "location", "media", "template", "text")
)


@HANDLERS.route(f"POST {PROJECT}/messages:send")
def send_message(service: SinchState, call: HandlerCall) -> Any:
    body = call.body
    if not APP_MESSAGES & body["message"].keys() and "explicit_channel_message" not in body["message"]:
        raise HandlerError(400, f"message must hold one of {', '.join(sorted(APP_MESSAGES))}")
    for name, most in (("message_metadata", MAX_METADATA), ("correlation_id", MAX_CORRELATION_ID)):
        if len(body.get(name, "")) > most:
            raise HandlerError(400, f"{name} has more than {most} characters")
    app = service.require_by_id(f"{service.root}/apps", body["app_id"])
    contact, identity = find_recipient(service, body["recipient"], body.get("channel_priority_order", ()))
    conversation = active_conversation(service, app["id"], contact["id"], identity["channel"])
    message = service.add_message(
        conversation, direction="TO_CONTACT", identity=identity, app_message=body["message"],
        metadata=body.get("message_metadata", ""),
    )  # fmt: skip
    service.correlation_ids[message["id"]] = body.get("correlation_id", "")
    common = {name: message[name] for name in ("conversation_id", "channel_identity", "contact_id", "metadata")}
    sent = {"message_id": message["id"], **common}
    service.publish("message_submit_notification", sent | {"submitted_message": body["message"]})
    service.publish("message_delivery_report", sent | {"status": "DELIVERED"})
    return {"message_id": message["id"], "accepted_time": message["accept_time"]}


@HANDLERS.route(f"GET {PROJECT}/messages")
def list_messages(service: SinchState, call: HandlerCall) -> Any:
    if call.query.get("messages_source") == "DISPATCH_SOURCE":
        return {"messages": [], "next_page_token": ""}
    filters = {"id": "conversation_id", "contact_id": "contact_id", "app_id": "app_id"}
    conversations = [
        each
        for each in service.store[f"{service.root}/conversations"]
        if all(call.query.get(name) in (None, "", each[field]) for field, name in filters.items())
    ]
    messages = service.messages(conversations, before=service.cursor(call.query))
    if start := _time(call.query, "start_time"):
        # They come newest first, so that all after the first older one are older as well.
        messages = itertools.takewhile(
            lambda pair: dt.datetime.fromisoformat(pair[1]["accept_time"]) >= start, messages
        )
    selected = _selector(call.query)
    found, paging = service.page(call.query, (pair for pair in messages if selected(pair[1])), most=MAX_PAGE_SIZE)
    if call.query.get("view") == "WITHOUT_METADATA":
        found = [{name: value for name, value in each.items() if name != "metadata"} for each in found]
    return {"messages": found, **paging}


@HANDLERS.route(f"POST {PROJECT}/messages:fetch-last-message")
def list_last_messages(service: SinchState, call: HandlerCall) -> Any:
    body = call.body
    contacts, identities = body.get("contact_ids", ()), body.get("channel_identities", ())
    if not contacts and not identities:
        raise HandlerError(400, "channel_identities or contact_ids are required")
    before = service.cursor(body)
    start, selected = _time(body, "start_time"), _selector(body)
    seen: set[str] = set()

    def last() -> Iterator[KeyedRecord]:
        conversations = list(service.store[f"{service.root}/conversations"])
        for key, message in service.messages(conversations, before=""):
            identity = message["channel_identity"]["identity"]
            wanted = message["contact_id"] if message["contact_id"] in contacts else identity
            if wanted in seen or not (wanted in contacts or wanted in identities) or not selected(message):
                continue
            seen.add(wanted)
            if (not before or key < before) and (start is None or _accepted(message) >= start):
                yield key, message

    found, paging = service.page(body, last(), most=MAX_PAGE_SIZE)
    return {"messages": found, **paging}


@HANDLERS.route(f"PATCH {PROJECT}/messages/{{}}")
def update_message(service: SinchState, call: HandlerCall) -> Any:
    message = service.find_message(call.ids[1])[1]
    if len(call.body["metadata"]) > MAX_METADATA:
        raise HandlerError(400, f"metadata has more than {MAX_METADATA} characters")
    message["metadata"] = call.body["metadata"]
    return message


def _selector(query: Mapping[str, Any]) -> Callable[[Record], bool]:
    """Whether a message passes the filters of a query or a body, `start_time` apart."""
    end = _time(query, "end_time")
    wanted = {name: query[name] for name in ("channel_identity", "channel", "direction") if query.get(name)}
    inbound_only = query.get("only_recipient_originated") == "true"

    def selected(message: Record) -> bool:
        identity = message["channel_identity"]
        found = {
            "channel_identity": identity["identity"],
            "channel": identity["channel"],
            "direction": message["direction"],
        }
        return (
            all(found[name] == value for name, value in wanted.items())
            and (end is None or _accepted(message) < end)
            and (not inbound_only or message["direction"] == "TO_APP")
        )

    return selected


def _accepted(message: Record) -> dt.datetime:
    return dt.datetime.fromisoformat(message["accept_time"])


def _time(query: Mapping[str, Any], name: str) -> dt.datetime | None:
    """A time of a query or a body, which must have an offset; None if it is not given."""
    text = query.get(name)
    try:
        time = dt.datetime.fromisoformat(text) if text else None
    except ValueError:
        raise HandlerError(400, f"{name} is not a time") from None
    if time is not None and time.tzinfo is None:
        raise HandlerError(400, f"{name} must have an offset")
    return time


@HANDLERS.route(f"GET {PROJECT}/messages/{{}}")
def get_message(service: SinchState, call: HandlerCall) -> Any:
    return service.find_message(call.ids[1])[1]


@HANDLERS.route(f"DELETE {PROJECT}/messages/{{}}")
def delete_message(service: SinchState, call: HandlerCall) -> Any:
    path, message = service.find_message(call.ids[1])
    service.store[path].remove(message["id"])
    return {}


@HANDLERS.route(f"POST {PROJECT}/messages:transcode")
def transcode_message(service: SinchState, call: HandlerCall) -> Any:
    service.require_by_id(f"{service.root}/apps", call.body["app_id"])
    text = json.dumps(call.body["app_message"])
    return {"transcoded_message": dict.fromkeys(call.body["channels"], text)}


@HANDLERS.route(f"POST {PROJECT}/events:send")
def send_event(service: SinchState, call: HandlerCall) -> Any:
    service.require_by_id(f"{service.root}/apps", call.body["app_id"])
    contact, identity = find_recipient(service, call.body["recipient"], call.body.get("channel_priority_order", ()))
    moment = service.clock.tick()
    event_id = service.ids.ulid(moment)
    report = {"event_id": event_id, "status": "DELIVERED", "channel_identity": identity, "contact_id": contact["id"]}
    service.publish("event_delivery_report", report)
    return {"event_id": event_id, "accepted_time": iso(moment)}

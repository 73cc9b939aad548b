"""Conversations: creating, listing and stopping them, and injecting messages."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from trilogue.testing._base.clock import iso
from trilogue.testing._base.handlers import HandlerCall, HandlerError, HandlerTable
from trilogue.testing._base.resource import Resource
from trilogue.testing.sinch.resources import PROJECT, new_record, notifications, update_by_mask

if TYPE_CHECKING:
    from trilogue.testing._base.store import Record
    from trilogue.testing.sinch.state import SinchState

HANDLERS = HandlerTable()

MAX_PAGE_SIZE = 20
"""The document's maximum of `page_size`. The service reduces a larger one to it."""


def _new_conversation(service: SinchState, call: HandlerCall) -> Record:
    for name in ("app_id", "contact_id"):
        if not call.body.get(name):
            raise HandlerError(400, f"{name} is required")
    service.require_by_id(f"{service.root}/apps", call.body["app_id"])
    contact = service.require_by_id(f"{service.root}/contacts", call.body["contact_id"])
    channel = next((each["channel"] for each in contact["channel_identities"]), "CHANNEL_UNSPECIFIED")
    moment = iso(service.clock.tick())
    return new_record(service, call, active=True, active_channel=channel, last_received=moment, metadata="")


Resource(
    path=f"{PROJECT}/conversations", plural="conversations", envelope=None, make=_new_conversation,
    change=update_by_mask,
    on_change=notifications(
        "conversation", create="conversation_start_notification", delete="conversation_delete_notification"
    ),
).register(HANDLERS)  # fmt: skip


@HANDLERS.route(f"GET {PROJECT}/conversations")
def list_conversations(service: SinchState, call: HandlerCall) -> Any:
    if not (call.query.get("app_id") or call.query.get("contact_id")):
        raise HandlerError(400, "app_id or contact_id is required")
    conversations = service.store[call.path]
    wanted = {"true": (True,), "false": (False,)}.get(call.query.get("only_active", ""), (True, False))

    def matches(each: Record) -> bool:
        return all(call.query.get(name) in (None, "", each[name]) for name in ("app_id", "contact_id")) and (
            each["active"] in wanted
        )

    scanned = conversations.scan(after=service.cursor(call.query))
    found, paging = service.page(call.query, (pair for pair in scanned if matches(pair[1])), most=MAX_PAGE_SIZE)
    return {"conversations": found, "total_size": sum(map(matches, conversations)), **paging}


@HANDLERS.route(f"POST {PROJECT}/conversations/{{}}:stop")
def stop_active_conversation(service: SinchState, call: HandlerCall) -> Any:
    conversation = service.require(call.path.removesuffix(":stop"))
    conversation["active"] = False
    service.publish("conversation_stop_notification", {"conversation": conversation})
    return {}


@HANDLERS.route(f"POST {PROJECT}/conversations/{{}}:inject-message")
def inject_message(service: SinchState, call: HandlerCall) -> Any:
    conversation = service.require(call.path.removesuffix(":inject-message"))
    if not call.body.keys() & {"app_message", "contact_message"}:
        raise HandlerError(400, "app_message or contact_message is required")
    moment = dt.datetime.fromisoformat(call.body["accept_time"]) if "accept_time" in call.body else None
    names = ("app_message", "contact_message", "direction", "metadata")
    direction = "TO_CONTACT" if "app_message" in call.body else "TO_APP"
    fields = {"direction": direction} | {name: call.body[name] for name in names if name in call.body}
    service.add_message(conversation, at=moment, identity=call.body.get("channel_identity"), injected=True, **fields)
    return {}

"""Conversations: listing, stopping, injecting messages."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from trilogue.testing.clock import iso
from trilogue.testing.resource import Resource
from trilogue.testing.service import Call, Refused, Table
from trilogue.testing.sinch.parts import PROJECT, masked, new, told

if TYPE_CHECKING:
    from trilogue.testing.sinch.service import Sinch
    from trilogue.testing.store import Record

TABLE = Table()

CONVERSATIONS_AT_MOST = 20
"""The largest page; a larger `page_size` gets it."""


def _new_conversation(service: Sinch, call: Call) -> Record:
    for name in ("app_id", "contact_id"):
        if not call.body.get(name):
            raise Refused(400, f"{name} is required")
    service.need(f"{service.root}/apps/{call.body['app_id']}")
    contact = service.need(f"{service.root}/contacts/{call.body['contact_id']}")
    channel = next((each["channel"] for each in contact["channel_identities"]), "CHANNEL_UNSPECIFIED")
    moment = iso(service.clock.tick())
    return new(service, call, active=True, active_channel=channel, last_received=moment, metadata="")


Resource(
    path=f"{PROJECT}/conversations", plural="conversations", envelope=None, make=_new_conversation, change=masked,
    event=told("conversation", create="conversation_start_notification", delete="conversation_delete_notification"),
).bind(TABLE)  # fmt: skip


@TABLE.on(f"GET {PROJECT}/conversations")
def list_conversations(service: Sinch, call: Call) -> Any:
    if not (call.query.get("app_id") or call.query.get("contact_id")):
        raise Refused(400, "app_id or contact_id is required")
    conversations = service.store[call.path]

    def wanted(each: Record) -> bool:
        return all(call.query.get(name) in (None, "", each[name]) for name in ("app_id", "contact_id")) and (
            each["active"] or call.query["only_active"] != "true"
        )

    walked = conversations.walk(after=service.cursor(call))
    found, more = service.page(call, (pair for pair in walked if wanted(pair[1])), most=CONVERSATIONS_AT_MOST)
    return {"conversations": found, "total_size": sum(map(wanted, conversations)), **more}


@TABLE.on(f"POST {PROJECT}/conversations/{{}}:stop")
def stop_active_conversation(service: Sinch, call: Call) -> Any:
    conversation = service.need(call.path.removesuffix(":stop"))
    conversation["active"] = False
    service.announce("conversation_stop_notification", {"conversation": conversation})
    return {}


@TABLE.on(f"POST {PROJECT}/conversations/{{}}:inject-message")
def inject_message(service: Sinch, call: Call) -> Any:
    conversation = service.need(call.path.removesuffix(":inject-message"))
    if not call.body.keys() & {"app_message", "contact_message"}:
        raise Refused(400, "app_message or contact_message is required")
    moment = dt.datetime.fromisoformat(call.body["accept_time"]) if "accept_time" in call.body else None
    names = ("app_message", "contact_message", "direction", "metadata")
    direction = "TO_CONTACT" if "app_message" in call.body else "TO_APP"
    fields = {"direction": direction} | {name: call.body[name] for name in names if name in call.body}
    service.add_message(conversation, at=moment, identity=call.body.get("channel_identity"), injected=True, **fields)
    return {}

"""Conversations, participants, messages and activities."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing.clock import iso
from trilogue.testing.resource import Resource
from trilogue.testing.service import Call, Refused, Table
from trilogue.testing.sunshine.paths import APP, CONVERSATION
from trilogue.testing.sunshine.shapes import answered_content, named, with_id

if TYPE_CHECKING:
    from trilogue.testing.store import Record
    from trilogue.testing.sunshine.service import Sunshine

TABLE = Table()


def _conversation_event(service: Sunshine, what: str, conversation: Record) -> None:
    if what == "delete":
        service.announce("conversation:remove", {"conversation": conversation})


Resource(
    path=f"{APP}/conversations", plural="conversations", envelope="conversation", make=with_id,
    event=_conversation_event,
).bind(TABLE)  # fmt: skip


@TABLE.on(f"GET {APP}/conversations")
def list_conversations(service: Sunshine, call: Call) -> Any:
    given = [call.query.get(f"filter[{name}]") for name in ("userId", "userExternalId")]
    if len([value for value in given if value]) != 1:
        raise Refused(400, "filter[userId] or filter[userExternalId] is required")
    user = service.need(f"/v2/apps/{call.ids[0]}/users/{next(filter(None, given))}")

    def takes_part(conversation: Record) -> bool:
        return any(
            each["userId"] == user["id"] for each in service.store[f"{call.path}/{conversation['id']}/participants"]
        )

    found, links = service.page(call, service.store[call.path], keep=takes_part)
    return {"conversations": found, **links}


@TABLE.on(f"POST {APP}/conversations")
def create_conversation(service: Sunshine, call: Call) -> Any:
    fields = dict(call.body)
    participants = fields.pop("participants", [])
    if fields["type"] == "personal" and not participants:
        raise Refused(400, "a personal conversation needs participants")
    root = call.path.removesuffix("/conversations")
    users = [service.need(f"{root}/users/{named(each)}")["id"] for each in participants]
    conversation = service.open_conversation(root, users, service.clock.tick(), fields)
    service.announce("conversation:create", {"conversation": conversation, "creationReason": "none"})
    return {"conversation": conversation}


@TABLE.on(f"POST {CONVERSATION}/join")
def join_conversation(service: Sunshine, call: Call) -> Any:
    path = call.path.removesuffix("/join")
    conversation = service.need(path)
    participant = service.join(path, named(call.body), service.clock.tick())
    user = service.need(f"/v2/apps/{call.ids[0]}/users/{participant['userId']}")
    service.announce("conversation:join", {"conversation": conversation, "user": user})
    return {"participant": participant}


@TABLE.on(f"GET {CONVERSATION}/participants")
def list_participants(service: Sunshine, call: Call) -> Any:
    found, links = service.page(call, service.records(call.path))
    return {"participants": found, **links}


@TABLE.on(f"POST {CONVERSATION}/leave")
def leave_conversation(service: Sunshine, call: Call) -> Any:
    path = call.path.removesuffix("/leave")
    conversation = service.need(path)
    participants = service.store[f"{path}/participants"]
    for each in list(participants):
        if call.body in (
            {"userId": each["userId"]}, {"userExternalId": each["userExternalId"]}, {"participantId": each["id"]},
        ):  # fmt: skip
            participants.remove(each["id"])
            user = service.need(f"/v2/apps/{call.ids[0]}/users/{each['userId']}")
            service.announce("conversation:leave", {"conversation": conversation, "user": user})
            return {}
    raise Refused(404, "no such participant")


@TABLE.on(f"GET {CONVERSATION}/messages")
def list_messages(service: Sunshine, call: Call) -> Any:
    found, links = service.message_page(call, service.records(call.path))
    return {"messages": found, **links}


@TABLE.on(f"POST {CONVERSATION}/messages")
def post_message(service: Sunshine, call: Call) -> Any:
    messages = service.records(call.path)
    if len(messages) >= service.conversation_capacity:
        raise Refused(423, f"the conversation holds {service.conversation_capacity} messages and takes no more")
    path = call.path.removesuffix("/messages")
    author = {name: value for name, value in call.body["author"].items() if name != "userExternalId"}
    if author["type"] == "user":
        author["userId"] = service.join(path, named(call.body["author"]), service.clock.tick())["userId"]
    fields = {name: call.body[name] for name in ("metadata",) if name in call.body}
    return {"messages": [service.say(path, answered_content(call.body["content"]), author, **fields)]}


@TABLE.on(f"DELETE {CONVERSATION}/messages")
def delete_all_messages(service: Sunshine, call: Call) -> Any:
    service.records(call.path).clear()
    return {}


@TABLE.on(f"DELETE {CONVERSATION}/messages/{{}}")
def delete_message(service: Sunshine, call: Call) -> Any:
    service.need(call.path)
    service.store.forget(call.path)
    return {}


@TABLE.on(f"POST {CONVERSATION}/activity")
def post_activity(service: Sunshine, call: Call) -> Any:
    path = call.path.removesuffix("/activity")
    conversation = service.need(path)
    kind, author = call.body.get("type", ""), call.body.get("author", {"type": "business"})
    moment = iso(service.clock.tick())
    if kind == "conversation:read" and author["type"] == "business":
        conversation["businessLastRead"] = moment
    elif kind == "conversation:read":
        service.join(path, named(author), service.clock.tick()).update(lastRead=moment, unreadCount=0)
    event = "conversation:read" if kind == "conversation:read" else "conversation:typing"
    activity = {"type": kind, "author": author, "source": {"type": "api:conversations"}}
    service.announce(event, {"conversation": conversation, "activity": activity})
    return {}

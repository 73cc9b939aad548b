"""Conversations, participants, messages and activities."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing._base.clock import iso
from trilogue.testing._base.handlers import HandlerCall, HandlerError, HandlerTable
from trilogue.testing._base.resource import Resource
from trilogue.testing.sunshine.paths import APP, CONVERSATION
from trilogue.testing.sunshine.representations import stored_content, user_reference
from trilogue.testing.sunshine.resources import new_record

if TYPE_CHECKING:
    from trilogue.testing._base.store import Record
    from trilogue.testing.sunshine.state import SunshineState

HANDLERS = HandlerTable()


def _publish_deletion(service: SunshineState, change: str, conversation: Record) -> None:
    if change == "delete":
        service.publish("conversation:remove", {"conversation": conversation})


Resource(
    path=f"{APP}/conversations", plural="conversations", envelope="conversation", make=new_record,
    on_change=_publish_deletion,
).register(HANDLERS)  # fmt: skip


@HANDLERS.route(f"GET {APP}/conversations")
def list_conversations(service: SunshineState, call: HandlerCall) -> Any:
    given = [call.query.get(f"filter[{name}]") for name in ("userId", "userExternalId")]
    if len([value for value in given if value]) != 1:
        raise HandlerError(400, "filter[userId] or filter[userExternalId] is required")
    user = service.require_by_id(f"/v2/apps/{call.ids[0]}/users", next(filter(None, given)))

    def has_participant(conversation: Record) -> bool:
        return any(
            each["userId"] == user["id"] for each in service.store[f"{call.path}/{conversation['id']}/participants"]
        )

    found, links = service.page(call, service.store[call.path], keep=has_participant)
    return {"conversations": found, **links}


@HANDLERS.route(f"POST {APP}/conversations")
def create_conversation(service: SunshineState, call: HandlerCall) -> Any:
    fields = dict(call.body)
    participants = fields.pop("participants", [])
    if fields["type"] == "personal" and not participants:
        raise HandlerError(400, "a personal conversation needs participants")
    root = call.path.removesuffix("/conversations")
    users = [service.require_by_id(f"{root}/users", user_reference(each))["id"] for each in participants]
    conversation = service.create_conversation(root, users, service.clock.tick(), fields)
    service.publish("conversation:create", {"conversation": conversation, "creationReason": "none"})
    return {"conversation": conversation}


@HANDLERS.route(f"POST {CONVERSATION}/join")
def join_conversation(service: SunshineState, call: HandlerCall) -> Any:
    path = call.path.removesuffix("/join")
    conversation = service.require(path)
    participant = service.add_participant(path, user_reference(call.body), service.clock.tick())
    user = service.require_by_id(f"/v2/apps/{call.ids[0]}/users", participant["userId"])
    service.publish("conversation:join", {"conversation": conversation, "user": user})
    return {"participant": participant}


@HANDLERS.route(f"GET {CONVERSATION}/participants")
def list_participants(service: SunshineState, call: HandlerCall) -> Any:
    found, links = service.page(call, service.collection(call.path))
    return {"participants": found, **links}


@HANDLERS.route(f"POST {CONVERSATION}/leave")
def leave_conversation(service: SunshineState, call: HandlerCall) -> Any:
    path = call.path.removesuffix("/leave")
    conversation = service.require(path)
    participants = service.store[f"{path}/participants"]
    for each in list(participants):
        known = {"userId": each["userId"], "userExternalId": each["userExternalId"], "participantId": each["id"]}
        if any(value is not None and call.body.get(key) == value for key, value in known.items()):
            participants.remove(each["id"])
            user = service.require_by_id(f"/v2/apps/{call.ids[0]}/users", each["userId"])
            service.publish("conversation:leave", {"conversation": conversation, "user": user})
            return {}
    raise HandlerError(404, "no such participant")


@HANDLERS.route(f"GET {CONVERSATION}/messages")
def list_messages(service: SunshineState, call: HandlerCall) -> Any:
    found, links = service.message_page(call, service.collection(call.path))
    return {"messages": found, **links}


@HANDLERS.route(f"POST {CONVERSATION}/messages")
def post_message(service: SunshineState, call: HandlerCall) -> Any:
    messages = service.collection(call.path)
    most = service.limits.sunshine_conversation_messages
    if most is not None and len(messages) >= most:
        raise HandlerError(423, f"the conversation holds {most} messages, which is the maximum")
    path = call.path.removesuffix("/messages")
    author = {name: value for name, value in call.body["author"].items() if name != "userExternalId"}
    if author["type"] == "user":
        author["userId"] = service.add_participant(path, user_reference(call.body["author"]), service.clock.tick())[
            "userId"
        ]
    fields = {name: call.body[name] for name in ("metadata",) if name in call.body}
    return {"messages": [service.create_message(path, stored_content(call.body["content"]), author, **fields)]}


@HANDLERS.route(f"DELETE {CONVERSATION}/messages")
def delete_all_messages(service: SunshineState, call: HandlerCall) -> Any:
    service.collection(call.path).clear()
    return {}


@HANDLERS.route(f"DELETE {CONVERSATION}/messages/{{}}")
def delete_message(service: SunshineState, call: HandlerCall) -> Any:
    service.require(call.path)
    service.store.delete(call.path)
    return {}


@HANDLERS.route(f"POST {CONVERSATION}/activity")
def post_activity(service: SunshineState, call: HandlerCall) -> Any:
    path = call.path.removesuffix("/activity")
    conversation = service.require(path)
    kind, author = call.body.get("type", ""), call.body.get("author", {"type": "business"})
    moment = iso(service.clock.tick())
    if kind == "conversation:read" and author["type"] == "business":
        conversation["businessLastRead"] = moment
    elif kind == "conversation:read":
        service.add_participant(path, user_reference(author), service.clock.tick()).update(
            lastRead=moment, unreadCount=0
        )
    event = "conversation:read" if kind == "conversation:read" else "conversation:typing"
    activity = {"type": kind, "author": author, "source": {"type": "api:conversations"}}
    service.publish(event, {"conversation": conversation, "activity": activity})
    return {}

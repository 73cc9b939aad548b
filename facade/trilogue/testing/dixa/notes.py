"""Notes, tags and custom attributes of conversations, and the activity log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing._base.handlers import HandlerCall, HandlerError, HandlerTable
from trilogue.testing.dixa.formats import CONVERSATION, data, gmt, success

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trilogue.testing._base.store import Record
    from trilogue.testing.dixa.state import DixaState

HANDLERS = HandlerTable()


def _add_note(service: DixaState, conversation: Record, body: Mapping[str, Any]) -> Record:
    author_id = body.get("agentId", service.admin["id"])
    note = {
        "id": service.ids.uuid(),
        "authorId": author_id,
        "createdAt": body.get("createdAt", gmt(service.clock.tick())),
        "csid": conversation["id"],
        "message": body["message"],
    }
    service.store[f"/v1/conversations/{conversation['id']}/notes"].add(note)
    attributes = {"_type": "NoteAddedAttribute", "message": note["message"]}
    service.log_activity(conversation, "NoteAdded", author_id, attributes)
    service.publish("CONVERSATION_NOTE_ADDED", {"conversation": conversation, "note": note})
    return note


@HANDLERS.route(f"POST {CONVERSATION}/notes")
def create_note(service: DixaState, call: HandlerCall) -> Any:
    return {"data": _add_note(service, service.require(call.path.removesuffix("/notes")), call.body)}


@HANDLERS.route(f"POST {CONVERSATION}/notes/bulk")
def create_notes(service: DixaState, call: HandlerCall) -> Any:
    conversation = service.require(call.path.removesuffix("/notes/bulk"))
    notes = call.body.get("data", [])
    return data(success(_add_note(service, conversation, note)) for note in notes)


@HANDLERS.route("GET /v1/conversations/activitylog")
def list_activity_log(service: DixaState, call: HandlerCall) -> Any:
    first, last = call.query.get("fromDatetime", ""), call.query.get("toDatetime", "~")
    scanned = service.store["/v1/activitylog"].scan(after=service.after(call))
    return service.page(call, (pair for pair in scanned if first <= pair[1]["activityTimestamp"] < last))


@HANDLERS.route(f"GET {CONVERSATION}/activitylog")
def list_conversation_activity_log(service: DixaState, call: HandlerCall) -> Any:
    conversation = service.require(call.path.removesuffix("/activitylog"))
    return data(each for each in service.store["/v1/activitylog"] if each["conversationId"] == conversation["id"])


@HANDLERS.route(f"GET {CONVERSATION}/tags")
def list_conversation_tags(service: DixaState, call: HandlerCall) -> Any:
    return data(service.require_by_id("/v1/tags", each["id"]) for each in service.collection(call.path))


@HANDLERS.route(f"PUT {CONVERSATION}/tags/{{tagId}}", f"DELETE {CONVERSATION}/tags/{{tagId}}")
def change_conversation_tag(service: DixaState, call: HandlerCall) -> None:
    conversation = service.require_by_id("/v1/conversations", call.ids[0])
    tag = service.require_by_id("/v1/tags", call.ids[1])
    tags = service.store[f"/v1/conversations/{call.ids[0]}/tags"]
    adding = call.operation.method == "PUT"
    if adding and tag["state"] != "Active":
        raise HandlerError(400, "only active tags may be used")
    if adding == (tag["id"] in tags):
        return
    if adding:
        tags.add({"id": tag["id"]})
    else:
        tags.remove(tag["id"])
    change = "Added" if adding else "Removed"
    attributes = {"_type": f"Tag{change}Attribute", "tag": tag["name"]}
    service.log_activity(conversation, f"Tag{change}", service.admin["id"], attributes)
    service.publish(f"CONVERSATION_TAG_{change.upper()}", {"conversation": conversation, "tag": tag})


@HANDLERS.route(f"PATCH {CONVERSATION}/custom-attributes", "PATCH /v1/endusers/{userId}/custom-attributes")
def patch_custom_attributes(service: DixaState, call: HandlerCall) -> Any:
    owner = service.require(call.path.removesuffix("/custom-attributes"))
    values = {each["id"]: each for each in owner["customAttributes"]}
    for identifier, value in call.body.items():
        definition = service.require_by_id("/v1/custom-attributes", identifier)
        named = {"name": definition["label"], "identifier": definition["identifier"]}
        values[identifier] = {"id": identifier, **named, "value": value}
        if value is None:
            del values[identifier]
    owner["customAttributes"] = list(values.values())
    if "requesterId" in owner:  # Dixa's events tell of conversations' attributes, and not of end users'.
        service.publish("CONVERSATION_CUSTOM_ATTRIBUTE_UPDATED", {"conversation": owner})
    return data(owner["customAttributes"])

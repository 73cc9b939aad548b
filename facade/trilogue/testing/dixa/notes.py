"""What is kept about conversations: notes, tags, custom attributes, the activity log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing.dixa.shapes import data, gmt
from trilogue.testing.service import Call, Refused, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trilogue.testing.dixa.service import Dixa
    from trilogue.testing.store import Record

TABLE = Table()

CONVERSATION = "/v1/conversations/{}"


def _add_note(service: Dixa, conversation: Record, body: Mapping[str, Any]) -> Record:
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
    service.note_activity(conversation, "NoteAdded", author_id, attributes)
    service.announce("CONVERSATION_NOTE_ADDED", {"conversation": conversation, "note": note})
    return note


@TABLE.on(f"POST {CONVERSATION}/notes")
def create_note(service: Dixa, call: Call) -> Any:
    return {"data": _add_note(service, service.need(call.path.removesuffix("/notes")), call.body)}


@TABLE.on(f"POST {CONVERSATION}/notes/bulk")
def create_notes(service: Dixa, call: Call) -> Any:
    conversation = service.need(call.path.removesuffix("/notes/bulk"))
    notes = call.body.get("data", [])
    return data({"_type": "BulkActionSuccess", "data": _add_note(service, conversation, note)} for note in notes)


@TABLE.on("GET /v1/conversations/activitylog")
def list_activity_log(service: Dixa, call: Call) -> Any:
    first, last = call.query.get("fromDatetime", ""), call.query.get("toDatetime", "~")
    walked = service.store["/v1/activitylog"].walk(after=service.after(call))
    return service.page(call, (pair for pair in walked if first <= pair[1]["activityTimestamp"] < last))


@TABLE.on(f"GET {CONVERSATION}/activitylog")
def list_conversation_activity_log(service: Dixa, call: Call) -> Any:
    conversation = service.need(call.path.removesuffix("/activitylog"))
    return data(each for each in service.store["/v1/activitylog"] if each["conversationId"] == conversation["id"])


@TABLE.on(f"GET {CONVERSATION}/tags")
def list_conversation_tags(service: Dixa, call: Call) -> Any:
    return data(service.need(f"/v1/tags/{each['id']}") for each in service.records(call.path))


@TABLE.on(f"PUT {CONVERSATION}/tags/{{tagId}}", f"DELETE {CONVERSATION}/tags/{{tagId}}")
def change_conversation_tag(service: Dixa, call: Call) -> None:
    conversation = service.need(f"/v1/conversations/{call.ids[0]}")
    tag = service.need(f"/v1/tags/{call.ids[1]}")
    tags = service.store[f"/v1/conversations/{call.ids[0]}/tags"]
    adding = call.operation.method == "PUT"
    if adding and tag["state"] != "Active":
        raise Refused(400, "only active tags may be used")
    if adding == (tag["id"] in tags):
        return
    if adding:
        tags.add({"id": tag["id"]})
    else:
        tags.remove(tag["id"])
    word = "Added" if adding else "Removed"
    attributes = {"_type": f"Tag{word}Attribute", "tag": tag["name"]}
    service.note_activity(conversation, f"Tag{word}", service.admin["id"], attributes)
    service.announce(f"CONVERSATION_TAG_{word.upper()}", {"conversation": conversation, "tag": tag})


@TABLE.on(f"PATCH {CONVERSATION}/custom-attributes", "PATCH /v1/endusers/{userId}/custom-attributes")
def patch_custom_attributes(service: Dixa, call: Call) -> Any:
    owner = service.need(call.path.removesuffix("/custom-attributes"))
    values = {each["id"]: each for each in owner["customAttributes"]}
    for identifier, value in call.body.items():
        definition = service.need(f"/v1/custom-attributes/{identifier}")
        named = {"name": definition["label"], "identifier": definition["identifier"]}
        values[identifier] = {"id": identifier, **named, "value": value}
        if value is None:
            del values[identifier]
    owner["customAttributes"] = list(values.values())
    return data(owner["customAttributes"])

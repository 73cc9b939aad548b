"""Requests to forget an end user, a conversation or a message; they are carried out at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing.dixa.shapes import gmt
from trilogue.testing.service import Call, Refused, Table

if TYPE_CHECKING:
    from trilogue.testing.dixa.service import Dixa
    from trilogue.testing.store import Record

TABLE = Table()

CONVERSATION = "/v1/conversations/{}"


def _anonymize(service: Dixa, kind: str, target: str) -> Any:
    moment = gmt(service.clock.tick())
    request = {
        "id": service.ids.uuid(),
        "entityType": f"{kind}AnonymizationType",
        "_type": kind,
        "initiatedAt": moment,
        "targetEntityId": target,
        "requestedBy": service.admin["id"],
        "processedAt": moment,
    }
    return {"data": service.store["/v1/anonymization/request"].add(request)}


@TABLE.on("PATCH /v1/endusers/{userId}/anonymize")
def anonymize_end_user(service: Dixa, call: Call) -> Any:
    user = service.need(call.path.removesuffix("/anonymize"))
    for conversation in list(service.store["/v1/conversations"]):
        if conversation["requesterId"] == user["id"]:
            _refuse_open(conversation, call)
            _forget_conversation(service, conversation)
    for name in user.keys() & {
        "displayName",
        "email",
        "phoneNumber",
        "firstName",
        "lastName",
        "avatarUrl",
        "externalId",
    }:
        del user[name]
    user.update(additionalEmails=[], additionalPhoneNumbers=[], middleNames=[], customAttributes=[])
    return _anonymize(service, "User", user["id"])


def _refuse_open(conversation: Record, call: Call) -> None:
    if conversation.get("state") != "Closed" and call.query.get("force") != "true":
        raise Refused(409, "a conversation is not closed; force closes it")


def _forget_conversation(service: Dixa, conversation: Record) -> None:
    kept = ("id", "requesterId", "channel", "createdAt", "direction", "stateUpdatedAt")
    remaining = {name: conversation[name] for name in kept}
    conversation.clear()
    gone = {"_type": "AnonymizedConversation", "state": "Closed", "anonymizedAt": gmt(service.clock.tick())}
    conversation.update(**remaining, **gone, customAttributes=[])
    service.store[f"/v1/conversations/{conversation['id']}/messages"].clear()


@TABLE.on(f"PATCH {CONVERSATION}/anonymize")
def anonymize_conversation(service: Dixa, call: Call) -> Any:
    conversation = service.need(call.path.removesuffix("/anonymize"))
    _refuse_open(conversation, call)
    _forget_conversation(service, conversation)
    return _anonymize(service, "Conversation", str(conversation["id"]))


@TABLE.on(f"PATCH {CONVERSATION}/messages/{{messageId}}/anonymize")
def anonymize_message(service: Dixa, call: Call) -> Any:
    message = service.need(call.path.removesuffix("/anonymize"))
    if "content" in message["attributes"]:
        message["attributes"]["content"] = {"_type": "Text", "value": "[anonymized]"}
    return _anonymize(service, "Message", message["id"])


@TABLE.on("POST /v1/anonymization")
def create_anonymization_request(service: Dixa, call: Call) -> Any:
    return _anonymize(service, call.body.get("_type") or "User", call.body["entityId"])


@TABLE.on("GET /v1/anonymization/request/{requestId}")
def get_anonymization_request(service: Dixa, call: Call) -> Any:
    return {"data": service.need(call.path)}

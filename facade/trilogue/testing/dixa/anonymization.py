"""Anonymization of end users, conversations and messages. Requests are processed at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing._base.handlers import HandlerCall, HandlerError, HandlerTable
from trilogue.testing.dixa.formats import CONVERSATION, anonymize_record, gmt

if TYPE_CHECKING:
    from trilogue.testing._base.store import Record
    from trilogue.testing.dixa.state import DixaState

HANDLERS = HandlerTable()


_PERSONAL_FIELDS = frozenset(
    {"displayName", "email", "phoneNumber", "firstName", "lastName", "avatarUrl", "externalId"}
)


def _add_request(service: DixaState, kind: str, target: str) -> Any:
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


@HANDLERS.route("PATCH /v1/endusers/{userId}/anonymize")
def anonymize_end_user(service: DixaState, call: HandlerCall) -> Any:
    user = service.require(call.path.removesuffix("/anonymize"))
    for conversation in list(service.store["/v1/conversations"]):
        if conversation["requesterId"] == user["id"]:
            _check_closed(conversation, call)
            _anonymize_conversation(service, conversation)
    for name in _PERSONAL_FIELDS & user.keys():
        del user[name]
    user.update(additionalEmails=[], additionalPhoneNumbers=[], middleNames=[], customAttributes=[])
    return _add_request(service, "User", user["id"])


def _check_closed(conversation: Record, call: HandlerCall) -> None:
    if conversation.get("state") != "Closed" and call.query.get("force") != "true":
        raise HandlerError(409, "the conversation is not closed; force=true closes it")


def _anonymize_conversation(service: DixaState, conversation: Record) -> None:
    anonymize_record(conversation, service.clock.tick())
    service.store[f"/v1/conversations/{conversation['id']}/messages"].clear()


@HANDLERS.route(f"PATCH {CONVERSATION}/anonymize")
def anonymize_conversation(service: DixaState, call: HandlerCall) -> Any:
    conversation = service.require(call.path.removesuffix("/anonymize"))
    _check_closed(conversation, call)
    _anonymize_conversation(service, conversation)
    return _add_request(service, "Conversation", str(conversation["id"]))


@HANDLERS.route(f"PATCH {CONVERSATION}/messages/{{messageId}}/anonymize")
def anonymize_message(service: DixaState, call: HandlerCall) -> Any:
    message = service.require(call.path.removesuffix("/anonymize"))
    if "content" in message["attributes"]:
        message["attributes"]["content"] = {"_type": "Text", "value": "[anonymized]"}
    return _add_request(service, "Message", message["id"])


@HANDLERS.route("POST /v1/anonymization")
def create_anonymization_request(service: DixaState, call: HandlerCall) -> Any:
    return _add_request(service, call.body.get("_type") or "User", call.body["entityId"])


@HANDLERS.route("GET /v1/anonymization/request/{requestId}")
def get_anonymization_request(service: DixaState, call: HandlerCall) -> Any:
    return {"data": service.require(call.path)}

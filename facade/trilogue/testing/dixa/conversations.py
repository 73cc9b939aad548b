"""Conversations: creating them, their messages, and changes of state, queue and assignment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing._base.handlers import HandlerCall, HandlerError, HandlerTable
from trilogue.testing.dixa.channels import CREATED_AS
from trilogue.testing.dixa.formats import CONVERSATION, data, gmt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trilogue.testing._base.store import Record
    from trilogue.testing.dixa.state import DixaState

HANDLERS = HandlerTable()


@HANDLERS.route("POST /v1/conversations")
def create_conversation(service: DixaState, call: HandlerCall) -> Any:
    body = call.body
    if body.get("_type") not in CREATED_AS:
        raise HandlerError(400, f"_type must be one of {', '.join(CREATED_AS)}")
    requester = service.require_by_id("/v1/endusers", body.get("requesterId"))
    fields = {name: body[name] for name in ("subject", "language", "browserInfo", "direction") if name in body}
    conversation = service.add_conversation(requester["id"], CREATED_AS[body["_type"]], **fields)
    if "message" in body:
        _add_message(service, conversation, body["message"])
    return {"data": {"id": conversation["id"]}}


def _add_message(service: DixaState, conversation: Record, body: Mapping[str, Any]) -> Record:
    if body.get("_type") not in ("Inbound", "Outbound"):
        raise HandlerError(400, "a message's _type must be Inbound or Outbound")
    if body.get("content", {}).get("_type") not in ("Text", "Html"):
        raise HandlerError(400, "a content's _type must be Text or Html")
    inbound = body["_type"] == "Inbound"
    author_id = conversation["requesterId"] if inbound else body.get("agentId", "")
    if not inbound:
        service.require_by_id("/v1/agents", author_id)
    fields = {name: body[name] for name in ("attachments", "externalId") if name in body}
    return service.add_message(conversation, body["content"], direction=body["_type"], author_id=author_id, **fields)


@HANDLERS.route(f"GET {CONVERSATION}")
def get_conversation(service: DixaState, call: HandlerCall) -> Any:
    return {"data": service.require(call.path)}


@HANDLERS.route(f"GET {CONVERSATION}/messages", f"GET {CONVERSATION}/notes", f"GET {CONVERSATION}/rating")
def list_collection(service: DixaState, call: HandlerCall) -> Any:
    return data(service.collection(call.path))


@HANDLERS.route(f"POST {CONVERSATION}/messages")
def create_message(service: DixaState, call: HandlerCall) -> Any:
    message = _add_message(service, service.require(call.path.removesuffix("/messages")), call.body)
    given = {"externalId": message["externalId"]} if "externalId" in message else {}
    sent = {
        "content": call.body["content"],
        "direction": call.body["_type"],
        "authorId": message["authorId"],
        "messageId": message["id"],
        "createdAt": message["createdAt"],
    }
    return {"data": sent | given}


_STATES = {"close": ("Closed", "ConversationClosed"), "reopen": ("Open", "ConversationReopened")}


@HANDLERS.route(f"PUT {CONVERSATION}/close", f"PUT {CONVERSATION}/reopen")
def change_state(service: DixaState, call: HandlerCall) -> None:
    path, _, action = call.path.rpartition("/")
    conversation, (state, activity) = service.require(path), _STATES[action]
    if conversation.get("state") == state:
        raise HandlerError(400, f"the conversation is {state.lower()} already")
    conversation.update(state=state, stateUpdatedAt=gmt(service.clock.tick()))
    service.log_activity(conversation, activity, call.fields.get("userId") or service.admin["id"])
    kind = "CONVERSATION_CLOSED" if state == "Closed" else "CONVERSATION_OPEN"
    service.publish(kind, {"conversation": conversation})


@HANDLERS.route(f"PUT {CONVERSATION}/transfer/queue")
def transfer_conversation(service: DixaState, call: HandlerCall) -> None:
    conversation = service.require(call.path.removesuffix("/transfer/queue"))
    queue = service.require_by_id("/v1/queues", call.body["queueId"])
    conversation["queue"] = {"id": queue["id"], "queuedAt": gmt(service.clock.tick())}
    conversation.pop("assignment", None)
    attributes = {
        "_type": "ConversationTransferredAttribute", "transferType": "Manual", "destinationType": "Queue",
        "destinationId": queue["id"], "destinationLabel": queue["name"],
    }  # fmt: skip
    service.log_activity(conversation, "TransferSuccessful", call.body.get("userId", service.admin["id"]), attributes)
    service.publish("CONVERSATION_TRANSFERRED", {"conversation": conversation, "queue": queue})


@HANDLERS.route(f"PUT {CONVERSATION}/claim")
def claim_conversation(service: DixaState, call: HandlerCall) -> None:
    conversation = service.require(call.path.removesuffix("/claim"))
    agent = service.require_by_id("/v1/agents", call.body["agentId"])
    if "assignment" in conversation and not call.body.get("force"):
        raise HandlerError(400, "the conversation is assigned; force: true reassigns it")
    conversation["assignment"] = {"agentId": agent["id"], "assignedAt": gmt(service.clock.tick())}
    attributes = {"_type": "ConversationClaimedAttribute", "claimedFromLabel": "Support", "claimedFromType": "Queue"}
    service.log_activity(conversation, "ConversationClaimed", agent["id"], attributes)
    service.publish("CONVERSATION_ASSIGNED", {"conversation": conversation, "agent": agent})


@HANDLERS.route("GET /v1/conversations/flows")
def list_flows(service: DixaState, call: HandlerCall) -> Any:
    channel = call.query.get("channel", "PstnPhone")
    return data(flow for flow in service.store["/v1/flows"] if flow["channel"] == channel)


@HANDLERS.route(f"GET {CONVERSATION}/linked")
def list_linked_conversations(service: DixaState, call: HandlerCall) -> Any:
    parent = service.require(call.path.removesuffix("/linked"))["id"]
    return data(each for each in service.store["/v1/conversations"] if each.get("link", {}).get("parentId") == parent)

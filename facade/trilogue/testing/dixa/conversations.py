"""Conversations: beginning them, messages, and the states they pass through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing.dixa.shapes import CREATED_AS, data, gmt
from trilogue.testing.service import Call, Refused, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trilogue.testing.dixa.service import Dixa
    from trilogue.testing.store import Record

TABLE = Table()

CONVERSATION = "/v1/conversations/{}"


@TABLE.on("POST /v1/conversations")
def create_conversation(service: Dixa, call: Call) -> Any:
    body = call.body
    if body.get("_type") not in CREATED_AS:
        raise Refused(400, f"_type must be one of {', '.join(CREATED_AS)}")
    requester = service.need(f"/v1/endusers/{body.get('requesterId')}")
    fields = {name: body[name] for name in ("subject", "language", "browserInfo", "direction") if name in body}
    conversation = service.add_conversation(requester["id"], CREATED_AS[body["_type"]], **fields)
    if "message" in body:
        _say(service, conversation, body["message"])
    return {"data": {"id": conversation["id"]}}


def _say(service: Dixa, conversation: Record, body: Mapping[str, Any]) -> Record:
    if body.get("_type") not in ("Inbound", "Outbound"):
        raise Refused(400, "a message's _type must be Inbound or Outbound")
    if body.get("content", {}).get("_type") not in ("Text", "Html"):
        raise Refused(400, "a content's _type must be Text or Html")
    inbound = body["_type"] == "Inbound"
    author_id = conversation["requesterId"] if inbound else body.get("agentId", "")
    if not inbound:
        service.need(f"/v1/agents/{author_id}")
    fields = {name: body[name] for name in ("attachments", "externalId") if name in body}
    return service.add_message(conversation, body["content"], direction=body["_type"], author_id=author_id, **fields)


@TABLE.on(f"GET {CONVERSATION}")
def get_conversation(service: Dixa, call: Call) -> Any:
    return {"data": service.need(call.path)}


@TABLE.on(f"GET {CONVERSATION}/messages", f"GET {CONVERSATION}/notes", f"GET {CONVERSATION}/rating")
def list_below(service: Dixa, call: Call) -> Any:
    return data(service.records(call.path))


@TABLE.on(f"POST {CONVERSATION}/messages")
def create_message(service: Dixa, call: Call) -> Any:
    message = _say(service, service.need(call.path.removesuffix("/messages")), call.body)
    given = {"externalId": message["externalId"]} if "externalId" in message else {}
    answer = {
        "content": call.body["content"],
        "direction": call.body["_type"],
        "authorId": message["authorId"],
        "messageId": message["id"],
        "createdAt": message["createdAt"],
    }
    return {"data": answer | given}


_STATES = {"close": ("Closed", "ConversationClosed"), "reopen": ("Open", "ConversationReopened")}


@TABLE.on(f"PUT {CONVERSATION}/close", f"PUT {CONVERSATION}/reopen")
def change_state(service: Dixa, call: Call) -> None:
    path, _, action = call.path.rpartition("/")
    conversation, (state, activity) = service.need(path), _STATES[action]
    if conversation.get("state") == state:
        raise Refused(400, f"the conversation is {state.lower()} already")
    conversation.update(state=state, stateUpdatedAt=gmt(service.clock.tick()))
    service.note_activity(conversation, activity, call.fields.get("userId") or service.admin["id"])
    kind = "CONVERSATION_CLOSED" if state == "Closed" else "CONVERSATION_OPEN"
    service.announce(kind, {"conversation": conversation})


@TABLE.on(f"PUT {CONVERSATION}/transfer/queue")
def transfer_conversation(service: Dixa, call: Call) -> None:
    conversation = service.need(call.path.removesuffix("/transfer/queue"))
    queue = service.need(f"/v1/queues/{call.body['queueId']}")
    conversation["queue"] = {"id": queue["id"], "queuedAt": gmt(service.clock.tick())}
    conversation.pop("assignment", None)
    attributes = {
        "_type": "ConversationTransferredAttribute", "transferType": "Manual", "destinationType": "Queue",
        "destinationId": queue["id"], "destinationLabel": queue["name"],
    }  # fmt: skip
    service.note_activity(conversation, "TransferSuccessful", call.body.get("userId", service.admin["id"]), attributes)
    service.announce("CONVERSATION_TRANSFERRED", {"conversation": conversation, "queue": queue})


@TABLE.on(f"PUT {CONVERSATION}/claim")
def claim_conversation(service: Dixa, call: Call) -> None:
    conversation = service.need(call.path.removesuffix("/claim"))
    agent = service.need(f"/v1/agents/{call.body['agentId']}")
    if "assignment" in conversation and not call.body.get("force"):
        raise Refused(400, "the conversation is assigned; force takes it over")
    conversation["assignment"] = {"agentId": agent["id"], "assignedAt": gmt(service.clock.tick())}
    attributes = {"_type": "ConversationClaimedAttribute", "claimedFromLabel": "Support", "claimedFromType": "Queue"}
    service.note_activity(conversation, "ConversationClaimed", agent["id"], attributes)
    service.announce("CONVERSATION_ASSIGNED", {"conversation": conversation, "agent": agent})


@TABLE.on("GET /v1/conversations/flows")
def list_flows(service: Dixa, call: Call) -> Any:
    channel = call.query.get("channel", "PstnPhone")
    return data(flow for flow in service.store["/v1/flows"] if flow["channel"] == channel)


@TABLE.on(f"GET {CONVERSATION}/linked")
def list_linked_conversations(service: Dixa, call: Call) -> Any:
    parent = service.need(call.path.removesuffix("/linked"))["id"]
    return data(each for each in service.store["/v1/conversations"] if each.get("link", {}).get("parentId") == parent)

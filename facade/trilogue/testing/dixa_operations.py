"""What each Dixa operation does to the sandbox's state, by route. Analytics stands in `dixa_analytics`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .clock import iso
from .dixa_analytics import ANALYTICS
from .dixa_shapes import CREATED_AS, gmt, text_of, zoneless
from .resource import Resource
from .service import Call, Refused, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .dixa import Dixa
    from .store import Collection, Keyed, Record

TABLE = Table()
TABLE.update(ANALYTICS)

CONVERSATION = "/v1/conversations/{}"
MEMBERS_AT_ONCE = 10
SEARCH_AT_MOST = 50


def _data(records: Iterable[Record]) -> Any:
    return {"data": list(records)}


# People: agents and end users


def _people(*filters: str) -> Any:
    """A page of people; of the filters e-mail and phone only one may be given."""

    def page(service: Dixa, call: Call, records: Collection) -> Any:
        given = {name: call.query[name] for name in filters if call.query.get(name)}
        if "email" in given and "phone" in given:
            raise Refused(400, "email and phone exclude each other")

        def wanted(person: Record) -> bool:
            mine = {
                "email": [person.get("email"), *person["additionalEmails"]],
                "phone": [person.get("phoneNumber"), *person["additionalPhoneNumbers"]],
                "externalId": [person.get("externalId")],
            }
            return all(value in mine[name] for name, value in given.items())

        walked: Iterable[Keyed] = records.walk(after=service.after(call))
        found = service.page(call, (pair for pair in walked if wanted(pair[1])))
        return found["data"], {"meta": found["meta"]}

    return page


def _new_agent(service: Dixa, call: Call) -> Record:
    return _new_person(service, call.body) | {"roles": ["Agent"]}


def _new_end_user(service: Dixa, call: Call) -> Record:
    return _new_person(service, call.body) | {"customAttributes": []}


def _new_person(service: Dixa, body: Mapping[str, Any]) -> Record:
    blank: Record = {"additionalEmails": [], "additionalPhoneNumbers": [], "middleNames": []}
    return {"id": service.ids.uuid(), "createdAt": iso(service.clock.tick()), **blank, **body}


for _kind, _make, _filters in (
    ("agents", _new_agent, ("email", "phone")), ("endusers", _new_end_user, ("email", "phone", "externalId")),
):  # fmt: skip
    Resource(
        path=f"/v1/{_kind}", plural="data", envelope="data", make=_make, page=_people(*_filters)
    ).bind(TABLE)  # fmt: skip


@TABLE.on("PUT /v1/agents", "PATCH /v1/agents", "PUT /v1/endusers", "PATCH /v1/endusers")
def change_many(service: Dixa, call: Call) -> Any:
    """Each of the people on its own: who is not there, or given twice no change, does not stop the others."""
    changes = call.body if isinstance(call.body, list) else (call.body or {}).get("data", [])
    return _data(_change_one(service, call, change) for change in changes)


def _change_one(service: Dixa, call: Call, change: Mapping[str, Any]) -> Record:
    identifier = change["id"]
    if (person := service.store[call.path].get(identifier)) is None:
        return _failure({"_type": "NotFound", "id": identifier, "message": f"{identifier} was not found"})
    if len(change) == 1:
        return _failure({"_type": "EmptyPatchSet", "id": identifier, "message": "there is nothing to change"})
    person.update(change)
    return {"_type": "BulkActionSuccess", "data": person}


def _failure(error: Mapping[str, Any]) -> Record:
    return {"_type": "BulkActionFailure", "error": error}


@TABLE.on("POST /v1/agents/bulk", "POST /v1/endusers/bulk")
def create_many(service: Dixa, call: Call) -> Any:
    path = call.path.removesuffix("/bulk")
    extra: Record = {"roles": ["Agent"]} if path == "/v1/agents" else {"customAttributes": []}
    people = (_new_person(service, body) | extra for body in call.body.get("data", []))
    return _data({"_type": "BulkActionSuccess", "data": service.store[path].add(person)} for person in people)


@TABLE.on("GET /v1/agents/{agentId}/teams")
def list_agent_teams(service: Dixa, call: Call) -> Any:
    agent = service.need(call.path.removesuffix("/teams"))
    teams = service.store["/v1/teams"]
    return _data({"id": team["id"]} for team in teams if agent["id"] in service.store[f"/v1/teams/{team['id']}/agents"])


def presence(service: Dixa, agent: Record) -> Record:
    """Everyone works, and is online since a minute ago."""
    now = service.clock.now()
    return {
        "userId": agent["id"],
        "requestTime": zoneless(now),
        "lastSeen": zoneless(now.replace(second=0, microsecond=0)),
        "presenceStatus": "Working",
        "connectionStatus": "Online",
        "activeChannels": ["Email", "WidgetChat", "PstnPhone"],
    }


@TABLE.on("GET /v1/agents/presence")
def list_agents_presence(service: Dixa, _: Call) -> Any:
    return [presence(service, agent) for agent in service.store["/v1/agents"]]


@TABLE.on("GET /v1/agents/{agentId}/presence")
def get_agent_presence(service: Dixa, call: Call) -> Any:
    return {"data": presence(service, service.need(call.path.removesuffix("/presence")))}


@TABLE.on("GET /v1/endusers/{userId}/conversations")
def list_end_user_conversations(service: Dixa, call: Call) -> Any:
    user = service.need(call.path.removesuffix("/conversations"))
    walked = service.store["/v1/conversations"].walk(after=service.after(call))
    found = service.page(call, (pair for pair in walked if pair[1]["requesterId"] == user["id"]))
    hidden = "customAttributes"  # "not part of the response at this point", says the reference
    return found | {"data": [{name: each[name] for name in each if name != hidden} for each in found["data"]]}


# Teams, queues, tags: who and what belongs to them is a collection of ids below


def _new_team(service: Dixa, call: Call) -> Record:
    return {"id": service.ids.uuid(), "name": call.body["name"]}


def _new_queue(service: Dixa, call: Call) -> Record:
    request = dict(call.body["request"])
    algorithm = {"offeringAlgorithm": request.pop("offerAlgorithm", "AllAtOnce")}
    request.pop("callFunctionality")
    blank = {"queueThresholds": {}, "doNotOfferTimeouts": {}, "slaCalculationMethod": "AbandonedIgnored"}
    organization = {"organizationId": service.organization["id"], "memberListType": "Default"}
    return {"id": service.ids.uuid(), **blank, **organization, **algorithm, **request}


def _new_tag(service: Dixa, call: Call) -> Record:
    return {"id": service.ids.uuid(), "color": "#8c9eff", "state": "Active", **call.body}


for _kind, _make in (("teams", _new_team), ("queues", _new_queue), ("tags", _new_tag)):
    Resource(path=f"/v1/{_kind}", plural="data", envelope="data", make=_make).bind(TABLE)


@TABLE.on("PATCH /v1/tags/{tagId}/activate", "PATCH /v1/tags/{tagId}/deactivate")
def switch_tag(service: Dixa, call: Call) -> None:
    path, _, action = call.path.rpartition("/")
    service.need(path)["state"] = "Active" if action == "activate" else "Inactive"


def _agents_named(call: Call) -> list[str]:
    agents: list[str] = call.body.get("agentIds", [])
    if not 1 <= len(agents) <= MEMBERS_AT_ONCE:
        raise Refused(400, f"agentIds must name 1 to {MEMBERS_AT_ONCE} agents")
    return agents


@TABLE.on("GET /v1/teams/{teamId}/agents")
def list_team_agents(service: Dixa, call: Call) -> Any:
    names = {"id": "id", "displayName": "name", "email": "email", "phoneNumber": "phoneNumber"}
    people = (service.person(each["id"]) for each in service.records(call.path))
    return _data({to: person[name] for name, to in names.items() if person.get(name)} for person in people)


@TABLE.on("PATCH /v1/teams/{teamId}/agents")
def add_team_agents(service: Dixa, call: Call) -> None:
    members = service.records(call.path)
    for agent_id in _agents_named(call):
        service.need(f"/v1/agents/{agent_id}")
        if agent_id not in members:
            members.add({"id": agent_id})


@TABLE.on("DELETE /v1/teams/{teamId}/agents", "DELETE /v1/queues/{queueId}/members")
def remove_members(service: Dixa, call: Call) -> None:
    members = service.records(call.path)
    for agent_id in _agents_named(call):
        members.remove(agent_id)


@TABLE.on("GET /v1/teams/{teamId}/presence")
def list_team_presence(service: Dixa, call: Call) -> Any:
    members = service.records(call.path.replace("/presence", "/agents"))
    walked = members.walk(after=service.after(call))
    return service.page(call, ((key, presence(service, each)) for key, each in walked))


@TABLE.on("GET /v1/queues/{queueId}/members")
def list_queue_members(service: Dixa, call: Call) -> Any:
    return _data({"agentId": each["id"], "priority": 1} for each in service.records(call.path))


@TABLE.on("PATCH /v1/queues/{queueId}/members")
def add_queue_members(service: Dixa, call: Call) -> Any:
    members = service.records(call.path)

    def add(agent_id: str) -> Record:
        if service.store.find(f"/v1/agents/{agent_id}") is None:
            return _failure({"_type": "NotFound", "id": agent_id, "message": f"agent {agent_id} was not found"})
        if agent_id not in members:
            members.add({"id": agent_id})
        return {"_type": "BulkActionSuccess", "data": agent_id}

    return _data(map(add, _agents_named(call)))


# Conversations


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
    return _data(service.records(call.path))


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
    service.note_activity(conversation, activity, (call.body or {}).get("userId") or service.admin["id"])
    kind = "CONVERSATION_CLOSED" if state == "Closed" else "CONVERSATION_OPEN"
    service.listener(kind, {"conversation": conversation})


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
    service.listener("CONVERSATION_TRANSFERRED", {"conversation": conversation, "queue": queue})


@TABLE.on(f"PUT {CONVERSATION}/claim")
def claim_conversation(service: Dixa, call: Call) -> None:
    conversation = service.need(call.path.removesuffix("/claim"))
    agent = service.need(f"/v1/agents/{call.body['agentId']}")
    if "assignment" in conversation and not call.body.get("force"):
        raise Refused(400, "the conversation is assigned; force takes it over")
    conversation["assignment"] = {"agentId": agent["id"], "assignedAt": gmt(service.clock.tick())}
    attributes = {"_type": "ConversationClaimedAttribute", "claimedFromLabel": "Support", "claimedFromType": "Queue"}
    service.note_activity(conversation, "ConversationClaimed", agent["id"], attributes)
    service.listener("CONVERSATION_ASSIGNED", {"conversation": conversation, "agent": agent})


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
    service.listener("CONVERSATION_NOTE_ADDED", {"conversation": conversation, "note": note})
    return note


@TABLE.on(f"POST {CONVERSATION}/notes")
def create_note(service: Dixa, call: Call) -> Any:
    return {"data": _add_note(service, service.need(call.path.removesuffix("/notes")), call.body)}


@TABLE.on(f"POST {CONVERSATION}/notes/bulk")
def create_notes(service: Dixa, call: Call) -> Any:
    conversation = service.need(call.path.removesuffix("/notes/bulk"))
    notes = call.body.get("data", [])
    return _data({"_type": "BulkActionSuccess", "data": _add_note(service, conversation, note)} for note in notes)


@TABLE.on("GET /v1/conversations/activitylog")
def list_activity_log(service: Dixa, call: Call) -> Any:
    first, last = call.query.get("fromDatetime", ""), call.query.get("toDatetime", "~")
    walked = service.store["/v1/activitylog"].walk(after=service.after(call))
    return service.page(call, (pair for pair in walked if first <= pair[1]["activityTimestamp"] < last))


@TABLE.on(f"GET {CONVERSATION}/activitylog")
def list_conversation_activity_log(service: Dixa, call: Call) -> Any:
    conversation = service.need(call.path.removesuffix("/activitylog"))
    return _data(each for each in service.store["/v1/activitylog"] if each["conversationId"] == conversation["id"])


@TABLE.on("GET /v1/conversations/flows")
def list_flows(service: Dixa, call: Call) -> Any:
    channel = call.query.get("channel", "PstnPhone")
    return _data(flow for flow in service.store["/v1/flows"] if flow["channel"] == channel)


@TABLE.on(f"GET {CONVERSATION}/linked")
def list_linked_conversations(service: Dixa, call: Call) -> Any:
    parent = service.need(call.path.removesuffix("/linked"))["id"]
    return _data(each for each in service.store["/v1/conversations"] if each.get("link", {}).get("parentId") == parent)


@TABLE.on(f"GET {CONVERSATION}/tags")
def list_conversation_tags(service: Dixa, call: Call) -> Any:
    return _data(service.need(f"/v1/tags/{each['id']}") for each in service.records(call.path))


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
    service.listener(f"CONVERSATION_TAG_{word.upper()}", {"conversation": conversation, "tag": tag})


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
    return _data(owner["customAttributes"])


# Anonymization


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


# What an organisation has set up


@TABLE.on("GET /v1/contact-endpoints")
def list_contact_endpoints(service: Dixa, call: Call) -> Any:
    kind = call.query.get("_type")
    return _data(_without_id(each) for each in service.store[call.path] if kind in (None, each["_type"]))


@TABLE.on("GET /v1/contact-endpoints/{contactEndpointId}")
def get_contact_endpoint(service: Dixa, call: Call) -> Any:
    return {"data": _without_id(service.need(call.path))}


def _without_id(record: Record) -> Record:
    return {name: value for name, value in record.items() if name != "id"}


@TABLE.on("GET /v1/custom-attributes")
def list_custom_attributes(service: Dixa, call: Call) -> Any:
    return _data(service.store[call.path])


@TABLE.on("GET /v1/search/conversations")
def search_conversations(service: Dixa, call: Call) -> Any:
    wanted = call.query["query"].lower()
    exact = call.query.get("exactMatch") == "true"

    def hits() -> Iterable[Keyed]:
        for key, conversation in service.store["/v1/conversations"].walk(after=service.after(call)):
            if (hit := _hit(service, conversation, wanted, exact=exact)) is not None:
                yield key, hit

    return service.page(call, hits(), most=SEARCH_AT_MOST)


def _hit(service: Dixa, conversation: Record, wanted: str, *, exact: bool) -> Record | None:
    """What the search found in a conversation's subject and messages; None for nothing."""

    def matches(text: str) -> bool:
        return wanted in text.lower() if exact else all(word in text.lower() for word in wanted.split())

    subject = conversation.get("subject", "")
    messages = service.store[f"/v1/conversations/{conversation['id']}/messages"]
    inner = [
        {"id": message["id"], "highlight": {"text": text}}
        for message in messages
        if matches(text := text_of(message["attributes"]))
    ]
    if not inner and not matches(subject):
        return None
    highlights = {"subject": [subject]} if matches(subject) else {}
    return {"_type": "ConversationSearchHit", "id": conversation["id"], "highlights": highlights, "innerHits": inner}


# Webhooks


def _new_webhook(service: Dixa, call: Call) -> Record:
    moment = iso(service.clock.tick())
    return {
        "id": service.ids.uuid(),
        "name": call.body["name"],
        "subscribedEvents": call.body.get("events", []),
        "url": call.body["url"],
        "headers": {},
        "secretKey": service.ids.uuid().replace("-", "") * 2,
        "enabled": call.body.get("enabled", True),
        "createdAt": moment,
        "createdBy": service.admin["id"],
        "updatedAt": moment,
        "updatedBy": service.admin["id"],
    }


def _changed_webhook(service: Dixa, webhook: Record, body: Mapping[str, Any]) -> Record:
    changes = {name: body[name] for name in ("name", "url", "enabled") if name in body}
    if "events" in body:
        changes["subscribedEvents"] = body["events"]
    webhook.update(changes, updatedAt=iso(service.clock.tick()))
    return webhook


Resource(
    path="/v1/webhooks", plural="data", envelope="data", make=_new_webhook, change=_changed_webhook
).bind(TABLE)  # fmt: skip


@TABLE.on("GET /v1/webhooks/{webhookSubscriptionId}/delivery-status")
def get_webhook_delivery_status(service: Dixa, call: Call) -> Any:
    webhook = service.need(call.path.removesuffix("/delivery-status"))

    def last(event: str) -> Record:
        logs = list(service.store[f"{call.path}/logs/{event}"])
        return logs[-1]["deliveryDetail"] if logs else {"_type": "NoRecentDelivery"}

    return _data({"event": event, "deliveryStatus": last(event)} for event in webhook["subscribedEvents"])


@TABLE.on("GET /v1/webhooks/{webhookSubscriptionId}/delivery-status/logs/{event}")
def list_webhook_delivery_logs(service: Dixa, call: Call) -> Any:
    service.need(f"/v1/webhooks/{call.ids[0]}")
    return _data(_without_id(each) for each in service.store[call.path])

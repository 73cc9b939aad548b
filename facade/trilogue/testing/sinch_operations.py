"""What each Sinch operation does to the sandbox's state, by route. Reads as the vendor's reference, in its order."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

from .clock import iso
from .resource import Resource
from .service import Call, Refused, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .sinch import Sinch
    from .store import Collection, Record

TABLE = Table()

PROJECT = "/v1/projects/{}"

MESSAGES_AT_MOST = 1000
CONTACTS_AT_MOST = 20
CONVERSATIONS_AT_MOST = 20
"""The largest pages; a larger `page_size` gets these."""
WEBHOOKS_PER_APP = 5

APP_MESSAGES = frozenset(
    [
        "card_message",
        "carousel_message",
        "choice_message",
        "contact_info_message",
        "list_message",
        "location_message",
        "media_message",
        "template_message",
        "text_message",
    ]
)


# Messages


@TABLE.on(f"POST {PROJECT}/messages:send")
def send_message(service: Sinch, call: Call) -> Any:
    body = call.body
    if not APP_MESSAGES & body["message"].keys() and "explicit_channel_message" not in body["message"]:
        raise Refused(400, f"message must hold one of {', '.join(sorted(APP_MESSAGES))}")
    app = service.need(f"{service.root}/apps/{body['app_id']}")
    contact, identity = _recipient(service, body["recipient"], body.get("channel_priority_order", ()))
    conversation = _conversation(service, app["id"], contact["id"], identity["channel"])
    message = add_message(
        service, conversation, identity, direction="TO_CONTACT", app_message=body["message"],
        metadata=body.get("message_metadata", ""),
    )  # fmt: skip
    report = {"message_id": message["id"], "status": "DELIVERED", "metadata": message["metadata"]}
    common = ("conversation_id", "channel_identity", "contact_id")
    service.listener("message_delivery_report", report | {name: message[name] for name in common})
    return {"message_id": message["id"], "accepted_time": message["accept_time"]}


def add_message(
    service: Sinch, conversation: Record, identity: Mapping[str, Any], *, accept_time: str = "", **fields: Any
) -> Record:
    """A message at the end of a conversation, or at its place in time."""
    moment = service.clock.tick()
    message = {
        "id": service.ids.ulid(moment),
        "channel_identity": {**identity, "app_id": conversation["app_id"]},
        "conversation_id": conversation["id"],
        "contact_id": conversation["contact_id"],
        "metadata": "",
        "accept_time": accept_time or iso(moment),
        "sender_id": "",
        "processing_mode": "CONVERSATION",
        "injected": False,
        **fields,
    }
    message["accept_time"] = iso(dt.datetime.fromisoformat(message["accept_time"]))  # its text is its place in time
    if message["direction"] == "TO_APP":
        conversation["last_received"] = message["accept_time"]
    return service.store[f"{service.root}/conversations/{conversation['id']}/messages"].add(message)


def _recipient(service: Sinch, recipient: Mapping[str, Any], order: Any) -> tuple[Record, Record]:
    """The contact a recipient stands for, made if it is known by identity only, and the identity to use."""
    if contact_id := recipient.get("contact_id"):
        contact = service.need(f"{service.root}/contacts/{contact_id}")
        identities = contact["channel_identities"]
    elif identities := recipient.get("identified_by", {}).get("channel_identities"):
        contact = _contact_at(service, identities) or service.add_contact(
            *((each["channel"], each["identity"]) for each in identities)
        )
    else:
        raise Refused(400, "recipient must hold contact_id or identified_by")
    if not identities:
        raise Refused(400, f"contact {contact['id']} has no channel identity")
    wanted = [each for channel in order for each in identities if each["channel"] == channel]
    return contact, {**(wanted or identities)[0]}


def _contact_at(service: Sinch, identities: Any) -> Record | None:
    wanted = {(each["channel"], each["identity"]) for each in identities}
    for contact in service.store[f"{service.root}/contacts"]:
        if wanted & {(each["channel"], each["identity"]) for each in contact["channel_identities"]}:
            return contact
    return None


def _conversation(service: Sinch, app_id: str, contact_id: str, channel: str) -> Record:
    for each in service.store[f"{service.root}/conversations"]:
        if each["active"] and (each["app_id"], each["contact_id"]) == (app_id, contact_id):
            return each
    conversation = service.add_conversation(contact_id, channel, app_id=app_id)
    service.listener("conversation_start_notification", {"conversation": conversation})
    return conversation


@TABLE.on(f"GET {PROJECT}/messages")
def list_messages(service: Sinch, call: Call) -> Any:
    if call.query.get("messages_source") == "DISPATCH_SOURCE":
        return {"messages": [], "next_page_token": ""}
    wanted = {"id": "conversation_id", "contact_id": "contact_id", "app_id": "app_id"}
    conversations = [
        each
        for each in service.store[f"{service.root}/conversations"]
        if all(call.query.get(name) in (None, "", each[field]) for field, name in wanted.items())
    ]
    messages = service.messages(conversations, before=service.cursor(call))
    if call.query.get("only_recipient_originated") == "true":
        messages = (pair for pair in messages if pair[1]["direction"] == "TO_APP")
    found, more = service.page(call, messages, most=MESSAGES_AT_MOST)
    if call.query.get("view") == "WITHOUT_METADATA":
        found = [{name: value for name, value in each.items() if name != "metadata"} for each in found]
    return {"messages": found, **more}


@TABLE.on(f"GET {PROJECT}/messages/{{}}")
def get_message(service: Sinch, call: Call) -> Any:
    return service.find_message(call.ids[1])[1]


@TABLE.on(f"DELETE {PROJECT}/messages/{{}}")
def delete_message(service: Sinch, call: Call) -> Any:
    path, message = service.find_message(call.ids[1])
    service.store[path].remove(message["id"])
    return {}


@TABLE.on(f"POST {PROJECT}/messages:transcode")
def transcode_message(service: Sinch, call: Call) -> Any:
    service.need(f"{service.root}/apps/{call.body['app_id']}")
    text = json.dumps(call.body["app_message"])
    return {"transcoded_message": dict.fromkeys(call.body["channels"], text)}


# Apps, contacts, conversations, webhooks


def _new(service: Sinch, call: Call, **defaults: Any) -> Record:
    return {**defaults, **call.body, "id": service.ids.ulid(service.clock.tick())}


def _new_app(service: Sinch, call: Call) -> Record:
    return _new(
        service, call, conversation_metadata_report_view="NONE", processing_mode="CONVERSATION",
        retention_policy={"retention_type": "MESSAGE_EXPIRE_POLICY", "ttl_days": 180},
        dispatch_retention_policy={"retention_type": "MESSAGE_EXPIRE_POLICY", "ttl_days": 0},
        rate_limits={"inbound": 25, "outbound": 20, "webhooks": 25}, smart_conversation={"enabled": False},
    )  # fmt: skip


def _new_contact(service: Sinch, call: Call) -> Record:
    identities = [{"app_id": "", **each} for each in call.body["channel_identities"]]
    fields = {"channel_priority": [], "display_name": "", "email": "", "external_id": "", "metadata": ""}
    return _new(service, call, **fields) | {"channel_identities": identities}


def _new_conversation(service: Sinch, call: Call) -> Record:
    for name in ("app_id", "contact_id"):
        if not call.body.get(name):
            raise Refused(400, f"{name} is required")
    service.need(f"{service.root}/apps/{call.body['app_id']}")
    contact = service.need(f"{service.root}/contacts/{call.body['contact_id']}")
    channel = next((each["channel"] for each in contact["channel_identities"]), "CHANNEL_UNSPECIFIED")
    moment = iso(service.clock.tick())
    return _new(service, call, active=True, active_channel=channel, last_received=moment, metadata="")


def _new_webhook(service: Sinch, call: Call) -> Record:
    service.need(f"{service.root}/apps/{call.body['app_id']}")
    if len([each for each in service.store[call.path] if each["app_id"] == call.body["app_id"]]) >= WEBHOOKS_PER_APP:
        raise Refused(400, f"an app has {WEBHOOKS_PER_APP} webhooks at most")
    return _new(service, call, target_type="HTTP")


def _contact_page(service: Sinch, call: Call, records: Collection) -> Any:
    return service.page(call, records.walk(after=service.cursor(call)), most=CONTACTS_AT_MOST)


def _told(thing: str, **kinds: str) -> Any:
    def tell(service: Sinch, what: str, record: Record) -> None:
        if what in kinds:
            service.listener(kinds[what], {thing: record})

    return tell


for _resource in (
    Resource(path=f"{PROJECT}/apps", plural="apps", envelope=None, make=_new_app),
    Resource(
        path=f"{PROJECT}/contacts", plural="contacts", envelope=None, make=_new_contact, page=_contact_page,
        event=_told(
            "contact", create="contact_create_notification", update="contact_update_notification",
            delete="contact_delete_notification",
        ),
    ),
    Resource(
        path=f"{PROJECT}/conversations", plural="conversations", envelope=None, make=_new_conversation,
        event=_told(
            "conversation", create="conversation_start_notification", delete="conversation_delete_notification"
        ),
    ),
    Resource(path=f"{PROJECT}/webhooks", plural="webhooks", envelope=None, make=_new_webhook),
):  # fmt: skip
    _resource.bind(TABLE)


@TABLE.on(*(f"PATCH {PROJECT}/{kind}/{{}}" for kind in ("apps", "contacts", "conversations", "webhooks")))
def update(service: Sinch, call: Call) -> Any:
    """The fields of `update_mask.paths`, or all that are given without one; a masked field not given is emptied."""
    record = service.need(call.path)
    body = {name: value for name, value in call.body.items() if name not in ("id", "last_received")}
    if masks := [path for value in call.query.getlist("update_mask.paths") for path in value.split(",")]:
        for name in {mask.partition(".")[0] for mask in masks} - body.keys():
            record.pop(name, None)
        body = {name: value for name, value in body.items() if name in {mask.partition(".")[0] for mask in masks}}
    if call.query.get("metadata_update_strategy") == "MERGE_PATCH" and isinstance(body.get("metadata_json"), dict):
        body["metadata_json"] = record.get("metadata_json", {}) | body["metadata_json"]
    record.update(body)
    if "/contacts/" in call.path:
        service.listener("contact_update_notification", {"contact": record})
    return record


@TABLE.on(f"GET {PROJECT}/apps/{{}}/webhooks")
def list_webhooks(service: Sinch, call: Call) -> Any:
    service.need(call.path.removesuffix("/webhooks"))
    return {"webhooks": [each for each in service.store[f"{service.root}/webhooks"] if each["app_id"] == call.ids[1]]}


@TABLE.on(f"POST {PROJECT}/contacts/{{}}:merge")
def merge_contact(service: Sinch, call: Call) -> Any:
    kept = service.need(f"{service.root}/contacts/{call.ids[1]}")
    merged = service.need(f"{service.root}/contacts/{call.body['source_id']}")
    if kept is merged:
        raise Refused(400, "a contact cannot be merged with itself")
    kept["channel_identities"] += [
        each for each in merged["channel_identities"] if each not in kept["channel_identities"]
    ]
    for conversation in service.store[f"{service.root}/conversations"]:
        if conversation["contact_id"] == merged["id"]:
            conversation["contact_id"] = kept["id"]
            for message in service.store[f"{service.root}/conversations/{conversation['id']}/messages"]:
                message["contact_id"] = kept["id"]
    service.store.forget(f"{service.root}/contacts/{merged['id']}")
    service.listener("contact_merge_notification", {"preserved_contact": kept, "deleted_contact": merged})
    return kept


@TABLE.on(f"POST {PROJECT}/contacts:getChannelProfile")
def get_channel_profile(service: Sinch, call: Call) -> Any:
    service.need(f"{service.root}/apps/{call.body['app_id']}")
    contact, _ = _recipient(service, call.body["recipient"], [call.body["channel"]])
    return {"profile_name": contact["display_name"] or "Someone"}


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
    service.listener("conversation_stop_notification", {"conversation": conversation})
    return {}


@TABLE.on(f"POST {PROJECT}/conversations/{{}}:inject-message")
def inject_message(service: Sinch, call: Call) -> Any:
    conversation = service.need(call.path.removesuffix(":inject-message"))
    if not call.body.keys() & {"app_message", "contact_message"}:
        raise Refused(400, "app_message or contact_message is required")
    contact = service.need(f"{service.root}/contacts/{conversation['contact_id']}")
    identity = call.body.get("channel_identity") or contact["channel_identities"][0]
    direction = "TO_CONTACT" if "app_message" in call.body else "TO_APP"
    fields = {name: value for name, value in call.body.items() if name not in ("id", "contact_id", "channel_identity")}
    add_message(service, conversation, identity, **{"direction": direction, "injected": True, **fields})
    return {}


# Events, capability, consent


@TABLE.on(f"POST {PROJECT}/events:send")
def send_event(service: Sinch, call: Call) -> Any:
    service.need(f"{service.root}/apps/{call.body['app_id']}")
    contact, identity = _recipient(service, call.body["recipient"], call.body.get("channel_priority_order", ()))
    moment = service.clock.tick()
    event_id = service.ids.ulid(moment)
    report = {"event_id": event_id, "status": "DELIVERED", "channel_identity": identity, "contact_id": contact["id"]}
    service.listener("event_delivery_report", report)
    return {"event_id": event_id, "accepted_time": iso(moment)}


@TABLE.on(f"POST {PROJECT}/capability:query")
def query_capability(service: Sinch, call: Call) -> Any:
    service.need(f"{service.root}/apps/{call.body['app_id']}")
    contact, identity = _recipient(service, call.body["recipient"], ())
    answer = {"request_id": service.ids.ulid(service.clock.tick()), **call.body}
    service.listener(
        "capability_notification",
        {
            "contact_id": contact["id"],
            "channel": identity["channel"],
            "identity": identity["identity"],
            "capability_status": "CAPABILITY_FULL",
            "request_id": answer["request_id"],
        },
    )
    return answer


@TABLE.on(f"POST {PROJECT}/optins:register", f"POST {PROJECT}/optouts:register")
def register_consent(service: Sinch, call: Call) -> Any:
    which = "opt_in" if call.path.endswith("optins:register") else "opt_out"
    service.need(f"{service.root}/apps/{call.body['app_id']}")
    contact, identity = _recipient(service, call.body["recipient"], call.body["channels"])
    request_id = call.query.get("request_id") or service.ids.ulid(service.clock.tick())
    for channel in call.body["channels"]:
        service.consents[contact["id"], channel] = which
    service.listener(
        f"{which}_notification",
        {
            "contact_id": contact["id"],
            "channel": call.body["channels"][0],
            "identity": identity["identity"],
            "status": f"{which.upper()}_SUCCEEDED",
            "request_id": request_id,
        },
    )
    return {which: call.body, "request_id": request_id}

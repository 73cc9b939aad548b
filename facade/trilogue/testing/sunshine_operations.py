"""What each Sunshine operation does to the sandbox's state, by route. Reads as the vendor's reference, in its order."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from starlette.responses import PlainTextResponse, Response

from .clock import iso
from .resource import Resource, changed
from .service import Call, Refused, Table, Upload

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .store import Record
    from .sunshine import Sunshine

TABLE = Table()

APP = "/v2/apps/{}"
CONVERSATION = f"{APP}/conversations/{{}}"
USER = f"{APP}/users/{{}}"
INTEGRATION = f"{APP}/integrations/{{}}"
SWITCHBOARD = f"{APP}/switchboards/{{}}"

_MEDIA = {"image": ("image/jpeg", 48_213), "file": ("application/pdf", 183_402)}


def _with_id(service: Sunshine, call: Call, **fields: Any) -> Record:
    return {"id": service.ids.object_id(service.clock.tick()), **fields, **(call.body or {})}


def _new_key(prefix: str) -> Any:
    def make(service: Sunshine, call: Call) -> Record:
        record = _with_id(service, call, secret=service.ids.secret(86))
        return record | {"id": f"{prefix}_{record['id']}"}

    return make


def _new_integration(service: Sunshine, call: Call) -> Record:
    body = {name: value for name, value in call.body.items() if name not in WRITE_ONLY}
    record = {"id": service.ids.object_id(service.clock.tick()), "status": "active", **body}
    if "webhooks" in body:
        webhooks = service.store[f"{call.path}/{record['id']}/webhooks"]
        record["webhooks"] = [webhooks.add(_new_webhook(service, webhook)) for webhook in body["webhooks"]]
    return record


def _new_webhook(service: Sunshine, body: Mapping[str, Any]) -> Record:
    moment = service.clock.tick()
    return {
        "id": service.ids.object_id(moment),
        "version": "v2",
        "includeFullUser": False,
        "includeFullSource": False,
        **body,
        "secret": service.ids.secret(86),
    }


def _integrations_page(service: Sunshine, call: Call, records: Any) -> Any:
    types = [kind for kind in call.query.get("filter[types]", "").split(",") if kind]
    return service.page(call, records, keep=lambda record: not types or record["type"] in types)


WRITE_ONLY = frozenset(
    [
        "accessKey",
        "accessTokenKey",
        "accessTokenSecret",
        "apiKey",
        "apiSecret",
        "appSecret",
        "authToken",
        "certificate",
        "clientEmail",
        "consumerKey",
        "consumerSecret",
        "defaultResponderId",
        "pageAccessToken",
        "password",
        "privateKey",
        "projectId",
        "serverKey",
        "signingKey",
        "token",
    ]
)
"""What integrations take and never give back."""

for _resource in (
    Resource(
        path="/v2/apps", plural="apps", envelope="app", page=lambda s, c, r: s.page(c, r),
        make=lambda s, c: {"metadata": {}, **_with_id(s, c, settings={"multiConvoEnabled": False})},
    ),
    Resource(path=f"{APP}/keys", plural="keys", envelope="key", make=_new_key("app")),
    Resource(
        path=f"{APP}/integrations", plural="integrations", envelope="integration", make=_new_integration,
        page=_integrations_page,
        change=lambda s, r, b: changed(s, r, {name: value for name, value in b.items() if name not in WRITE_ONLY | {"type"}}),
    ),
    Resource(path=f"{INTEGRATION}/keys", plural="keys", envelope="key", make=_new_key("int")),
    Resource(
        path=f"{INTEGRATION}/webhooks", plural="webhooks", envelope="webhook",
        make=lambda s, c: _new_webhook(s, c.body),
    ),
    Resource(
        path=f"{APP}/switchboards", plural="switchboards", envelope="switchboard",
        make=lambda s, c: _with_id(s, c, enabled=False),
    ),
    Resource(
        path=f"{SWITCHBOARD}/switchboardIntegrations", plural="switchboardIntegrations",
        envelope="switchboardIntegration",
        make=lambda s, c: _with_id(s, c, integrationId=s.integration_id, integrationType="web", deliverStandbyEvents=False),
    ),
    Resource(path=f"{USER}/devices", plural="devices", envelope="device", make=_with_id),
    Resource(
        path=f"{USER}/clients", plural="clients", envelope="client", page=lambda s, c, r: s.page(c, r),
        make=lambda s, c: _new_client(s, c),
        event=lambda s, what, client: s.announce_client(what, client),
    ),
    Resource(
        path=f"{APP}/conversations", plural="conversations", envelope="conversation", make=_with_id,
        event=lambda s, what, each: s.listener("conversation:remove", {"conversation": each}) if what == "delete" else None,
    ),
    Resource(
        path=f"{APP}/users", plural="users", envelope="user", make=lambda s, c: _new_user(s, c),
        event=lambda s, what, user: _user_event(s, what, user),
    ),
):  # fmt: skip
    _resource.bind(TABLE)


def _new_client(service: Sunshine, call: Call) -> Record:
    criteria = call.body["matchCriteria"]
    moment = service.clock.tick()
    return {
        "id": service.ids.object_id(moment),
        "type": criteria["type"],
        "status": "pending",
        "integrationId": criteria["integrationId"],
        "externalId": criteria.get("phoneNumber", criteria.get("address")),
        "lastSeen": None,
        "linkedAt": iso(moment),
        "displayName": None,
        "info": {},
        "raw": None,
    }


def _new_user(service: Sunshine, call: Call) -> Record:
    external_id = call.body["externalId"]
    if any(user.get("externalId") == external_id for user in service.store[call.path]):
        raise Refused(409, f"a user with externalId {external_id} exists")
    moment = service.clock.tick()
    user = {
        "id": service.ids.object_id(moment),
        "authenticated": True,
        "zendeskId": None,
        "signedUpAt": iso(moment),
        "hasPaymentInfo": False,
        "profile": {},
        "metadata": {},
        **call.body,
    }
    return identified(user)


def identified(user: Record) -> Record:
    """The user with the identities that its profile implies: the service lists its users by them."""
    address = user["profile"].get("email")
    user["identities"] = [{"type": "email", "value": address, "verification": "unverified"}] if address else []
    return user


def _user_event(service: Sunshine, what: str, user: Record) -> None:
    identified(user)
    if what != "create":
        kind = {"update": "user:update", "delete": "user:remove"}[what]
        service.listener(kind, {"user": user} | ({"reason": "authentication"} if what == "update" else {}))


# Users


@TABLE.on(f"GET {APP}/users")
def list_users(service: Sunshine, call: Call) -> Any:
    address = call.query.get("filter[identities.email]")
    if not address:
        raise Refused(400, "filter[identities.email] is required")
    users = service.store[call.path]
    return {"users": [user for user in users if user["profile"].get("email", "").lower() == address.lower()]}


@TABLE.on(f"DELETE {USER}/personalinformation")
def delete_personal_information(service: Sunshine, call: Call) -> Any:
    user = service.need(call.path.removesuffix("/personalinformation"))
    user["profile"] = {}
    return {"user": identified(user)}


@TABLE.on(f"POST {USER}/sync")
def sync_user(service: Sunshine, call: Call) -> Any:
    app_id, zendesk_id = call.ids
    for user in service.store[f"/v2/apps/{app_id}/users"]:
        if zendesk_id == user["zendeskId"]:
            user["zendeskId"] = (call.body or {}).get("survivingZendeskId", zendesk_id)
            return {"user": user}
    raise Refused(404, f"no user with zendeskId {zendesk_id}")


# Conversations and participants


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
    users = [service.need(f"{root}/users/{_named(each)}")["id"] for each in participants]
    conversation = service.open_conversation(root, users, service.clock.tick(), fields)
    service.listener("conversation:create", {"conversation": conversation, "creationReason": "none"})
    return {"conversation": conversation}


def _named(participant: Mapping[str, Any]) -> str:
    name = participant.get("userId") or participant.get("userExternalId")
    if not name:
        raise Refused(400, "userId or userExternalId is required")
    return str(name)


@TABLE.on(f"POST {CONVERSATION}/join")
def join_conversation(service: Sunshine, call: Call) -> Any:
    path = call.path.removesuffix("/join")
    conversation = service.need(path)
    participant = service.join(path, _named(call.body), service.clock.tick())
    user = service.need(f"/v2/apps/{call.ids[0]}/users/{participant['userId']}")
    service.listener("conversation:join", {"conversation": conversation, "user": user})
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
            service.listener("conversation:leave", {"conversation": conversation, "user": user})
            return {}
    raise Refused(404, "no such participant")


# Messages and activities


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
    moment = service.clock.tick()
    author = {name: value for name, value in call.body["author"].items() if name != "userExternalId"}
    if author["type"] == "user":
        author["userId"] = service.join(path, _named(call.body["author"]), moment)["userId"]
    message = {
        "id": service.ids.object_id(moment),
        "received": iso(moment),
        "author": author,
        "content": answered_content(call.body["content"]),
        "source": {"type": "api:conversations"},
    }
    message |= {name: call.body[name] for name in ("metadata",) if name in call.body}
    messages.add(message)
    conversation = service.need(path)
    conversation["lastUpdatedAt"] = message["received"]
    if author["type"] == "business":
        conversation["businessLastRead"] = message["received"]
        for participant in service.store[f"{path}/participants"]:
            participant["unreadCount"] += 1
    service.listener("conversation:message", {"conversation": conversation, "message": message})
    return {"messages": [message]}


def answered_content(content: Mapping[str, Any]) -> Record:
    """A content as the service gives it back: what is write-only gone, what is read-only filled in."""
    answered = {name: value for name, value in content.items() if name != "markdownText"}
    if "markdownText" in content:
        answered.setdefault("htmlText", f"<p>{content['markdownText']}</p>")
    match content["type"]:
        case "image" | "file" as kind:
            answered["mediaType"], answered["mediaSize"] = _MEDIA[kind]
        case "carousel":
            answered["text"] = "\n".join(item["title"] for item in content["items"])
        case "location":
            answered["text"] = "{lat}, {long}".format(**content["coordinates"])
        case "form":
            answered["submitted"] = False
        case "formResponse":
            lines = (f"{each['label']}: {each.get('text', each.get('email', ''))}" for each in content["fields"])
            answered["textFallback"] = "\n".join(lines)
            answered["fields"] = [
                {name: value for name, value in each.items() if name != "quotedMessageId"} for each in content["fields"]
            ]
    return answered


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
        service.join(path, _named(author), service.clock.tick()).update(lastRead=moment, unreadCount=0)
    event = "conversation:read" if kind == "conversation:read" else "conversation:typing"
    activity = {"type": kind, "author": author, "source": {"type": "api:conversations"}}
    service.listener(event, {"conversation": conversation, "activity": activity})
    return {}


# Switchboard


@TABLE.on(*(f"POST {CONVERSATION}/{action}Control" for action in ("accept", "offer", "pass", "release")))
def control(service: Sunshine, call: Call) -> Any:
    path, _, action = call.path.rpartition("/")
    conversation, body = service.need(path), call.body or {}
    if action in ("offerControl", "passControl"):
        desk = _switchboard_integration(service, body["switchboardIntegration"])
        side = "active" if action == "passControl" else "pending"
        conversation[f"{side}SwitchboardIntegration"] = desk
        if side == "active":
            conversation["pendingSwitchboardIntegration"] = None
    elif action == "acceptControl":
        if not conversation.get("pendingSwitchboardIntegration"):
            raise Refused(403, "control of this conversation is offered to nobody")
        conversation["activeSwitchboardIntegration"] = conversation["pendingSwitchboardIntegration"]
        conversation["pendingSwitchboardIntegration"] = None
    else:
        conversation["activeSwitchboardIntegration"] = None
    told = {name: value for name, value in body.items() if name in ("metadata", "reason")}
    service.listener(f"switchboard:{action}", {"conversation": conversation, **told})
    return {}


def _switchboard_integration(service: Sunshine, name: str) -> Record:
    for each in service.switchboard_integrations:
        if name in (each["id"], each["name"]) or (name == "next" and each["nextSwitchboardIntegrationId"] is None):
            return {key: each[key] for key in ("id", "name", "integrationId", "integrationType")}
    raise Refused(404, f"switchboard integration {name} was not found")


# Attachments


@TABLE.on(f"POST {APP}/attachments")
def upload_attachment(service: Sunshine, call: Call) -> Any:
    file = call.body.get("source")
    if not isinstance(file, Upload):
        raise Refused(400, "source, the file, is required")
    url = f"https://media.example.org/{call.ids[0]}/{uuid.UUID(int=len(service.store[call.path]) + 1)}/{file.filename}"
    service.store[call.path].add({"id": url, "mediaUrl": url})
    return {"attachment": {"mediaUrl": url, "mediaType": file.media_type}}


@TABLE.on(f"POST {APP}/attachments/remove")
def delete_attachment(service: Sunshine, call: Call) -> Any:
    if service.store[call.path.removesuffix("/remove")].remove(call.body["mediaUrl"]) is None:
        raise Refused(404, "no such attachment")
    return {}


# OAuth


@TABLE.on("GET /v2/tokenInfo")
def token_info(service: Sunshine, _: Call) -> Any:
    return {"app": service.need(service.root)}


@TABLE.on("GET /oauth/authorize")
def authorize(_: Sunshine, call: Call) -> Response:
    target = call.query.get("redirect_uri", "https://example.org/oauth")
    state = f"&state={call.query['state']}" if "state" in call.query else ""
    return PlainTextResponse("Found", 302, headers={"Location": f"{target}?code=sandbox-code{state}"})


@TABLE.on("POST /oauth/token")
def get_token(service: Sunshine, _: Call) -> Any:
    return {"access_token": service.ids.secret(40), "token_type": "Bearer"}

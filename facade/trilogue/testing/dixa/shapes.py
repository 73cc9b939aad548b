"""How Dixa's conversations and messages look on each channel, and how Dixa writes time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from trilogue.testing.clock import iso

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping

    from trilogue.testing.dixa.service import Dixa
    from trilogue.testing.store import Record

SUPPORT = "support@acme.example"
HOTLINE = "+4570123456"


def gmt(moment: dt.datetime) -> str:
    """`2021-12-01T12:46:36.581Z[GMT]`: what Dixa sends where its document promises RFC 3339."""
    return f"{iso(moment)}[GMT]"


def zoneless(moment: dt.datetime) -> str:
    """`2021-12-01T12:46:36.581`: presence times, in UTC though they do not say so."""
    return iso(moment).removesuffix("Z")


def data(records: Iterable[Record]) -> Any:
    """Dixa's envelope around a list."""
    return {"data": list(records)}


def failure(error: Mapping[str, Any]) -> Record:
    """One part of a bulk action that did not succeed."""
    return {"_type": "BulkActionFailure", "error": error}


def without_id(record: Record) -> Record:
    """A record that the vendor shows without the id that it is kept under."""
    return {name: value for name, value in record.items() if name != "id"}


def _nothing(_: Dixa, __: str) -> Mapping[str, Any]:
    return {}


def _english(_: Dixa, __: str) -> Mapping[str, Any]:
    return {"language": "en"}


def _direct(_: Dixa, __: str) -> Mapping[str, Any]:
    return {"conversationType": "DirectMessage"}


def _emails(service: Dixa, requester_id: str) -> Mapping[str, Any]:
    sender = service.person(requester_id).get("email", "unknown@example.org")
    return {"fromEmail": sender, "toEmail": SUPPORT, "integrationEmail": SUPPORT, "language": "en"}


def _numbers(service: Dixa, requester_id: str) -> Mapping[str, Any]:
    return {"fromNumber": service.person(requester_id).get("phoneNumber", "+450000000"), "toNumber": HOTLINE}


@attrs.frozen
class Channel:
    """The names of a channel's schemas, and what its conversations hold beyond the common fields."""

    conversation: str
    message: str
    fields: Callable[[Dixa, str], Mapping[str, Any]] = _nothing


CHANNELS: Mapping[str, Channel] = {
    "Email": Channel("EmailConversation", "EmailAttributes", _emails),
    "ContactForm": Channel("ContactFormConversation", "ContactFormAttributes", _emails),
    "WidgetChat": Channel("ChatConversation", "ChatAttributes", _english),
    "Messenger": Channel("MessengerConversation", "ChatAttributes", _english),
    "FacebookMessenger": Channel("FacebookMessengerConversation", "FacebookMessengerAttributes"),
    "WhatsApp": Channel("WhatsAppConversation", "WhatsAppAttributes"),
    "Sms": Channel("SmsConversation", "SmsAttributes", _numbers),
    "Twitter": Channel("TwitterConversation", "TwitterAttributes", _direct),
    "PstnPhone": Channel("PstnPhoneConversation", "PhoneAttributes"),
    "Generic": Channel("GenericConversation", "GenericAttributes"),
}

CREATED_AS = {
    "Callback": "PstnPhone", "Chat": "WidgetChat", "ContactForm": "ContactForm", "Email": "Email", "Sms": "Sms",
}  # fmt: skip
"""The channel of a conversation by the `_type` of the request that creates it."""


def attributes(
    service: Dixa, conversation: Record, content: Mapping[str, Any], *, direction: str, author_id: str, **fields: Any
) -> Record:
    """A message's attributes on its conversation's channel; `fields` add to them or replace them."""
    kind = CHANNELS[conversation["channel"]].message
    common: Record = {"_type": kind, "direction": direction}
    if kind in ("EmailAttributes", "ContactFormAttributes"):
        author = service.person(author_id)
        customer = {"email": author.get("email", "unknown@example.org"), "name": author.get("displayName", "Unknown")}
        desk = {"email": SUPPORT, "name": "Acme Outdoor"}
        inbound = direction == "Inbound"
        common |= {
            "emailContent": {"_type": "Regular", "content": dict(content)},
            "from": customer if inbound else desk,
            "to": [desk] if inbound else [_requester(service, conversation)],
            "cc": [],
            "bcc": [],
            "isAutoReply": False,
            "inlineImages": [],
            "attachments": [],
        }
    elif kind == "PhoneAttributes":
        requester = service.person(conversation["requesterId"]).get("phoneNumber", "+450000000")
        numbers = (requester, HOTLINE) if direction == "Inbound" else (HOTLINE, requester)
        common |= {"from": numbers[0], "to": numbers[1], "duration": 0}
    else:
        common |= {"content": dict(content), "attachments": []}
        if kind == "ChatAttributes":
            common["isAutomated"] = False
    return common | fields


def _requester(service: Dixa, conversation: Record) -> Record:
    requester = service.person(conversation["requesterId"])
    return {"email": requester.get("email", "unknown@example.org"), "name": requester.get("displayName", "Unknown")}


def text_of(attributes: Mapping[str, Any]) -> str:
    """The text in a message's attributes, markup and all; empty for a call."""
    content = attributes.get("emailContent", attributes).get("content", {})
    return str(content.get("value", ""))


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

"""The schemas of Dixa's conversations and messages, which differ by channel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from trilogue.testing.dixa.formats import HOTLINE, SUPPORT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from trilogue.testing._base.store import Record

_NO_EMAIL, _NO_NUMBER, _NO_NAME = "unknown@example.org", "+450000000", "Unknown"
"""For people without an e-mail address, telephone number or name."""


def _no_fields(_: Record) -> Mapping[str, Any]:
    return {}


def _language(_: Record) -> Mapping[str, Any]:
    return {"language": "en"}


def _direct_message(_: Record) -> Mapping[str, Any]:
    return {"conversationType": "DirectMessage"}


def _email_addresses(requester: Record) -> Mapping[str, Any]:
    sender = requester.get("email", _NO_EMAIL)
    return {"fromEmail": sender, "toEmail": SUPPORT, "integrationEmail": SUPPORT, "language": "en"}


def _phone_numbers(requester: Record) -> Mapping[str, Any]:
    return {"fromNumber": requester.get("phoneNumber", _NO_NUMBER), "toNumber": HOTLINE}


@attrs.frozen(kw_only=True)
class Channel:
    """The schemas of a channel."""

    conversation: str
    """The `_type` of its conversations."""
    message: str
    """The `_type` of its messages' attributes."""
    fields: Callable[[Record], Mapping[str, Any]] = _no_fields
    """Makes the fields that only this channel's conversations have, for a requester."""


CHANNELS: Mapping[str, Channel] = {
    "Email": Channel(conversation="EmailConversation", message="EmailAttributes", fields=_email_addresses),
    "ContactForm": Channel(
        conversation="ContactFormConversation", message="ContactFormAttributes", fields=_email_addresses
    ),
    "WidgetChat": Channel(conversation="ChatConversation", message="ChatAttributes", fields=_language),
    "Messenger": Channel(conversation="MessengerConversation", message="ChatAttributes", fields=_language),
    "FacebookMessenger": Channel(conversation="FacebookMessengerConversation", message="FacebookMessengerAttributes"),
    "WhatsApp": Channel(conversation="WhatsAppConversation", message="WhatsAppAttributes"),
    "Sms": Channel(conversation="SmsConversation", message="SmsAttributes", fields=_phone_numbers),
    "Twitter": Channel(conversation="TwitterConversation", message="TwitterAttributes", fields=_direct_message),
    "PstnPhone": Channel(conversation="PstnPhoneConversation", message="PhoneAttributes"),
    "Generic": Channel(conversation="GenericConversation", message="GenericAttributes"),
}

CREATED_AS = {
    "Callback": "PstnPhone", "Chat": "WidgetChat", "ContactForm": "ContactForm", "Email": "Email", "Sms": "Sms",
}  # fmt: skip
"""The channel of a new conversation, by the `_type` of the request that creates it."""


def message_attributes(
    conversation: Record,
    content: Mapping[str, Any],
    *,
    direction: str,
    author: Record,
    requester: Record,
    **fields: Any,
) -> Record:
    """The attributes of a message in the schema of its conversation's channel.

    Args:
        conversation: the message's conversation.
        content: `{"_type": "Text", "value": …}`, or the same with "Html".
        direction: "Inbound" or "Outbound".
        author: the person who wrote the message.
        requester: the conversation's end user.
        **fields: attributes that are added or replaced.

    """
    kind = CHANNELS[conversation["channel"]].message
    common: Record = {"_type": kind, "direction": direction}
    inbound = direction == "Inbound"
    if kind in ("EmailAttributes", "ContactFormAttributes"):
        common |= _email_attributes(content, author=author, requester=requester, inbound=inbound)
    elif kind == "PhoneAttributes":
        number = requester.get("phoneNumber", _NO_NUMBER)
        caller, called = (number, HOTLINE) if inbound else (HOTLINE, number)
        common |= {"from": caller, "to": called, "duration": 0}
    else:
        common |= {"content": dict(content), "attachments": []}
        if kind == "ChatAttributes":
            common["isAutomated"] = False
    return common | fields


def _email_attributes(content: Mapping[str, Any], *, author: Record, requester: Record, inbound: bool) -> Record:
    organization = {"email": SUPPORT, "name": "Acme Outdoor"}
    return {
        "emailContent": {"_type": "Regular", "content": dict(content)},
        "from": _email_contact(author) if inbound else organization,
        "to": [organization] if inbound else [_email_contact(requester)],
        "cc": [],
        "bcc": [],
        "isAutoReply": False,
        "inlineImages": [],
        "attachments": [],
    }


def _email_contact(person: Record) -> Record:
    return {"email": person.get("email", _NO_EMAIL), "name": person.get("displayName", _NO_NAME)}


def text_of(attributes: Mapping[str, Any]) -> str:
    """The text in a message's attributes, including HTML markup; empty for a phone call."""
    content = attributes.get("emailContent", attributes).get("content", {})
    return str(content.get("value", ""))

"""How Sunshine represents users and message contents in responses: fields it adds, and fields it leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing._base.handlers import HandlerError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trilogue.testing._base.store import Record

_MEDIA = {"image": ("image/jpeg", 48_213), "file": ("application/pdf", 183_402)}
"""Type and bytes that the service reports for media. The sandbox does not fetch them."""

_TEXT_FIELDS = ("text", "htmlText", "markdownText", "actions")
"""One of them a text must have (the document, `textMessage`)."""


def with_identities(user: Record) -> Record:
    """Set the user's `identities` from the e-mail address in its profile, and return the user."""
    address = user["profile"].get("email")
    user["identities"] = [{"type": "email", "value": address, "verification": "unverified"}] if address else []
    return user


def user_reference(participant: Mapping[str, Any]) -> str:
    """The id or external id by which a participant or author refers to a user."""
    name = participant.get("userId") or participant.get("userExternalId")
    if not name:
        raise HandlerError(400, "userId or userExternalId is required")
    return str(name)


def stored_content(content: Mapping[str, Any]) -> Record:
    """A message content as responses show it: without write-only fields, and with read-only fields set."""
    stored = {name: value for name, value in content.items() if name != "markdownText"}
    if "markdownText" in content:
        stored.setdefault("htmlText", f"<p>{content['markdownText']}</p>")
    match content["type"]:
        case "text":
            if not any(content.get(name) for name in _TEXT_FIELDS):
                raise HandlerError(400, f"a text needs one of {', '.join(_TEXT_FIELDS)}")
        case "image" | "file" as kind:
            stored["mediaType"], stored["mediaSize"] = _MEDIA[kind]
        case "carousel":
            stored["text"] = "\n".join(item["title"] for item in content["items"])
        case "location":
            stored["text"] = "{lat}, {long}".format(**content["coordinates"])
        case "form":
            stored["submitted"] = False
        case "formResponse":
            lines = (f"{each['label']}: {each.get('text', each.get('email', ''))}" for each in content["fields"])
            stored["textFallback"] = "\n".join(lines)
            stored["fields"] = [
                {name: value for name, value in each.items() if name != "quotedMessageId"} for each in content["fields"]
            ]
        case _:
            pass
    return stored

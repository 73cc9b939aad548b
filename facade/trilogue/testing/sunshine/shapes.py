"""How Sunshine answers users and contents: what it adds, and what it never gives back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing.service import Call, Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trilogue.testing.store import Collection, Record
    from trilogue.testing.sunshine.service import Sunshine

_MEDIA = {"image": ("image/jpeg", 48_213), "file": ("application/pdf", 183_402)}


def paged(service: Sunshine, call: Call, records: Collection) -> Any:
    """A page of all of `records`."""
    return service.page(call, records)


def with_id(service: Sunshine, call: Call, **fields: Any) -> Record:
    """A new record of the call's body over defaults."""
    return {"id": service.ids.object_id(service.clock.tick()), **fields, **call.fields}


def identified(user: Record) -> Record:
    """The user with the identities that its profile implies: the service lists its users by them."""
    address = user["profile"].get("email")
    user["identities"] = [{"type": "email", "value": address, "verification": "unverified"}] if address else []
    return user


def named(participant: Mapping[str, Any]) -> str:
    """The user that a participant or author names."""
    name = participant.get("userId") or participant.get("userExternalId")
    if not name:
        raise Refused(400, "userId or userExternalId is required")
    return str(name)


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
        case _:
            pass
    return answered

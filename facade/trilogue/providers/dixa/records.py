"""Dixa's models as records. The documentation has a table of which field becomes which."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from trilogue._internal.times import parse_time
from trilogue.providers._base.fitting import Misfit, fitted, require_fitting
from trilogue.providers._base.reading import NO_TIME, misfit_problem, new_message, require_id, shown
from trilogue.providers.dixa.contents import READERS, content_text, kind_of, unknown
from trilogue.records import Author, Contact, Conversation, Identity, Message
from trilogue_dixa import models

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trilogue._internal.json_types import JsonObject
    from trilogue.records import AuthorRole, Direction

_ROLES: dict[str, tuple[AuthorRole, Direction]] = {
    "inbound": ("customer", "inbound"),
    "outbound": ("business", "outbound"),
}


def contact(user: models.EndUser) -> Contact[models.EndUser]:
    """An end user."""
    require_fitting(user)
    middle = user.middle_names or []
    name = user.display_name or " ".join(part for part in (user.first_name, *middle, user.last_name) if part)
    emails = (Identity(channel="email", value=address) for address in user.additional_emails or ())
    phones = (Identity(channel="phone", value=number) for number in user.additional_phone_numbers or ())
    return Contact(
        provider="dixa",
        id=require_id(user.id),
        name=name or None,
        email=user.email or None,
        phone=user.phone_number or None,
        external_id=user.external_id or None,
        avatar_url=user.avatar_url or None,
        created_at=user.created_at or None,
        identities=(*emails, *phones),
        raw=user,
    )


def conversation(raw: models.Conversation) -> Conversation[models.Conversation]:
    """A conversation of any channel, also of one that this version does not know."""
    if isinstance(raw, models.UnknownConversation):
        # The fields that all channels share have the same names in each.
        known, misfits = fitted(models.GenericConversation.from_dict(_without_kind(raw)))
        return attrs.evolve(_conversation(known, misfits), raw=raw)
    require_fitting(raw)
    return _conversation(raw, ())


def _conversation(known: Any, misfits: Sequence[Misfit]) -> Conversation[models.Conversation]:
    problem = None if known.created_at else _time_problem(known.additional_properties)
    # Kinds of conversations that have a subject without a word of it in the document.
    subject = getattr(known, "subject", None) or known.additional_properties.get("subject")
    if subject is not None and not isinstance(subject, str):
        misfits, subject = (*misfits, Misfit("subject", subject, "a string")), None
    assignment = getattr(known, "assignment", None)
    return Conversation(
        provider="dixa",
        id=require_id(known.id),
        contact_id=known.requester_id or None,
        channel=known.channel or None,
        subject=subject,
        state=known.state or None,
        direction=_ROLES.get((known.direction or "").lower(), ("unknown", "unknown"))[1],
        created_at=known.created_at or None,
        last_activity_at=known.state_updated_at or None,
        language=getattr(known, "language", None) or None,
        assignee_id=(assignment.agent_id or None) if assignment else None,
        raw=known,
        problem=misfit_problem(misfits, problem),
    )


def _without_kind(unknown: models.UnknownConversation | models.UnknownAttributes) -> dict[str, Any]:
    data = dict(unknown.additional_properties)
    if isinstance(data.get("_type"), str):
        del data["_type"]
    return data


def usual_message(
    conversation: Conversation, contact: Contact | None, item: JsonObject
) -> Message[models.Message] | None:
    """A chat's text of a list, read from its JSON without its model; None if it is something else."""
    # Runs for every message of an export: the record is made by position; see `new_message`.
    attributes, author_id, external_id = item["attributes"], item["authorId"], item.get("externalId")
    content, automated, sent_at = attributes["content"], attributes["isAutomated"], parse_time(item["createdAt"])
    text, sides = content["value"], _ROLES.get(attributes["direction"].lower())
    if (
        sent_at is None
        or sides is None
        or attributes["_type"] != "ChatAttributes"
        or content["_type"] != "Text"
        or attributes.get("attachments", _NO_FILES) != _NO_FILES
        or not (text.__class__ is author_id.__class__ is str and automated.__class__ is bool)
        or not (external_id is None or external_id.__class__ is str)
    ):
        return None
    role, direction = sides
    name = contact.name if contact is not None and author_id == contact.id else None
    return new_message(
        "dixa",
        require_id(item["id"]),
        conversation.id,
        conversation.contact_id or (author_id or None if direction == "inbound" else None),
        sent_at,
        direction,
        conversation.channel or "Chat",
        "text",
        Author(role, author_id or None, name, automated=automated),
        text,
        None,
        None,
        (),
        (),
        None,
        None,
        None,
        external_id or None,
        external_id or None,
        (_MESSAGE, item),
        None,
    )


_NO_FILES: list[object] = []
_MESSAGE = models.Message
"""Names of `models` are looked up by a function."""


def message(conversation: Conversation, contact: Contact | None, raw: models.Message) -> Message[models.Message]:
    """A message. What only the conversation or the contact say is taken from them."""
    given = raw.attributes or models.UnknownAttributes()
    attributes: models.Attributes = given
    misfits: Sequence[Misfit] = ()
    if isinstance(attributes, models.UnknownAttributes):
        attributes, misfits = fitted(models.GenericAttributes.from_dict(_without_kind(attributes)))
    require_fitting(raw)
    require_fitting(attributes)
    role, direction = _ROLES.get((getattr(attributes, "direction", None) or "").lower(), ("unknown", "unknown"))
    if role == "unknown" and raw.author_id and raw.author_id == conversation.contact_id:
        role = "customer"  # a call's recording has no direction
    kind, text, html, attachments = READERS.get(type(attributes), unknown)(attributes)
    failure = getattr(attributes, "delivery_failure_reason", None) or None
    return Message(
        provider="dixa",
        id=require_id(raw.id),
        conversation_id=conversation.id,
        contact_id=conversation.contact_id or (raw.author_id or None if direction == "inbound" else None),
        sent_at=raw.created_at or None,
        direction=direction,
        channel=conversation.channel or _channel(given),
        kind=kind,
        author=_author(role, raw, attributes, contact),
        text=text,
        subject=conversation.subject if kind in {"email", "contact_form"} else None,
        html=html,
        attachments=attachments,
        delivery="failed" if failure else None,
        failure_reason=failure,
        external_id=raw.external_id or None,
        reference=raw.external_id or None,
        raw=raw,
        problem=misfit_problem(misfits, _own_problem(raw)),
    )


def sent(conversation_id: str, answer: models.CreateMessageOutputData) -> Message[models.CreateMessageOutputData]:
    """A message just sent."""
    text, html = content_text(answer.content)
    role, direction = _ROLES.get((answer.direction or "").lower(), ("unknown", "unknown"))
    return Message(
        provider="dixa",
        id=answer.message_id or "",
        conversation_id=conversation_id,
        sent_at=parse_time(answer.created_at),
        direction=direction,
        kind="text",
        author=Author(role=role, id=answer.author_id or None),
        text=text,
        html=html,
        delivery="accepted",
        external_id=answer.external_id or None,
        reference=answer.external_id or None,
        raw=answer,
    )


def _own_problem(raw: models.Message) -> str | None:
    attributes = raw.attributes
    if not attributes:
        return "it has no attributes that can be read"
    if not raw.created_at:
        return _time_problem(raw.additional_properties)
    body = getattr(attributes, "email_content", None)
    content = getattr(body, "content", None) if isinstance(body, models.Regular) else None
    if body and not isinstance(body, models.Regular | models.TooLarge):
        return f"its body is of an unknown kind, {shown(kind_of(body))}: its text is what was found in it"
    if content and not isinstance(content, models.Html | models.Text):
        return f"its content is of an unknown kind, {shown(kind_of(content))}: its text is what was found in it"
    return None


def _time_problem(kept: dict[str, Any]) -> str:
    return f"createdAt {NO_TIME}: {shown(kept.get('createdAt'))}"


def _channel(attributes: models.Attributes) -> str | None:
    """``Email``, ``WhatsApp``: the kind of a message's attributes names its channel."""
    if isinstance(attributes, models.UnknownAttributes):
        kind = attributes.additional_properties.get("_type")
    else:
        kind = type(attributes).__name__
    return kind.removesuffix("Attributes") if isinstance(kind, str) else None


def _author(role: AuthorRole, raw: models.Message, attributes: Any, contact: Contact | None) -> Author:
    author_id = raw.author_id or None
    name = contact.name if contact is not None and author_id == contact.id else None
    sender = getattr(attributes, "from_", None)
    email = None
    if isinstance(sender, models.EmailContact):
        name, email = sender.name or name, sender.email or None
    automated = getattr(attributes, "is_automated", None) or getattr(attributes, "is_auto_reply", None)
    return Author(role=role, id=author_id, name=name, email=email, automated=bool(automated))

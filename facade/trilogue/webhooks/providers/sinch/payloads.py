"""The payloads of Sinch's callbacks for which its API has no model.

Documented in "Conversation API callbacks". A field that is missing, null or of another type than documented is None;
the event's ``raw`` keeps the original value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from trilogue._internal.json_fields import Fields

if TYPE_CHECKING:
    from trilogue._internal.json_types import JsonObject
    from trilogue_sinch.models import ChannelIdentity, Contact, Conversation, ConversationMessage, Reason


@frozen(kw_only=True)
class SinchDeliveryReport:
    """The delivery state of a message or an event."""

    message_id: str | None
    """None in the report of an event."""
    event_id: str | None
    """None in the report of a message."""
    conversation_id: str | None
    contact_id: str | None
    status: str | None
    """``QUEUED_ON_CHANNEL``, ``DELIVERED``, ``READ``, ``FAILED``, ``SWITCHING_CHANNEL``, …"""
    channel: str | None
    """The channel, also in older callbacks, which name it without a `channel_identity`."""
    channel_identity: ChannelIdentity | None
    reason: Reason | None
    """Why the delivery failed."""
    metadata: str | None
    processing_mode: str | None

    @classmethod
    def from_dict(cls, raw: JsonObject) -> SinchDeliveryReport:
        """Create it from its JSON."""
        fields = Fields(raw)
        identity = fields.child("channel_identity")
        return cls(
            message_id=fields.text("message_id"),
            event_id=fields.text("event_id"),
            conversation_id=fields.text("conversation_id"),
            contact_id=fields.text("contact_id"),
            status=fields.text("status"),
            channel=Fields(identity).text("channel") or fields.text("channel"),
            channel_identity=_model("ChannelIdentity", identity),
            reason=_model("Reason", fields.child("reason")),
            metadata=fields.text("metadata"),
            processing_mode=fields.text("processing_mode"),
        )


@frozen(kw_only=True)
class SinchConversationPayload:
    """A conversation was started, stopped or deleted."""

    conversation_id: str | None
    conversation: Conversation | None

    @classmethod
    def from_dict(cls, raw: JsonObject) -> SinchConversationPayload:
        """Create it from its JSON, which after a deletion may hold only the id."""
        fields = Fields(raw)
        conversation = fields.child("conversation")
        return cls(
            conversation_id=Fields(conversation).text("id") or fields.text("conversation_id"),
            conversation=_model("Conversation", conversation),
        )


@frozen(kw_only=True)
class SinchContactPayload:
    """A contact was created, updated or deleted."""

    contact_id: str | None
    contact: Contact | None

    @classmethod
    def from_dict(cls, raw: JsonObject) -> SinchContactPayload:
        """Create it from its JSON, which after a deletion may hold only the id."""
        fields = Fields(raw)
        contact = fields.child("contact")
        return cls(
            contact_id=Fields(contact).text("id") or fields.text("contact_id"),
            contact=_model("Contact", contact),
        )


@frozen(kw_only=True)
class SinchMergePayload:
    """Two contacts were merged."""

    preserved_contact: Contact | None
    deleted_contact_id: str | None
    deleted_contact: Contact | None

    @classmethod
    def from_dict(cls, raw: JsonObject) -> SinchMergePayload:
        """Create it from its JSON."""
        fields = Fields(raw)
        deleted = fields.child("deleted_contact")
        return cls(
            preserved_contact=_model("Contact", fields.child("preserved_contact")),
            deleted_contact_id=Fields(deleted).text("id") or fields.text("deleted_contact_id"),
            deleted_contact=_model("Contact", deleted),
        )


@frozen(kw_only=True)
class SinchCapabilityPayload:
    """The result of a capability query: whether a contact can be reached on a channel."""

    request_id: str | None
    contact_id: str | None
    channel: str | None
    identity: str | None
    capability_status: str | None
    """``CAPABILITY_FULL``, ``CAPABILITY_PARTIAL``, ``NO_CAPABILITY``, …"""
    channel_capabilities: tuple[str, ...]

    @classmethod
    def from_dict(cls, raw: JsonObject) -> SinchCapabilityPayload:
        """Create it from its JSON."""
        fields = Fields(raw)
        return cls(
            request_id=fields.text("request_id"),
            contact_id=fields.text("contact_id"),
            channel=fields.text("channel"),
            identity=fields.text("identity"),
            capability_status=fields.text("capability_status"),
            channel_capabilities=tuple(fields.texts("channel_capabilities")),
        )


@frozen(kw_only=True)
class SinchConsentPayload:
    """A contact opted in or out, or the attempt failed."""

    request_id: str | None
    contact_id: str | None
    channel: str | None
    identity: str | None
    status: str | None
    """``OPT_IN_SUCCEEDED``, ``OPT_OUT_SUCCEEDED``, …"""

    @classmethod
    def from_dict(cls, raw: JsonObject) -> SinchConsentPayload:
        """Create it from its JSON."""
        fields = Fields(raw)
        return cls(
            request_id=fields.text("request_id"),
            contact_id=fields.text("contact_id"),
            channel=fields.text("channel"),
            identity=fields.text("identity"),
            status=fields.text("status"),
        )


@frozen(kw_only=True)
class SinchReactionPayload:
    """A contact reacted to a message with an emoji, or took the reaction back."""

    message_id: str | None
    """The message that the contact reacted to."""
    emoji: str | None
    """The emoji itself, as a string."""
    action: str | None
    """``REACTION_ACTION_REACT``, ``REACTION_ACTION_UNREACT``, …"""
    category: str | None
    """``love``, ``like``, ``sad``, …; None where the channel groups no emojis."""
    contact_id: str | None
    conversation_id: str | None
    channel_identity: ChannelIdentity | None

    @classmethod
    def from_dict(cls, raw: JsonObject) -> SinchReactionPayload:
        """Create it from the JSON of the contact's event, which holds the reaction."""
        event, reaction = Fields(raw), Fields(reaction_of(raw))
        return cls(
            message_id=reaction.text("message_id"),
            emoji=reaction.text("emoji"),
            action=reaction.text("action"),
            category=reaction.text("reaction_category"),
            contact_id=event.text("contact_id"),
            conversation_id=event.text("conversation_id"),
            channel_identity=_model("ChannelIdentity", event.child("channel_identity")),
        )


@frozen(kw_only=True)
class SinchDuplicate:
    """Contacts that share an identity on a channel."""

    channel: str | None
    contact_ids: tuple[str, ...]


@frozen(kw_only=True)
class SinchDuplicatesPayload:
    """Several contacts have the same channel identity."""

    duplicates: tuple[SinchDuplicate, ...]

    @classmethod
    def from_dict(cls, raw: JsonObject) -> SinchDuplicatesPayload:
        """Create it from its JSON."""
        found = map(Fields, Fields(raw).children("duplicated_identities"))
        return cls(
            duplicates=tuple(
                SinchDuplicate(channel=each.text("channel"), contact_ids=tuple(each.texts("contact_ids")))
                for each in found
            )
        )


def reaction_of(event: JsonObject) -> JsonObject | None:
    """The reaction in a contact's event; None if it is an event of another kind."""
    fields = Fields(event)
    holders = (fields.child("contact_message_event"), fields.child("contact_event"))
    return next((found for each in holders if (found := Fields(each).child("reaction_event")) is not None), None)


def message_model(raw: JsonObject) -> ConversationMessage:
    """The API's model of a callback's ``message``; fields unknown to the API are in ``additional_properties``."""
    from trilogue_sinch.models import ConversationMessage  # noqa: PLC0415 - loaded with Sinch's first payload

    return ConversationMessage.from_dict(raw)


def submitted_message_model(raw: JsonObject) -> ConversationMessage:
    """The API's model of a submitted message.

    Its content is under ``submitted_message``, or next to the ids. The ids and the channel are around it or inside.
    """
    from trilogue_sinch.models import ConversationMessage  # noqa: PLC0415 - loaded with Sinch's first payload

    message = {key: value for key, value in raw.items() if key != "submitted_message"}
    content: JsonObject = {}
    for key, value in Fields(raw.get("submitted_message")).raw.items():
        (message if key in ConversationMessage.KEYS or key == "message_id" else content)[key] = value
    if content and "app_message" not in message:
        message["app_message"] = content
    if "message_id" in message and "id" not in message:
        message["id"] = message.pop("message_id")
    message.setdefault("direction", "TO_CONTACT")  # only the business submits messages
    return message_model(message)


def _model(name: str, raw: JsonObject | None) -> Any:
    if raw is None:
        return None
    from trilogue_sinch import models  # noqa: PLC0415 - loaded with Sinch's first payload

    return getattr(models, name).from_dict(raw)

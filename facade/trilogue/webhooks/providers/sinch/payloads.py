"""What Sinch's callbacks hold where its API has no model of it; messages, conversations and contacts are its API's own.

Wire facts: Sinch's "Conversation API callbacks". Every field may be missing or null; what is missing, or of another
type than documented, is None here and stands in the event's ``raw`` as it came.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from trilogue.webhooks._fields import Fields

if TYPE_CHECKING:
    from trilogue.webhooks._fields import JSON
    from trilogue_sinch.models import ChannelIdentity, Contact, Conversation, ConversationMessage, Reason


@frozen(kw_only=True)
class SinchDeliveryReport:
    """How far a message or an event came on its way to the contact."""

    message_id: str | None
    """None for an event's report."""
    event_id: str | None
    """None for a message's report."""
    conversation_id: str | None
    contact_id: str | None
    status: str | None
    """``QUEUED_ON_CHANNEL``, ``DELIVERED``, ``READ``, ``FAILED``, ``SWITCHING_CHANNEL``, …"""
    channel_identity: ChannelIdentity | None
    reason: Reason | None
    """Why it failed."""
    metadata: str | None
    processing_mode: str | None

    @classmethod
    def from_dict(cls, raw: JSON) -> SinchDeliveryReport:
        """Read it from its JSON."""
        fields = Fields(raw)
        return cls(
            message_id=fields.text("message_id"),
            event_id=fields.text("event_id"),
            conversation_id=fields.text("conversation_id"),
            contact_id=fields.text("contact_id"),
            status=fields.text("status"),
            channel_identity=_model("ChannelIdentity", fields.child("channel_identity")),
            reason=_model("Reason", fields.child("reason")),
            metadata=fields.text("metadata"),
            processing_mode=fields.text("processing_mode"),
        )


@frozen(kw_only=True)
class SinchConversationPayload:
    """A conversation began, stopped or was deleted."""

    conversation_id: str | None
    conversation: Conversation | None

    @classmethod
    def from_dict(cls, raw: JSON) -> SinchConversationPayload:
        """Read it from its JSON, which holds the conversation or, after a deletion, perhaps its id alone."""
        fields = Fields(raw)
        conversation = fields.child("conversation")
        return cls(
            conversation_id=Fields(conversation).text("id") or fields.text("conversation_id"),
            conversation=_model("Conversation", conversation),
        )


@frozen(kw_only=True)
class SinchContactPayload:
    """A contact was created, changed or deleted."""

    contact_id: str | None
    contact: Contact | None

    @classmethod
    def from_dict(cls, raw: JSON) -> SinchContactPayload:
        """Read it from its JSON, which holds the contact or, after a deletion, perhaps its id alone."""
        fields = Fields(raw)
        contact = fields.child("contact")
        return cls(
            contact_id=Fields(contact).text("id") or fields.text("contact_id"),
            contact=_model("Contact", contact),
        )


@frozen(kw_only=True)
class SinchMergePayload:
    """Two contacts turned out to be one."""

    preserved_contact: Contact | None
    deleted_contact_id: str | None
    deleted_contact: Contact | None

    @classmethod
    def from_dict(cls, raw: JSON) -> SinchMergePayload:
        """Read it from its JSON."""
        fields = Fields(raw)
        deleted = fields.child("deleted_contact")
        return cls(
            preserved_contact=_model("Contact", fields.child("preserved_contact")),
            deleted_contact_id=Fields(deleted).text("id") or fields.text("deleted_contact_id"),
            deleted_contact=_model("Contact", deleted),
        )


@frozen(kw_only=True)
class SinchCapabilityPayload:
    """The answer to a capability query: whether a contact can be reached on a channel."""

    request_id: str | None
    contact_id: str | None
    channel: str | None
    identity: str | None
    capability_status: str | None
    """``CAPABILITY_FULL``, ``CAPABILITY_PARTIAL``, ``NO_CAPABILITY``, …"""
    channel_capabilities: tuple[str, ...]

    @classmethod
    def from_dict(cls, raw: JSON) -> SinchCapabilityPayload:
        """Read it from its JSON."""
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
    def from_dict(cls, raw: JSON) -> SinchConsentPayload:
        """Read it from its JSON."""
        fields = Fields(raw)
        return cls(
            request_id=fields.text("request_id"),
            contact_id=fields.text("contact_id"),
            channel=fields.text("channel"),
            identity=fields.text("identity"),
            status=fields.text("status"),
        )


def message_model(raw: JSON) -> ConversationMessage:
    """A callback's ``message``: the API's message with a few fields more, kept in ``additional_properties``."""
    from trilogue_sinch.models import ConversationMessage  # noqa: PLC0415  # loaded with the first payload of Sinch's

    return ConversationMessage.from_dict(raw)


def submitted_model(raw: JSON) -> ConversationMessage:
    """A submitted message in the API's form: the content stands under ``submitted_message``, if not beside its id."""
    inner = Fields(raw).child("submitted_message")
    if inner is None:
        flat = dict(raw)
    else:
        outer = {key: value for key, value in raw.items() if key != "submitted_message"}
        flat = {**outer, **inner} if "app_message" in inner else {**outer, "app_message": inner}
    if "message_id" in flat and "id" not in flat:
        flat["id"] = flat.pop("message_id")
    flat.setdefault("direction", "TO_CONTACT")  # only the business submits
    return message_model(flat)


def _model(name: str, raw: JSON | None) -> Any:
    if raw is None:
        return None
    from trilogue_sinch import models  # noqa: PLC0415  # loaded with the first payload of Sinch's

    return getattr(models, name).from_dict(raw)

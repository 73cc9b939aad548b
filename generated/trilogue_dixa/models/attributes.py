from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownAttributes(Model):
    """A kind of `Attributes` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("_type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownAttributes:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def attributes_from_dict(data: Mapping[str, Any]) -> Attributes:
    """Read a JSON object as the class that its `_type` names."""
    try:
        cls = _KINDS[data["_type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownAttributes
    return blank(cls)._read(data)


_KINDS: Kinds[Attributes] = Kinds(
    __package__,
    {
        "CallRecordingAttributes": "call_recording_attributes.CallRecordingAttributes",
        "ChatAttributes": "chat_attributes.ChatAttributes",
        "ContactFormAttributes": "contact_form_attributes.ContactFormAttributes",
        "EmailAttributes": "email_attributes.EmailAttributes",
        "FacebookMessengerAttributes": "facebook_messenger_attributes.FacebookMessengerAttributes",
        "GenericAttributes": "generic_attributes.GenericAttributes",
        "PhoneAttributes": "phone_attributes.PhoneAttributes",
        "SmsAttributes": "sms_attributes.SmsAttributes",
        "TwitterAttributes": "twitter_attributes.TwitterAttributes",
        "WhatsAppAttributes": "whats_app_attributes.WhatsAppAttributes",
    },
)

if TYPE_CHECKING:
    from .call_recording_attributes import CallRecordingAttributes
    from .chat_attributes import ChatAttributes
    from .contact_form_attributes import ContactFormAttributes
    from .email_attributes import EmailAttributes
    from .facebook_messenger_attributes import FacebookMessengerAttributes
    from .generic_attributes import GenericAttributes
    from .phone_attributes import PhoneAttributes
    from .sms_attributes import SmsAttributes
    from .twitter_attributes import TwitterAttributes
    from .whats_app_attributes import WhatsAppAttributes

    Attributes: TypeAlias = (
        CallRecordingAttributes
        | ChatAttributes
        | ContactFormAttributes
        | EmailAttributes
        | FacebookMessengerAttributes
        | GenericAttributes
        | PhoneAttributes
        | SmsAttributes
        | TwitterAttributes
        | WhatsAppAttributes
        | UnknownAttributes
    )
    """Content of a message by channel, told apart by `_type`."""

else:

    def __getattr__(name: str) -> Any:
        if name == "Attributes":
            return _KINDS.union(UnknownAttributes)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

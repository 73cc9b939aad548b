from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownConversation(Model):
    """A kind of `Conversation` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("_type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownConversation:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def conversation_from_dict(data: Mapping[str, Any]) -> Conversation:
    """Read a JSON object as the class that its `_type` names."""
    try:
        cls = _KINDS[data["_type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownConversation
    return blank(cls)._read(data)


_KINDS: Kinds[Conversation] = Kinds(
    __package__,
    {
        "AnonymizedConversation": "anonymized_conversation.AnonymizedConversation",
        "ChatConversation": "chat_conversation.ChatConversation",
        "ContactFormConversation": "contact_form_conversation.ContactFormConversation",
        "EmailConversation": "email_conversation.EmailConversation",
        "FacebookMessengerConversation": "facebook_messenger_conversation.FacebookMessengerConversation",
        "GenericConversation": "generic_conversation.GenericConversation",
        "MessengerConversation": "messenger_conversation.MessengerConversation",
        "PstnPhoneConversation": "pstn_phone_conversation.PstnPhoneConversation",
        "SmsConversation": "sms_conversation.SmsConversation",
        "TwitterConversation": "twitter_conversation.TwitterConversation",
        "WhatsAppConversation": "whats_app_conversation.WhatsAppConversation",
    },
)

if TYPE_CHECKING:
    from .anonymized_conversation import AnonymizedConversation
    from .chat_conversation import ChatConversation
    from .contact_form_conversation import ContactFormConversation
    from .email_conversation import EmailConversation
    from .facebook_messenger_conversation import FacebookMessengerConversation
    from .generic_conversation import GenericConversation
    from .messenger_conversation import MessengerConversation
    from .pstn_phone_conversation import PstnPhoneConversation
    from .sms_conversation import SmsConversation
    from .twitter_conversation import TwitterConversation
    from .whats_app_conversation import WhatsAppConversation

    Conversation: TypeAlias = (
        AnonymizedConversation
        | ChatConversation
        | ContactFormConversation
        | EmailConversation
        | FacebookMessengerConversation
        | GenericConversation
        | MessengerConversation
        | PstnPhoneConversation
        | SmsConversation
        | TwitterConversation
        | WhatsAppConversation
        | UnknownConversation
    )
    """A conversation, told apart by channel through `_type`."""

else:

    def __getattr__(name: str) -> Any:
        if name == "Conversation":
            return _KINDS.union(UnknownConversation)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

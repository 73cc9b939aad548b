from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownCreateConversationInput(Model):
    """A kind of `CreateConversationInput` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("_type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownCreateConversationInput:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def create_conversation_input_from_dict(data: Mapping[str, Any]) -> CreateConversationInput:
    """Read a JSON object as the class that its `_type` names."""
    try:
        cls = _KINDS[data["_type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownCreateConversationInput
    return blank(cls)._read(data)


_KINDS: Kinds[CreateConversationInput] = Kinds(
    __package__,
    {
        "Callback": "callback.Callback",
        "Chat": "chat.Chat",
        "ContactForm": "contact_form.ContactForm",
        "Email": "email.Email",
        "Sms": "sms.Sms",
    },
)

if TYPE_CHECKING:
    from .callback import Callback
    from .chat import Chat
    from .contact_form import ContactForm
    from .email import Email
    from .sms import Sms

    CreateConversationInput: TypeAlias = Callback | Chat | ContactForm | Email | Sms | UnknownCreateConversationInput
    """A new conversation, told apart by channel through `_type`."""

else:

    def __getattr__(name: str) -> Any:
        if name == "CreateConversationInput":
            return _KINDS.union(UnknownCreateConversationInput)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

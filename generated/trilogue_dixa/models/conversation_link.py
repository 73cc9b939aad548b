from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownConversationLink(Model):
    """A kind of `ConversationLink` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("_type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownConversationLink:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def conversation_link_from_dict(data: Mapping[str, Any]) -> ConversationLink:
    """Read a JSON object as the class that its `_type` names."""
    try:
        cls = _KINDS[data["_type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownConversationLink
    return blank(cls)._read(data)


_KINDS: Kinds[ConversationLink] = Kinds(
    __package__,
    {
        "EmailForward": "email_forward.EmailForward",
        "FollowUp": "follow_up.FollowUp",
        "SideConversation": "side_conversation.SideConversation",
    },
)

if TYPE_CHECKING:
    from .email_forward import EmailForward
    from .follow_up import FollowUp
    from .side_conversation import SideConversation

    ConversationLink: TypeAlias = EmailForward | FollowUp | SideConversation | UnknownConversationLink
    """How a conversation hangs together with its parent, told apart by `_type`."""

else:

    def __getattr__(name: str) -> Any:
        if name == "ConversationLink":
            return _KINDS.union(UnknownConversationLink)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownActivityMessage(Model):
    """A kind of `ActivityMessage` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownActivityMessage:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def activity_message_from_dict(data: Mapping[str, Any]) -> ActivityMessage:
    """Read a JSON object as the class that its `type` names."""
    try:
        cls = _KINDS[data["type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownActivityMessage
    return blank(cls)._read(data)


_KINDS: Kinds[ActivityMessage] = Kinds(
    __package__,
    {
        "ticket:closed": "ticket_closed.TicketClosed",
        "ticket:transfer:email": "transfer_to_email.TransferToEmail",
    },
)

if TYPE_CHECKING:
    from .ticket_closed import TicketClosed
    from .transfer_to_email import TransferToEmail

    ActivityMessage: TypeAlias = TicketClosed | TransferToEmail | UnknownActivityMessage
    """What happened to the conversation's ticket, in a message that is an activity."""

else:

    def __getattr__(name: str) -> Any:
        if name == "ActivityMessage":
            return _KINDS.union(UnknownActivityMessage)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

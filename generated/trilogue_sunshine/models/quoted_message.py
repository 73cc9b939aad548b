from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownQuotedMessage(Model):
    """A kind of `QuotedMessage` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownQuotedMessage:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def quoted_message_from_dict(data: Mapping[str, Any]) -> QuotedMessage:
    """Read a JSON object as the class that its `type` names."""
    try:
        cls = _KINDS[data["type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownQuotedMessage
    return blank(cls)._read(data)


_KINDS: Kinds[QuotedMessage] = Kinds(
    __package__,
    {
        "message": "quoted_message_message.QuotedMessageMessage",
        "externalMessageId": "quoted_message_external_message_id.QuotedMessageExternalMessageId",
    },
)

if TYPE_CHECKING:
    from .quoted_message_external_message_id import QuotedMessageExternalMessageId
    from .quoted_message_message import QuotedMessageMessage

    QuotedMessage: TypeAlias = QuotedMessageMessage | QuotedMessageExternalMessageId | UnknownQuotedMessage
    """The message that another one answers, told apart by `type`."""

else:

    def __getattr__(name: str) -> Any:
        if name == "QuotedMessage":
            return _KINDS.union(UnknownQuotedMessage)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownCreateMessageInput(Model):
    """A kind of `CreateMessageInput` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("_type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownCreateMessageInput:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def create_message_input_from_dict(data: Mapping[str, Any]) -> CreateMessageInput:
    """Read a JSON object as the class that its `_type` names."""
    try:
        cls = _KINDS[data["_type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownCreateMessageInput
    return blank(cls)._read(data)


_KINDS: Kinds[CreateMessageInput] = Kinds(
    __package__,
    {
        "Inbound": "inbound.Inbound",
        "Outbound": "outbound.Outbound",
    },
)

if TYPE_CHECKING:
    from .inbound import Inbound
    from .outbound import Outbound

    CreateMessageInput: TypeAlias = Inbound | Outbound | UnknownCreateMessageInput
    """A message from the end user or from an agent, told apart by `_type`."""

else:

    def __getattr__(name: str) -> Any:
        if name == "CreateMessageInput":
            return _KINDS.union(UnknownCreateMessageInput)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

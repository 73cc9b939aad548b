from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model

if TYPE_CHECKING:
    from .conversation import Conversation


@_define(kw_only=True, repr=False)
class GetConversationOutput(Model):
    """One conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "data": "data",
    }

    data: Conversation
    """A conversation, told apart by channel through `_type`."""

    def _read(self, data: Mapping[str, Any]) -> GetConversationOutput:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("data")) is not None and isinstance(value, dict):
            self.data = conversation_from_dict(value)
            taken += 1
        else:
            self.data = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.data is not MISSING:
            d["data"] = self.data.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .conversation import conversation_from_dict

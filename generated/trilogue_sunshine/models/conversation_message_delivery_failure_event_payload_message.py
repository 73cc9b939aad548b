from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class ConversationMessageDeliveryFailureEventPayloadMessage(Model):
    """The message."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
    }

    id: str | Unset = UNSET
    """Id of the message."""

    def _read(self, data: Mapping[str, Any]) -> ConversationMessageDeliveryFailureEventPayloadMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.id is not UNSET:
            d["id"] = self.id
        return d

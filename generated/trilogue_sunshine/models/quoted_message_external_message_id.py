from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class QuotedMessageExternalMessageId(Model):
    """A quoted message that only the channel knows."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "externalMessageId": "external_message_id",
    }

    type_: Literal["externalMessageId"] = "externalMessageId"
    """Always 'externalMessageId': tells which kind this is."""
    external_message_id: str | Unset = UNSET
    """Id of the message on the channel."""

    def _read(self, data: Mapping[str, Any]) -> QuotedMessageExternalMessageId:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "externalMessageId":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("externalMessageId")) is not None:
            self.external_message_id = value
            taken += 1
        else:
            self.external_message_id = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.external_message_id is not UNSET:
            d["externalMessageId"] = self.external_message_id
        return d

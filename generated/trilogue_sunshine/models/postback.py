from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

if TYPE_CHECKING:
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class Postback(Model):
    """Button that sends a payload to the webhook."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "text": "text",
        "payload": "payload",
        "metadata": "metadata",
    }

    type_: Literal["postback"] = "postback"
    """Always 'postback': tells which kind this is."""
    text: str
    """Label of the button."""
    payload: str
    """Text delivered with the `conversation:postback` event."""
    metadata: Metadata | None | Unset = UNSET

    def _read(self, data: Mapping[str, Any]) -> Postback:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "postback":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("text")) is not None:
            self.text = value
            taken += 1
        else:
            self.text = MISSING
        if (value := data.get("payload")) is not None:
            self.payload = value
            taken += 1
        else:
            self.payload = MISSING
        if taken == sent:
            self.metadata = UNSET
            return self
        if (value := data.get("metadata", UNSET)) is not UNSET:
            self.metadata = value
            taken += 1
        else:
            self.metadata = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.text is not MISSING:
            d["text"] = self.text
        if self.payload is not MISSING:
            d["payload"] = self.payload
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        return d

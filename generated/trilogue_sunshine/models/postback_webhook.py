from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class PostbackWebhook(Model):
    """A click on a postback button."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "payload": "payload",
        "metadata": "metadata",
    }

    payload: str | Unset = UNSET
    """Payload of the button."""
    metadata: Metadata | None | Unset = UNSET

    def _read(self, data: Mapping[str, Any]) -> PostbackWebhook:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("payload")) is not None:
            self.payload = value
            taken += 1
        else:
            self.payload = UNSET
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
        if self.payload is not UNSET:
            d["payload"] = self.payload
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        return d

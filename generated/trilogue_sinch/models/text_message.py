from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class TextMessage(Model):
    """A text."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "text": "text",
    }

    text: str
    """The text."""

    def _read(self, data: Mapping[str, Any]) -> TextMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("text")) is not None:
            self.text = value
            taken += 1
        else:
            self.text = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.text is not MISSING:
            d["text"] = self.text
        return d

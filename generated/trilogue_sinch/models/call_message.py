from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class CallMessage(Model):
    """Button that calls a number."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "phone_number": "phone_number",
        "title": "title",
    }

    phone_number: str
    """Number in E.164 form with a leading `+`."""
    title: str
    """Label of the button."""

    def _read(self, data: Mapping[str, Any]) -> CallMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("phone_number")) is not None:
            self.phone_number = value
            taken += 1
        else:
            self.phone_number = MISSING
        if (value := data.get("title")) is not None:
            self.title = value
            taken += 1
        else:
            self.title = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.phone_number is not MISSING:
            d["phone_number"] = self.phone_number
        if self.title is not MISSING:
            d["title"] = self.title
        return d

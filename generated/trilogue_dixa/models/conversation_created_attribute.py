from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class ConversationCreatedAttribute(Model):
    """The conversation began."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "subject": "subject",
    }

    type_: Literal["ConversationCreatedAttribute"] = "ConversationCreatedAttribute"
    """Always 'ConversationCreatedAttribute': tells which kind this is."""
    subject: str | Unset = UNSET
    """Its subject."""

    def _read(self, data: Mapping[str, Any]) -> ConversationCreatedAttribute:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "ConversationCreatedAttribute":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("subject")) is not None:
            self.subject = value
            taken += 1
        else:
            self.subject = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.subject is not UNSET:
            d["subject"] = self.subject
        return d

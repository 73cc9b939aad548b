from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class ConversationLanguageUpdatedAttribute(Model):
    """The conversation's language changed."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "language": "language",
    }

    type_: Literal["ConversationLanguageUpdatedAttribute"] = "ConversationLanguageUpdatedAttribute"
    """Always 'ConversationLanguageUpdatedAttribute': tells which kind this is."""
    language: str
    """Language code, such as `en`."""

    def _read(self, data: Mapping[str, Any]) -> ConversationLanguageUpdatedAttribute:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "ConversationLanguageUpdatedAttribute":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("language")) is not None:
            self.language = value
            taken += 1
        else:
            self.language = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.language is not MISSING:
            d["language"] = self.language
        return d

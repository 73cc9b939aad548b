from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class FormResponseMessage(Model):
    """A form that the user filled in."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "fields": "fields",
        "textFallback": "text_fallback",
    }

    type_: Literal["formResponse"] = "formResponse"
    """Always 'formResponse': tells which kind this is."""
    fields: list[FormResponseMessageField]
    """One to twenty fields with their answers."""
    text_fallback: str | Unset = UNSET
    """The answers as plain text."""

    def _read(self, data: Mapping[str, Any]) -> FormResponseMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "formResponse":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("fields")) is not None and isinstance(value, list):
            self.fields = (
                [blank(FormResponseMessageField)._read(item) if isinstance(item, dict) else item for item in value]
                if value
                else []
            )
            taken += 1
        else:
            self.fields = MISSING
        if (value := data.get("textFallback")) is not None:
            self.text_fallback = value
            taken += 1
        else:
            self.text_fallback = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.fields is not MISSING:
            d["fields"] = encode_items(self.fields)
        if self.text_fallback is not UNSET:
            d["textFallback"] = self.text_fallback
        return d


# Last, so that models may refer to each other in circles.
from .form_response_message_field import FormResponseMessageField

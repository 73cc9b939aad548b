from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class ConversationMessageDeliveryFailureEventPayloadAllOf1Error(Model):
    """Why delivery failed."""

    code: str | Unset = UNSET
    """What went wrong, for programs."""
    message: str | Unset = UNSET
    """What went wrong, for people."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationMessageDeliveryFailureEventPayloadAllOf1Error:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.code = d.pop("code") if "code" in d and d["code"] is not None else UNSET
        self.message = d.pop("message") if "message" in d and d["message"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.code is not UNSET:
            d["code"] = self.code
        if self.message is not UNSET:
            d["message"] = self.message
        return d

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)


@_define(kw_only=True, repr=False)
class CallMessage(Model):
    """Button that calls a number."""

    phone_number: str
    """Number in E.164 form with a leading `+`."""
    title: str
    """Label of the button."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> CallMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.phone_number = d.pop("phone_number") if "phone_number" in d and d["phone_number"] is not None else MISSING
        self.title = d.pop("title") if "title" in d and d["title"] is not None else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.phone_number is not MISSING:
            d["phone_number"] = self.phone_number
        if self.title is not MISSING:
            d["title"] = self.title
        return d

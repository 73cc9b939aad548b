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
class SendEventRequestRecipientContactId(Model):
    """The `SendEventRequestRecipientContactId` object."""

    contact_id: str
    """Id of a contact."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> SendEventRequestRecipientContactId:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.contact_id = d.pop("contact_id") if "contact_id" in d and d["contact_id"] is not None else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.contact_id is not MISSING:
            d["contact_id"] = self.contact_id
        return d

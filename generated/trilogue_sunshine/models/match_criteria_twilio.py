from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class MatchCriteriaTwilio(Model):
    """Finds a person on Twilio by phone number."""

    type_: Literal["twilio"] = "twilio"
    """Always 'twilio': tells which kind this is."""
    integration_id: str
    """Integration to link; its type must be the same."""
    phone_number: str
    """Phone number in E.164 form."""
    primary: bool | Unset = UNSET
    """Whether the client becomes the primary one of the target conversation. The service's default is true."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> MatchCriteriaTwilio:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "twilio" else MISSING
        self.integration_id = (
            d.pop("integrationId") if "integrationId" in d and d["integrationId"] is not None else MISSING
        )
        self.phone_number = d.pop("phoneNumber") if "phoneNumber" in d and d["phoneNumber"] is not None else MISSING
        self.primary = d.pop("primary") if "primary" in d and d["primary"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.integration_id is not MISSING:
            d["integrationId"] = self.integration_id
        if self.phone_number is not MISSING:
            d["phoneNumber"] = self.phone_number
        if self.primary is not UNSET:
            d["primary"] = self.primary
        return d

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
class ConversationMessageDeliveryPayloadDestination(Model):
    """Channel it was sent to."""

    type_: str | Unset = UNSET
    """Channel type."""
    integration_id: str | Unset = UNSET
    """Id of the integration."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationMessageDeliveryPayloadDestination:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] is not None else UNSET
        self.integration_id = (
            d.pop("integrationId") if "integrationId" in d and d["integrationId"] is not None else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not UNSET:
            d["type"] = self.type_
        if self.integration_id is not UNSET:
            d["integrationId"] = self.integration_id
        return d

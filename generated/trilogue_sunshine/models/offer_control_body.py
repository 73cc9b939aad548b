from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)

if TYPE_CHECKING:
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class OfferControlBody(Model):
    """Offering control."""

    switchboard_integration: str
    """Id or name of the switchboard integration, or `next`."""
    metadata: Metadata | None | Unset = UNSET
    """The caller's own values, handed on in the webhook event."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> OfferControlBody:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.switchboard_integration = (
            d.pop("switchboardIntegration")
            if "switchboardIntegration" in d and d["switchboardIntegration"] is not None
            else MISSING
        )
        self.metadata = d.pop("metadata") if "metadata" in d else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.switchboard_integration is not MISSING:
            d["switchboardIntegration"] = self.switchboard_integration
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        return d

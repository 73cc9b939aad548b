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
class DestinationIntegrationType(Model):
    """The `DestinationIntegrationType` object."""

    integration_type: str
    """Type of the integration to send through, such as `whatsapp`."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> DestinationIntegrationType:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.integration_type = (
            d.pop("integrationType") if "integrationType" in d and d["integrationType"] is not None else MISSING
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.integration_type is not MISSING:
            d["integrationType"] = self.integration_type
        return d

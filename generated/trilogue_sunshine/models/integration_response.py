from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)

if TYPE_CHECKING:
    from .integration import Integration


@_define(kw_only=True, repr=False)
class IntegrationResponse(Model):
    """One integration."""

    integration: Integration | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> IntegrationResponse:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.integration = (
            integration_from_dict(d.pop("integration"))
            if "integration" in d and isinstance(d["integration"], dict)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.integration is not UNSET:
            d["integration"] = self.integration.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .integration import integration_from_dict

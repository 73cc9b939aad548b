from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import define as _define
from attrs import field as _field

from ..types import Model


@_define(kw_only=True, repr=False)
class UnknownDestination(Model):
    """A kind of `Destination` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> UnknownDestination:
        """Keep a JSON object as it is."""
        return cls(additional_properties=dict(data))

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return dict(self.additional_properties)


def destination_from_dict(data: Mapping[str, Any]) -> Destination:
    """Read a JSON object as the class whose key it has."""
    if data.get("integrationId") is not None:
        return DestinationIntegrationId.from_dict(data)
    if data.get("integrationType") is not None:
        return DestinationIntegrationType.from_dict(data)
    return UnknownDestination.from_dict(data)


# Last, so that models may refer to each other in circles.
from .destination_integration_id import DestinationIntegrationId
from .destination_integration_type import DestinationIntegrationType

Destination: TypeAlias = DestinationIntegrationId | DestinationIntegrationType | UnknownDestination
"""Channel to which a business message goes, by integration id or by type; personal conversations only."""

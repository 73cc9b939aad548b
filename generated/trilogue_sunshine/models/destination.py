from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownDestination(Model):
    """A kind of `Destination` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    def _read(self, data: Mapping[str, Any]) -> UnknownDestination:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def destination_from_dict(data: Mapping[str, Any]) -> Destination:
    """Read a JSON object as the class whose key it has."""
    if data.get("integrationId") is not None:
        return blank(_KINDS["integrationId"])._read(data)
    if data.get("integrationType") is not None:
        return blank(_KINDS["integrationType"])._read(data)
    return blank(UnknownDestination)._read(data)


_KINDS: Kinds[Destination] = Kinds(
    __package__,
    {
        "integrationId": "destination_integration_id.DestinationIntegrationId",
        "integrationType": "destination_integration_type.DestinationIntegrationType",
    },
)

if TYPE_CHECKING:
    from .destination_integration_id import DestinationIntegrationId
    from .destination_integration_type import DestinationIntegrationType

    Destination: TypeAlias = DestinationIntegrationId | DestinationIntegrationType | UnknownDestination
    """Channel to which a business message goes, by integration id or by type; personal conversations only."""

else:

    def __getattr__(name: str) -> Any:
        if name == "Destination":
            return _KINDS.union(UnknownDestination)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

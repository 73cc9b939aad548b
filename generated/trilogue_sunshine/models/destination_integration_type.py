from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class DestinationIntegrationType(Model):
    """The `DestinationIntegrationType` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "integrationType": "integration_type",
    }

    integration_type: str
    """Type of the integration to send through, such as `whatsapp`."""

    def _read(self, data: Mapping[str, Any]) -> DestinationIntegrationType:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("integrationType")) is not None:
            self.integration_type = value
            taken += 1
        else:
            self.integration_type = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.integration_type is not MISSING:
            d["integrationType"] = self.integration_type
        return d

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class DestinationIntegrationId(Model):
    """The `DestinationIntegrationId` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "integrationId": "integration_id",
    }

    integration_id: str
    """Id of the integration to send through."""

    def _read(self, data: Mapping[str, Any]) -> DestinationIntegrationId:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("integrationId")) is not None:
            self.integration_id = value
            taken += 1
        else:
            self.integration_id = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.integration_id is not MISSING:
            d["integrationId"] = self.integration_id
        return d

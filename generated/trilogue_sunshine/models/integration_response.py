from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .integration import Integration


@_define(kw_only=True, repr=False)
class IntegrationResponse(Model):
    """One integration."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "integration": "integration",
    }

    integration: Integration | Unset = UNSET

    def _read(self, data: Mapping[str, Any]) -> IntegrationResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("integration")) is not None and isinstance(value, dict):
            self.integration = integration_from_dict(value)
            taken += 1
        else:
            self.integration = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.integration is not UNSET:
            d["integration"] = self.integration.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .integration import integration_from_dict

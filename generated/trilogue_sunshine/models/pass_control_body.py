from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

if TYPE_CHECKING:
    from .metadata import Metadata
    from .pass_control_body_reason import PassControlBodyReason


@_define(kw_only=True, repr=False)
class PassControlBody(Model):
    """Passing control."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "switchboardIntegration": "switchboard_integration",
        "reason": "reason",
        "metadata": "metadata",
    }

    switchboard_integration: str
    """Id or name of the switchboard integration, or `next`."""
    reason: PassControlBodyReason | Unset = UNSET
    """Why control is passed."""
    metadata: Metadata | None | Unset = UNSET
    """The caller's own values, handed on in the webhook event."""

    def _read(self, data: Mapping[str, Any]) -> PassControlBody:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("switchboardIntegration")) is not None:
            self.switchboard_integration = value
            taken += 1
        else:
            self.switchboard_integration = MISSING
        if (value := data.get("reason")) is not None:
            self.reason = value
            taken += 1
        else:
            self.reason = UNSET
        if (value := data.get("metadata", UNSET)) is not UNSET:
            self.metadata = value
            taken += 1
        else:
            self.metadata = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.switchboard_integration is not MISSING:
            d["switchboardIntegration"] = self.switchboard_integration
        if self.reason is not UNSET:
            d["reason"] = self.reason
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        return d

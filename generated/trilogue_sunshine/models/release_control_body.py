from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .metadata import Metadata
    from .release_control_body_reason import ReleaseControlBodyReason


@_define(kw_only=True, repr=False)
class ReleaseControlBody(Model):
    """Releasing control."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "reason": "reason",
        "metadata": "metadata",
    }

    reason: ReleaseControlBodyReason | Unset = UNSET
    """Why control is released."""
    metadata: Metadata | None | Unset = UNSET
    """The caller's own values, handed on in the webhook event."""

    def _read(self, data: Mapping[str, Any]) -> ReleaseControlBody:
        self._extra = self._texts = None
        sent, taken = len(data), 0
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
        if self.reason is not UNSET:
            d["reason"] = self.reason
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        return d

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .apple_message_override_payload_with_capabilities_item import AppleMessageOverridePayloadWithCapabilitiesItem
    from .json_object import JsonObject


@_define(kw_only=True, repr=False)
class AppleMessageOverridePayload(Model):
    """A message in Apple's own format."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "payload": "payload",
        "withCapabilities": "with_capabilities",
    }

    payload: JsonObject | Unset = UNSET
    """An object whose keys are not declared."""
    with_capabilities: list[AppleMessageOverridePayloadWithCapabilitiesItem] | Unset = UNSET
    """Capabilities that the user's device must have for the override to apply."""

    def _read(self, data: Mapping[str, Any]) -> AppleMessageOverridePayload:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("payload")) is not None:
            self.payload = value
            taken += 1
        else:
            self.payload = UNSET
        if (value := data.get("withCapabilities")) is not None:
            self.with_capabilities = value
            taken += 1
        else:
            self.with_capabilities = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.payload is not UNSET:
            d["payload"] = self.payload
        if self.with_capabilities is not UNSET:
            d["withCapabilities"] = self.with_capabilities
        return d

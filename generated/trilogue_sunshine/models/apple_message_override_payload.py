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
    from .apple_message_override_payload_with_capabilities_item import AppleMessageOverridePayloadWithCapabilitiesItem
    from .json_object import JsonObject


@_define(kw_only=True, repr=False)
class AppleMessageOverridePayload(Model):
    """A message in Apple's own format."""

    payload: JsonObject | Unset = UNSET
    """An object whose keys are not declared."""
    with_capabilities: list[AppleMessageOverridePayloadWithCapabilitiesItem] | Unset = UNSET
    """Capabilities that the user's device must have for the override to apply."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> AppleMessageOverridePayload:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.payload = d.pop("payload") if "payload" in d and d["payload"] is not None else UNSET
        self.with_capabilities = (
            d.pop("withCapabilities") if "withCapabilities" in d and d["withCapabilities"] is not None else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.payload is not UNSET:
            d["payload"] = self.payload
        if self.with_capabilities is not UNSET:
            d["withCapabilities"] = self.with_capabilities
        return d

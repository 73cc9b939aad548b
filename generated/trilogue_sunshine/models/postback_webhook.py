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
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class PostbackWebhook(Model):
    """A click on a postback button."""

    payload: str | Unset = UNSET
    """Payload of the button."""
    metadata: Metadata | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> PostbackWebhook:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.payload = d.pop("payload") if "payload" in d and d["payload"] is not None else UNSET
        self.metadata = d.pop("metadata") if "metadata" in d else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.payload is not UNSET:
            d["payload"] = self.payload
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        return d

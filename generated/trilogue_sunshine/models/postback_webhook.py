from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    keep_null,
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
        value = d.pop("payload", UNSET)
        self.payload = value if value is not None else keep_null(d, "payload")
        self.metadata = d.pop("metadata", UNSET)
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

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)

if TYPE_CHECKING:
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class LocationRequest(Model):
    """Button that asks the user for their location."""

    type_: Literal["locationRequest"] = "locationRequest"
    """Always 'locationRequest': tells which kind this is."""
    text: str
    """Label of the button."""
    metadata: Metadata | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> LocationRequest:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "locationRequest" else MISSING
        self.text = d.pop("text") if "text" in d and d["text"] is not None else MISSING
        self.metadata = d.pop("metadata") if "metadata" in d else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.text is not MISSING:
            d["text"] = self.text
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        return d

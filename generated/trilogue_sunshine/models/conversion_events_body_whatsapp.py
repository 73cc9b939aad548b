from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)


@_define(kw_only=True, repr=False)
class ConversionEventsBodyWhatsapp(Model):
    """The `ConversionEventsBodyWhatsapp` object."""

    whatsapp: MetaConversionEvent
    """Conversion events in Meta's format."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversionEventsBodyWhatsapp:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.whatsapp = (
            MetaConversionEvent.from_dict(d.pop("whatsapp"))
            if "whatsapp" in d and isinstance(d["whatsapp"], dict)
            else MISSING
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.whatsapp is not MISSING:
            d["whatsapp"] = self.whatsapp.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .meta_conversion_event import MetaConversionEvent

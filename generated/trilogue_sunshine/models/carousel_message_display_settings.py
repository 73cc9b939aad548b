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
    from .carousel_message_display_settings_image_aspect_ratio import CarouselMessageDisplaySettingsImageAspectRatio


@_define(kw_only=True, repr=False)
class CarouselMessageDisplaySettings(Model):
    """How the cards look."""

    image_aspect_ratio: CarouselMessageDisplaySettingsImageAspectRatio | Unset = UNSET
    """Shape of the pictures."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> CarouselMessageDisplaySettings:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.image_aspect_ratio = (
            d.pop("imageAspectRatio") if "imageAspectRatio" in d and d["imageAspectRatio"] is not None else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.image_aspect_ratio is not UNSET:
            d["imageAspectRatio"] = self.image_aspect_ratio
        return d

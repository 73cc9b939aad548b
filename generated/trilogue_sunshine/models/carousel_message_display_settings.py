from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .carousel_message_display_settings_image_aspect_ratio import CarouselMessageDisplaySettingsImageAspectRatio


@_define(kw_only=True, repr=False)
class CarouselMessageDisplaySettings(Model):
    """How the cards look."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "imageAspectRatio": "image_aspect_ratio",
    }

    image_aspect_ratio: CarouselMessageDisplaySettingsImageAspectRatio | Unset = UNSET
    """Shape of the pictures."""

    def _read(self, data: Mapping[str, Any]) -> CarouselMessageDisplaySettings:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("imageAspectRatio")) is not None:
            self.image_aspect_ratio = value
            taken += 1
        else:
            self.image_aspect_ratio = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.image_aspect_ratio is not UNSET:
            d["imageAspectRatio"] = self.image_aspect_ratio
        return d

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
class DownloadMessageRefBodyApple(Model):
    """What Apple sent."""

    interactive_data_ref: DownloadMessageRefBodyAppleInteractiveDataRef
    """The reference."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> DownloadMessageRefBodyApple:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.interactive_data_ref = (
            DownloadMessageRefBodyAppleInteractiveDataRef.from_dict(d.pop("interactiveDataRef"))
            if "interactiveDataRef" in d and isinstance(d["interactiveDataRef"], dict)
            else MISSING
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.interactive_data_ref is not MISSING:
            d["interactiveDataRef"] = self.interactive_data_ref.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .download_message_ref_body_apple_interactive_data_ref import DownloadMessageRefBodyAppleInteractiveDataRef

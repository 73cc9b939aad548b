from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model, blank


@_define(kw_only=True, repr=False)
class DownloadMessageRefBodyApple(Model):
    """What Apple sent."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "interactiveDataRef": "interactive_data_ref",
    }

    interactive_data_ref: DownloadMessageRefBodyAppleInteractiveDataRef
    """The reference."""

    def _read(self, data: Mapping[str, Any]) -> DownloadMessageRefBodyApple:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("interactiveDataRef")) is not None and isinstance(value, dict):
            self.interactive_data_ref = blank(DownloadMessageRefBodyAppleInteractiveDataRef)._read(value)
            taken += 1
        else:
            self.interactive_data_ref = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.interactive_data_ref is not MISSING:
            d["interactiveDataRef"] = self.interactive_data_ref.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .download_message_ref_body_apple_interactive_data_ref import DownloadMessageRefBodyAppleInteractiveDataRef

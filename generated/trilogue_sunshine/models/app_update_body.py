from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class AppUpdateBody(Model):
    """Changes to an app."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "displayName": "display_name",
        "settings": "settings",
        "metadata": "metadata",
    }

    display_name: None | str | Unset = UNSET
    """New name of the app."""
    settings: AppSettings | Unset = UNSET
    """Switches that change how an app behaves."""
    metadata: Metadata | None | Unset = UNSET

    def _read(self, data: Mapping[str, Any]) -> AppUpdateBody:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("displayName", UNSET)) is not UNSET:
            self.display_name = value
            taken += 1
        else:
            self.display_name = UNSET
        if (value := data.get("settings")) is not None and isinstance(value, dict):
            self.settings = blank(AppSettings)._read(value)
            taken += 1
        else:
            self.settings = UNSET
        if (value := data.get("metadata", UNSET)) is not UNSET:
            self.metadata = value
            taken += 1
        else:
            self.metadata = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.settings is not UNSET:
            d["settings"] = self.settings.to_dict()
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        return d


# Last, so that models may refer to each other in circles.
from .app_settings import AppSettings

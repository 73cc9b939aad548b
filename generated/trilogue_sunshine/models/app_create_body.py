from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

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
class AppCreateBody(Model):
    """A new app."""

    display_name: None | str
    """Name of the app, for people to read."""
    settings: AppSettings | Unset = UNSET
    """Switches that change how an app behaves."""
    metadata: Metadata | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> AppCreateBody:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.display_name = d.pop("displayName") if "displayName" in d else MISSING
        self.settings = (
            AppSettings.from_dict(d.pop("settings")) if "settings" in d and isinstance(d["settings"], dict) else UNSET
        )
        self.metadata = d.pop("metadata") if "metadata" in d else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.display_name is not MISSING:
            d["displayName"] = self.display_name
        if self.settings is not UNSET:
            d["settings"] = self.settings.to_dict()
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        return d


# Last, so that models may refer to each other in circles.
from .app_settings import AppSettings

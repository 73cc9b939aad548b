from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class App(Model):
    """An app: the tenant that holds users, conversations and integrations."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "displayName": "display_name",
        "settings": "settings",
        "metadata": "metadata",
    }

    id: str | Unset = UNSET
    """Id of the app."""
    display_name: None | str | Unset = UNSET
    """Name of the app, for people to read."""
    settings: AppSettings | Unset = UNSET
    """Switches that change how an app behaves."""
    metadata: Metadata | None | Unset = UNSET

    def _read(self, data: Mapping[str, Any]) -> App:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = UNSET
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
        if taken == sent:
            self.metadata = UNSET
            return self
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
        if self.id is not UNSET:
            d["id"] = self.id
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.settings is not UNSET:
            d["settings"] = self.settings.to_dict()
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        return d


# Last, so that models may refer to each other in circles.
from .app_settings import AppSettings

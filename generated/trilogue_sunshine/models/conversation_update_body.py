from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class ConversationUpdateBody(Model):
    """Changes to a conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "displayName": "display_name",
        "description": "description",
        "iconUrl": "icon_url",
        "metadata": "metadata",
    }

    display_name: None | str | Unset = UNSET
    """New name of the conversation."""
    description: None | str | Unset = UNSET
    icon_url: None | str | Unset = UNSET
    metadata: Metadata | None | Unset = UNSET

    def _read(self, data: Mapping[str, Any]) -> ConversationUpdateBody:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("displayName", UNSET)) is not UNSET:
            self.display_name = value
            taken += 1
        else:
            self.display_name = UNSET
        if (value := data.get("description", UNSET)) is not UNSET:
            self.description = value
            taken += 1
        else:
            self.description = UNSET
        if (value := data.get("iconUrl", UNSET)) is not UNSET:
            self.icon_url = value
            taken += 1
        else:
            self.icon_url = UNSET
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
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.description is not UNSET:
            d["description"] = self.description
        if self.icon_url is not UNSET:
            d["iconUrl"] = self.icon_url
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        return d

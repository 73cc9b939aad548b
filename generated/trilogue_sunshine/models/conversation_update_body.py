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
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class ConversationUpdateBody(Model):
    """Changes to a conversation."""

    display_name: None | str | Unset = UNSET
    """New name of the conversation."""
    description: None | str | Unset = UNSET
    icon_url: None | str | Unset = UNSET
    metadata: Metadata | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationUpdateBody:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.display_name = d.pop("displayName") if "displayName" in d else UNSET
        self.description = d.pop("description") if "description" in d else UNSET
        self.icon_url = d.pop("iconUrl") if "iconUrl" in d else UNSET
        self.metadata = d.pop("metadata") if "metadata" in d else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.description is not UNSET:
            d["description"] = self.description
        if self.icon_url is not UNSET:
            d["iconUrl"] = self.icon_url
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        return d

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
    encode_items,
)

if TYPE_CHECKING:
    from .action_subset import ActionSubset
    from .item_size import ItemSize
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class Item(Model):
    """A card of a carousel or a row of a list."""

    title: str
    """Title."""
    actions: list[ActionSubset]
    """One to three buttons."""
    description: str | Unset = UNSET
    """Text under the title."""
    media_url: str | Unset = UNSET
    """URL of a picture."""
    media_type: str | Unset = UNSET
    """Media type of the picture."""
    alt_text: str | Unset = UNSET
    """Text for people who cannot see the picture or file."""
    size: ItemSize | Unset = UNSET
    """Height of the picture."""
    metadata: Metadata | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Item:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.title = d.pop("title") if "title" in d and d["title"] is not None else MISSING
        self.actions = (
            [action_subset_from_dict(item) if isinstance(item, dict) else item for item in d.pop("actions")]
            if "actions" in d and isinstance(d["actions"], list)
            else MISSING
        )
        self.description = d.pop("description") if "description" in d and d["description"] is not None else UNSET
        self.media_url = d.pop("mediaUrl") if "mediaUrl" in d and d["mediaUrl"] is not None else UNSET
        self.media_type = d.pop("mediaType") if "mediaType" in d and d["mediaType"] is not None else UNSET
        self.alt_text = d.pop("altText") if "altText" in d and d["altText"] is not None else UNSET
        self.size = d.pop("size") if "size" in d and d["size"] is not None else UNSET
        self.metadata = d.pop("metadata") if "metadata" in d else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.title is not MISSING:
            d["title"] = self.title
        if self.actions is not MISSING:
            d["actions"] = encode_items(self.actions)
        if self.description is not UNSET:
            d["description"] = self.description
        if self.media_url is not UNSET:
            d["mediaUrl"] = self.media_url
        if self.media_type is not UNSET:
            d["mediaType"] = self.media_type
        if self.alt_text is not UNSET:
            d["altText"] = self.alt_text
        if self.size is not UNSET:
            d["size"] = self.size
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        return d


# Last, so that models may refer to each other in circles.
from .action_subset import action_subset_from_dict

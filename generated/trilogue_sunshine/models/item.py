from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, encode_items

if TYPE_CHECKING:
    from .action_subset import ActionSubset
    from .item_size import ItemSize
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class Item(Model):
    """A card of a carousel or a row of a list."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "title": "title",
        "actions": "actions",
        "description": "description",
        "mediaUrl": "media_url",
        "mediaType": "media_type",
        "altText": "alt_text",
        "size": "size",
        "metadata": "metadata",
    }

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

    def _read(self, data: Mapping[str, Any]) -> Item:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("title")) is not None:
            self.title = value
            taken += 1
        else:
            self.title = MISSING
        if (value := data.get("actions")) is not None and isinstance(value, list):
            self.actions = (
                [action_subset_from_dict(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.actions = MISSING
        if (value := data.get("description")) is not None:
            self.description = value
            taken += 1
        else:
            self.description = UNSET
        if taken == sent:
            self.media_url = self.media_type = self.alt_text = self.size = self.metadata = UNSET
            return self
        if (value := data.get("mediaUrl")) is not None:
            self.media_url = value
            taken += 1
        else:
            self.media_url = UNSET
        if (value := data.get("mediaType")) is not None:
            self.media_type = value
            taken += 1
        else:
            self.media_type = UNSET
        if (value := data.get("altText")) is not None:
            self.alt_text = value
            taken += 1
        else:
            self.alt_text = UNSET
        if taken == sent:
            self.size = self.metadata = UNSET
            return self
        if (value := data.get("size")) is not None:
            self.size = value
            taken += 1
        else:
            self.size = UNSET
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

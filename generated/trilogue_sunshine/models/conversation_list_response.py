from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    encode_items,
)


@_define(kw_only=True, repr=False)
class ConversationListResponse(Model):
    """A page of conversations."""

    conversations: list[Conversation] | Unset = UNSET
    """The conversations."""
    meta: Meta | Unset = UNSET
    """Where a page stands in its list."""
    links: Links | Unset = UNSET
    """The neighbouring pages as URLs."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationListResponse:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.conversations = (
            [Conversation.from_dict(item) if isinstance(item, dict) else item for item in d.pop("conversations")]
            if "conversations" in d and isinstance(d["conversations"], list)
            else UNSET
        )
        self.meta = Meta.from_dict(d.pop("meta")) if "meta" in d and isinstance(d["meta"], dict) else UNSET
        self.links = Links.from_dict(d.pop("links")) if "links" in d and isinstance(d["links"], dict) else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.conversations is not UNSET:
            d["conversations"] = encode_items(self.conversations)
        if self.meta is not UNSET:
            d["meta"] = self.meta.to_dict()
        if self.links is not UNSET:
            d["links"] = self.links.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .conversation import Conversation
from .links import Links
from .meta import Meta

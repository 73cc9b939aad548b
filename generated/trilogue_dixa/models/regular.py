from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)

if TYPE_CHECKING:
    from .content import Content


@_define(kw_only=True, repr=False)
class Regular(Model):
    """A body that was taken in whole."""

    type_: Literal["Regular"] = "Regular"
    """Always 'Regular': tells which kind this is."""
    content: Content
    """What a message says, as HTML or plain text, told apart by `_type`."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Regular:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "Regular" else MISSING
        self.content = (
            content_from_dict(d.pop("content")) if "content" in d and isinstance(d["content"], dict) else MISSING
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.content is not MISSING:
            d["content"] = self.content.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .content import content_from_dict

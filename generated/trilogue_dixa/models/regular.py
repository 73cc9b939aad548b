from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, Model

if TYPE_CHECKING:
    from .content import Content


@_define(kw_only=True, repr=False)
class Regular(Model):
    """A body that was taken in whole."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "content": "content",
    }

    type_: Literal["Regular"] = "Regular"
    """Always 'Regular': tells which kind this is."""
    content: Content
    """What a message says, as HTML or plain text, told apart by `_type`."""

    def _read(self, data: Mapping[str, Any]) -> Regular:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "Regular":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("content")) is not None and isinstance(value, dict):
            self.content = content_from_dict(value)
            taken += 1
        else:
            self.content = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.content is not MISSING:
            d["content"] = self.content.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .content import content_from_dict

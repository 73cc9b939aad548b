from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class Link(Model):
    """Button that opens a URL."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "uri": "uri",
        "text": "text",
        "default": "default",
        "metadata": "metadata",
        "extraChannelOptions": "extra_channel_options",
    }

    type_: Literal["link"] = "link"
    """Always 'link': tells which kind this is."""
    uri: str
    """URL to open."""
    text: str
    """Label of the button."""
    default: bool | Unset = UNSET
    """Whether this is the action for a tap on the item itself."""
    metadata: Metadata | None | Unset = UNSET
    extra_channel_options: ExtraChannelOptions | Unset = UNSET
    """Options that only one channel understands."""

    def _read(self, data: Mapping[str, Any]) -> Link:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "link":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("uri")) is not None:
            self.uri = value
            taken += 1
        else:
            self.uri = MISSING
        if (value := data.get("text")) is not None:
            self.text = value
            taken += 1
        else:
            self.text = MISSING
        if taken == sent:
            self.default = self.metadata = self.extra_channel_options = UNSET
            return self
        if (value := data.get("default")) is not None:
            self.default = value
            taken += 1
        else:
            self.default = UNSET
        if (value := data.get("metadata", UNSET)) is not UNSET:
            self.metadata = value
            taken += 1
        else:
            self.metadata = UNSET
        if (value := data.get("extraChannelOptions")) is not None and isinstance(value, dict):
            self.extra_channel_options = blank(ExtraChannelOptions)._read(value)
            taken += 1
        else:
            self.extra_channel_options = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.uri is not MISSING:
            d["uri"] = self.uri
        if self.text is not MISSING:
            d["text"] = self.text
        if self.default is not UNSET:
            d["default"] = self.default
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        if self.extra_channel_options is not UNSET:
            d["extraChannelOptions"] = self.extra_channel_options.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .extra_channel_options import ExtraChannelOptions

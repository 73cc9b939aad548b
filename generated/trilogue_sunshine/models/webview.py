from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .metadata import Metadata
    from .webview_size import WebviewSize


@_define(kw_only=True, repr=False)
class Webview(Model):
    """Button that opens a page inside the conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "uri": "uri",
        "text": "text",
        "fallback": "fallback",
        "default": "default",
        "metadata": "metadata",
        "extraChannelOptions": "extra_channel_options",
        "size": "size",
        "openOnReceive": "open_on_receive",
    }

    type_: Literal["webview"] = "webview"
    """Always 'webview': tells which kind this is."""
    uri: str
    """URL of the page."""
    text: str
    """Label of the button."""
    fallback: str
    """URL for channels that cannot open a page inside the conversation."""
    default: bool | Unset = UNSET
    """Whether this is the action for a tap on the item itself."""
    metadata: Metadata | None | Unset = UNSET
    extra_channel_options: ExtraChannelOptions | Unset = UNSET
    """Options that only one channel understands."""
    size: WebviewSize | Unset = UNSET
    """How much of the conversation the page covers."""
    open_on_receive: bool | Unset = UNSET
    """Whether the page opens by itself when the message arrives."""

    def _read(self, data: Mapping[str, Any]) -> Webview:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "webview":
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
            self.fallback = self.default = self.metadata = self.extra_channel_options = self.size = (
                self.open_on_receive
            ) = MISSING
            return self
        if (value := data.get("fallback")) is not None:
            self.fallback = value
            taken += 1
        else:
            self.fallback = MISSING
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
        if taken == sent:
            self.extra_channel_options = self.size = self.open_on_receive = UNSET
            return self
        if (value := data.get("extraChannelOptions")) is not None and isinstance(value, dict):
            self.extra_channel_options = blank(ExtraChannelOptions)._read(value)
            taken += 1
        else:
            self.extra_channel_options = UNSET
        if (value := data.get("size")) is not None:
            self.size = value
            taken += 1
        else:
            self.size = UNSET
        if (value := data.get("openOnReceive")) is not None:
            self.open_on_receive = value
            taken += 1
        else:
            self.open_on_receive = UNSET
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
        if self.fallback is not MISSING:
            d["fallback"] = self.fallback
        if self.default is not UNSET:
            d["default"] = self.default
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        if self.extra_channel_options is not UNSET:
            d["extraChannelOptions"] = self.extra_channel_options.to_dict()
        if self.size is not UNSET:
            d["size"] = self.size
        if self.open_on_receive is not UNSET:
            d["openOnReceive"] = self.open_on_receive
        return d


# Last, so that models may refer to each other in circles.
from .extra_channel_options import ExtraChannelOptions

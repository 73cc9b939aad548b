from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)

if TYPE_CHECKING:
    from .metadata import Metadata
    from .webview_size import WebviewSize


@_define(kw_only=True, repr=False)
class Webview(Model):
    """Button that opens a page inside the conversation."""

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Webview:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "webview" else MISSING
        self.uri = d.pop("uri") if "uri" in d and d["uri"] is not None else MISSING
        self.text = d.pop("text") if "text" in d and d["text"] is not None else MISSING
        self.fallback = d.pop("fallback") if "fallback" in d and d["fallback"] is not None else MISSING
        self.default = d.pop("default") if "default" in d and d["default"] is not None else UNSET
        self.metadata = d.pop("metadata") if "metadata" in d else UNSET
        self.extra_channel_options = (
            ExtraChannelOptions.from_dict(d.pop("extraChannelOptions"))
            if "extraChannelOptions" in d and isinstance(d["extraChannelOptions"], dict)
            else UNSET
        )
        self.size = d.pop("size") if "size" in d and d["size"] is not None else UNSET
        self.open_on_receive = (
            d.pop("openOnReceive") if "openOnReceive" in d and d["openOnReceive"] is not None else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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

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
    keep_null,
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
        self.type_ = d.pop("type") if d.get("type") == "webview" else MISSING
        value = d.pop("uri", MISSING)
        self.uri = value if value is not None else keep_null(d, "uri")
        value = d.pop("text", MISSING)
        self.text = value if value is not None else keep_null(d, "text")
        value = d.pop("fallback", MISSING)
        self.fallback = value if value is not None else keep_null(d, "fallback")
        value = d.pop("default", UNSET)
        self.default = value if value is not None else keep_null(d, "default")
        self.metadata = d.pop("metadata", UNSET)
        self.extra_channel_options = (
            ExtraChannelOptions.from_dict(d.pop("extraChannelOptions"))
            if isinstance(d.get("extraChannelOptions"), dict)
            else UNSET
        )
        value = d.pop("size", UNSET)
        self.size = value if value is not None else keep_null(d, "size")
        value = d.pop("openOnReceive", UNSET)
        self.open_on_receive = value if value is not None else keep_null(d, "openOnReceive")
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

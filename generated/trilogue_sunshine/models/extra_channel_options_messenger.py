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
    from .extra_channel_options_messenger_webview_share_button import ExtraChannelOptionsMessengerWebviewShareButton


@_define(kw_only=True, repr=False)
class ExtraChannelOptionsMessenger(Model):
    """Options for Facebook Messenger."""

    messenger_extensions: bool | Unset = UNSET
    """Whether the page opens with Messenger Extensions."""
    webview_share_button: ExtraChannelOptionsMessengerWebviewShareButton | Unset = UNSET
    """`hide` takes the share button off the page."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ExtraChannelOptionsMessenger:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.messenger_extensions = (
            d.pop("messenger_extensions")
            if "messenger_extensions" in d and d["messenger_extensions"] is not None
            else UNSET
        )
        self.webview_share_button = (
            d.pop("webview_share_button")
            if "webview_share_button" in d and d["webview_share_button"] is not None
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.messenger_extensions is not UNSET:
            d["messenger_extensions"] = self.messenger_extensions
        if self.webview_share_button is not UNSET:
            d["webview_share_button"] = self.webview_share_button
        return d

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .extra_channel_options_messenger_webview_share_button import ExtraChannelOptionsMessengerWebviewShareButton


@_define(kw_only=True, repr=False)
class ExtraChannelOptionsMessenger(Model):
    """Options for Facebook Messenger."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "messenger_extensions": "messenger_extensions",
        "webview_share_button": "webview_share_button",
    }

    messenger_extensions: bool | Unset = UNSET
    """Whether the page opens with Messenger Extensions."""
    webview_share_button: ExtraChannelOptionsMessengerWebviewShareButton | Unset = UNSET
    """`hide` takes the share button off the page."""

    def _read(self, data: Mapping[str, Any]) -> ExtraChannelOptionsMessenger:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("messenger_extensions")) is not None:
            self.messenger_extensions = value
            taken += 1
        else:
            self.messenger_extensions = UNSET
        if (value := data.get("webview_share_button")) is not None:
            self.webview_share_button = value
            taken += 1
        else:
            self.webview_share_button = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.messenger_extensions is not UNSET:
            d["messenger_extensions"] = self.messenger_extensions
        if self.webview_share_button is not UNSET:
            d["webview_share_button"] = self.webview_share_button
        return d

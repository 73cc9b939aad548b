from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class WebUpdate(Model):
    """Changes to a web integration."""

    type_: Literal["web"] | Unset = UNSET
    """Always 'web': tells which kind this is."""
    display_name: None | str | Unset = UNSET
    """Name of the integration, for people to read."""
    default_responder_id: None | str | Unset = UNSET
    """Id of the switchboard integration that answers first on this channel; `null` takes the switchboard's default."""
    brand_color: str | Unset = UNSET
    """Colour of the header, six hex digits. The service's default is "65758e"."""
    fixed_intro_pane: bool | Unset = UNSET
    """Whether the pane with introductory text stays in view."""
    conversation_color: str | Unset = UNSET
    """Colour of the user's messages and the actions in the footer, six hex digits. The service's default is "0099ff"."""
    action_color: str | Unset = UNSET
    """Colour of buttons and links, six hex digits. The service's default is "0099ff"."""
    display_style: str | Unset = UNSET
    """How the messenger first shows itself: `button` or `tab`. The service's default is "button"."""
    button_icon_url: None | str | Unset = UNSET
    """Picture on the button."""
    button_width: str | Unset = UNSET
    """Width of the button in pixels. The service's default is "58"."""
    button_height: str | Unset = UNSET
    """Height of the button in pixels. The service's default is "58"."""
    integration_order: list[str] | None | Unset = UNSET
    """Ids of the integrations in the order in which other channels are offered."""
    business_name: str | Unset = UNSET
    """Name of the business in the header."""
    business_icon_url: str | Unset = UNSET
    """Picture of the business in the header."""
    background_image_url: str | Unset = UNSET
    """Picture behind the messages."""
    origin_whitelist: list[str] | None | Unset = UNSET
    """Origins of pages that may embed the messenger; `null` for any."""
    prechat_capture: PrechatCapture | Unset = UNSET
    """Form shown before the first message of a web conversation."""
    can_user_see_conversation_list: bool | Unset = UNSET
    """Whether users see their list of conversations in the SDK."""
    can_user_create_more_conversations: bool | Unset = UNSET
    """Whether users can begin further conversations in the SDK."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> WebUpdate:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "web" else UNSET
        self.display_name = d.pop("displayName") if "displayName" in d else UNSET
        self.default_responder_id = d.pop("defaultResponderId") if "defaultResponderId" in d else UNSET
        self.brand_color = d.pop("brandColor") if "brandColor" in d and d["brandColor"] is not None else UNSET
        self.fixed_intro_pane = (
            d.pop("fixedIntroPane") if "fixedIntroPane" in d and d["fixedIntroPane"] is not None else UNSET
        )
        self.conversation_color = (
            d.pop("conversationColor") if "conversationColor" in d and d["conversationColor"] is not None else UNSET
        )
        self.action_color = d.pop("actionColor") if "actionColor" in d and d["actionColor"] is not None else UNSET
        self.display_style = d.pop("displayStyle") if "displayStyle" in d and d["displayStyle"] is not None else UNSET
        self.button_icon_url = d.pop("buttonIconUrl") if "buttonIconUrl" in d else UNSET
        self.button_width = d.pop("buttonWidth") if "buttonWidth" in d and d["buttonWidth"] is not None else UNSET
        self.button_height = d.pop("buttonHeight") if "buttonHeight" in d and d["buttonHeight"] is not None else UNSET
        self.integration_order = d.pop("integrationOrder") if "integrationOrder" in d else UNSET
        self.business_name = d.pop("businessName") if "businessName" in d and d["businessName"] is not None else UNSET
        self.business_icon_url = (
            d.pop("businessIconUrl") if "businessIconUrl" in d and d["businessIconUrl"] is not None else UNSET
        )
        self.background_image_url = (
            d.pop("backgroundImageUrl") if "backgroundImageUrl" in d and d["backgroundImageUrl"] is not None else UNSET
        )
        self.origin_whitelist = d.pop("originWhitelist") if "originWhitelist" in d else UNSET
        self.prechat_capture = (
            PrechatCapture.from_dict(d.pop("prechatCapture"))
            if "prechatCapture" in d and isinstance(d["prechatCapture"], dict)
            else UNSET
        )
        self.can_user_see_conversation_list = (
            d.pop("canUserSeeConversationList")
            if "canUserSeeConversationList" in d and d["canUserSeeConversationList"] is not None
            else UNSET
        )
        self.can_user_create_more_conversations = (
            d.pop("canUserCreateMoreConversations")
            if "canUserCreateMoreConversations" in d and d["canUserCreateMoreConversations"] is not None
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not UNSET:
            d["type"] = self.type_
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.default_responder_id is not UNSET:
            d["defaultResponderId"] = self.default_responder_id
        if self.brand_color is not UNSET:
            d["brandColor"] = self.brand_color
        if self.fixed_intro_pane is not UNSET:
            d["fixedIntroPane"] = self.fixed_intro_pane
        if self.conversation_color is not UNSET:
            d["conversationColor"] = self.conversation_color
        if self.action_color is not UNSET:
            d["actionColor"] = self.action_color
        if self.display_style is not UNSET:
            d["displayStyle"] = self.display_style
        if self.button_icon_url is not UNSET:
            d["buttonIconUrl"] = self.button_icon_url
        if self.button_width is not UNSET:
            d["buttonWidth"] = self.button_width
        if self.button_height is not UNSET:
            d["buttonHeight"] = self.button_height
        if self.integration_order is not UNSET:
            d["integrationOrder"] = self.integration_order
        if self.business_name is not UNSET:
            d["businessName"] = self.business_name
        if self.business_icon_url is not UNSET:
            d["businessIconUrl"] = self.business_icon_url
        if self.background_image_url is not UNSET:
            d["backgroundImageUrl"] = self.background_image_url
        if self.origin_whitelist is not UNSET:
            d["originWhitelist"] = self.origin_whitelist
        if self.prechat_capture is not UNSET:
            d["prechatCapture"] = self.prechat_capture.to_dict()
        if self.can_user_see_conversation_list is not UNSET:
            d["canUserSeeConversationList"] = self.can_user_see_conversation_list
        if self.can_user_create_more_conversations is not UNSET:
            d["canUserCreateMoreConversations"] = self.can_user_create_more_conversations
        return d


# Last, so that models may refer to each other in circles.
from .prechat_capture import PrechatCapture

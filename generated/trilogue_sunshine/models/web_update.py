from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class WebUpdate(Model):
    """Changes to a web integration."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "displayName": "display_name",
        "defaultResponderId": "default_responder_id",
        "brandColor": "brand_color",
        "fixedIntroPane": "fixed_intro_pane",
        "conversationColor": "conversation_color",
        "actionColor": "action_color",
        "displayStyle": "display_style",
        "buttonIconUrl": "button_icon_url",
        "buttonWidth": "button_width",
        "buttonHeight": "button_height",
        "integrationOrder": "integration_order",
        "businessName": "business_name",
        "businessIconUrl": "business_icon_url",
        "backgroundImageUrl": "background_image_url",
        "originWhitelist": "origin_whitelist",
        "prechatCapture": "prechat_capture",
        "canUserSeeConversationList": "can_user_see_conversation_list",
        "canUserCreateMoreConversations": "can_user_create_more_conversations",
    }

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

    def _read(self, data: Mapping[str, Any]) -> WebUpdate:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "web":
            self.type_ = value
            taken += 1
        else:
            self.type_ = UNSET
        if (value := data.get("displayName", UNSET)) is not UNSET:
            self.display_name = value
            taken += 1
        else:
            self.display_name = UNSET
        if (value := data.get("defaultResponderId", UNSET)) is not UNSET:
            self.default_responder_id = value
            taken += 1
        else:
            self.default_responder_id = UNSET
        if taken == sent:
            self.brand_color = self.fixed_intro_pane = self.conversation_color = self.action_color = (
                self.display_style
            ) = self.button_icon_url = self.button_width = self.button_height = self.integration_order = (
                self.business_name
            ) = self.business_icon_url = self.background_image_url = self.origin_whitelist = self.prechat_capture = (
                self.can_user_see_conversation_list
            ) = self.can_user_create_more_conversations = UNSET
            return self
        if (value := data.get("brandColor")) is not None:
            self.brand_color = value
            taken += 1
        else:
            self.brand_color = UNSET
        if (value := data.get("fixedIntroPane")) is not None:
            self.fixed_intro_pane = value
            taken += 1
        else:
            self.fixed_intro_pane = UNSET
        if (value := data.get("conversationColor")) is not None:
            self.conversation_color = value
            taken += 1
        else:
            self.conversation_color = UNSET
        if taken == sent:
            self.action_color = self.display_style = self.button_icon_url = self.button_width = self.button_height = (
                self.integration_order
            ) = self.business_name = self.business_icon_url = self.background_image_url = self.origin_whitelist = (
                self.prechat_capture
            ) = self.can_user_see_conversation_list = self.can_user_create_more_conversations = UNSET
            return self
        if (value := data.get("actionColor")) is not None:
            self.action_color = value
            taken += 1
        else:
            self.action_color = UNSET
        if (value := data.get("displayStyle")) is not None:
            self.display_style = value
            taken += 1
        else:
            self.display_style = UNSET
        if (value := data.get("buttonIconUrl", UNSET)) is not UNSET:
            self.button_icon_url = value
            taken += 1
        else:
            self.button_icon_url = UNSET
        if taken == sent:
            self.button_width = self.button_height = self.integration_order = self.business_name = (
                self.business_icon_url
            ) = self.background_image_url = self.origin_whitelist = self.prechat_capture = (
                self.can_user_see_conversation_list
            ) = self.can_user_create_more_conversations = UNSET
            return self
        if (value := data.get("buttonWidth")) is not None:
            self.button_width = value
            taken += 1
        else:
            self.button_width = UNSET
        if (value := data.get("buttonHeight")) is not None:
            self.button_height = value
            taken += 1
        else:
            self.button_height = UNSET
        if (value := data.get("integrationOrder", UNSET)) is not UNSET:
            self.integration_order = value
            taken += 1
        else:
            self.integration_order = UNSET
        if taken == sent:
            self.business_name = self.business_icon_url = self.background_image_url = self.origin_whitelist = (
                self.prechat_capture
            ) = self.can_user_see_conversation_list = self.can_user_create_more_conversations = UNSET
            return self
        if (value := data.get("businessName")) is not None:
            self.business_name = value
            taken += 1
        else:
            self.business_name = UNSET
        if (value := data.get("businessIconUrl")) is not None:
            self.business_icon_url = value
            taken += 1
        else:
            self.business_icon_url = UNSET
        if (value := data.get("backgroundImageUrl")) is not None:
            self.background_image_url = value
            taken += 1
        else:
            self.background_image_url = UNSET
        if taken == sent:
            self.origin_whitelist = self.prechat_capture = self.can_user_see_conversation_list = (
                self.can_user_create_more_conversations
            ) = UNSET
            return self
        if (value := data.get("originWhitelist", UNSET)) is not UNSET:
            self.origin_whitelist = value
            taken += 1
        else:
            self.origin_whitelist = UNSET
        if (value := data.get("prechatCapture")) is not None and isinstance(value, dict):
            self.prechat_capture = blank(PrechatCapture)._read(value)
            taken += 1
        else:
            self.prechat_capture = UNSET
        if (value := data.get("canUserSeeConversationList")) is not None:
            self.can_user_see_conversation_list = value
            taken += 1
        else:
            self.can_user_see_conversation_list = UNSET
        if taken == sent:
            self.can_user_create_more_conversations = UNSET
            return self
        if (value := data.get("canUserCreateMoreConversations")) is not None:
            self.can_user_create_more_conversations = value
            taken += 1
        else:
            self.can_user_create_more_conversations = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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

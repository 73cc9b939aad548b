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
class IosUpdate(Model):
    """Changes to an iOS integration."""

    type_: Literal["ios"] | Unset = UNSET
    """Always 'ios': tells which kind this is."""
    display_name: None | str | Unset = UNSET
    """Name of the integration, for people to read."""
    default_responder_id: None | str | Unset = UNSET
    """Id of the switchboard integration that answers first on this channel; `null` takes the switchboard's default."""
    certificate: None | str | Unset = UNSET
    """Certificate for Apple push notifications, PKCS #12 in Base64."""
    password: str | Unset = UNSET
    """Password of the certificate."""
    production: bool | Unset = UNSET
    """Whether the certificate is for production rather than the sandbox."""
    auto_update_badge: bool | Unset = UNSET
    """Whether unread messages are counted on the app's icon."""
    can_user_see_conversation_list: bool | Unset = UNSET
    """Whether users see their list of conversations in the SDK."""
    can_user_create_more_conversations: bool | Unset = UNSET
    """Whether users can begin further conversations in the SDK."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> IosUpdate:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "ios" else UNSET
        self.display_name = d.pop("displayName") if "displayName" in d else UNSET
        self.default_responder_id = d.pop("defaultResponderId") if "defaultResponderId" in d else UNSET
        self.certificate = d.pop("certificate") if "certificate" in d else UNSET
        self.password = d.pop("password") if "password" in d and d["password"] is not None else UNSET
        self.production = d.pop("production") if "production" in d and d["production"] is not None else UNSET
        self.auto_update_badge = (
            d.pop("autoUpdateBadge") if "autoUpdateBadge" in d and d["autoUpdateBadge"] is not None else UNSET
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
        if self.certificate is not UNSET:
            d["certificate"] = self.certificate
        if self.password is not UNSET:
            d["password"] = self.password
        if self.production is not UNSET:
            d["production"] = self.production
        if self.auto_update_badge is not UNSET:
            d["autoUpdateBadge"] = self.auto_update_badge
        if self.can_user_see_conversation_list is not UNSET:
            d["canUserSeeConversationList"] = self.can_user_see_conversation_list
        if self.can_user_create_more_conversations is not UNSET:
            d["canUserCreateMoreConversations"] = self.can_user_create_more_conversations
        return d

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    keep_null,
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
        self.type_ = d.pop("type") if d.get("type") == "ios" else UNSET
        self.display_name = d.pop("displayName", UNSET)
        self.default_responder_id = d.pop("defaultResponderId", UNSET)
        self.certificate = d.pop("certificate", UNSET)
        value = d.pop("password", UNSET)
        self.password = value if value is not None else keep_null(d, "password")
        value = d.pop("production", UNSET)
        self.production = value if value is not None else keep_null(d, "production")
        value = d.pop("autoUpdateBadge", UNSET)
        self.auto_update_badge = value if value is not None else keep_null(d, "autoUpdateBadge")
        value = d.pop("canUserSeeConversationList", UNSET)
        self.can_user_see_conversation_list = value if value is not None else keep_null(d, "canUserSeeConversationList")
        value = d.pop("canUserCreateMoreConversations", UNSET)
        self.can_user_create_more_conversations = (
            value if value is not None else keep_null(d, "canUserCreateMoreConversations")
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

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
    take_null,
)

if TYPE_CHECKING:
    from .status import Status


@_define(kw_only=True, repr=False)
class Android(Model):
    """The Android SDK."""

    type_: Literal["android"] = "android"
    """Always 'android': tells which kind this is."""
    id: str | Unset = UNSET
    """Id of the integration."""
    status: Status | Unset = UNSET
    """Whether the integration works."""
    display_name: None | str | Unset = UNSET
    """Name of the integration, for people to read."""
    project_id: None | str | Unset = UNSET
    """Project id of the Google service account."""
    client_email: None | str | Unset = UNSET
    """E-mail address of the Google service account."""
    private_key: None | str | Unset = UNSET
    """Private key of the Google service account."""
    server_key: None | str | Unset = UNSET
    """Server key of Firebase Cloud Messaging; superseded by the service account."""
    sender_id: None | str | Unset = UNSET
    """Sender id of Firebase Cloud Messaging; superseded by the service account."""
    can_user_see_conversation_list: bool | Unset = UNSET
    """Whether users see their list of conversations in the SDK."""
    can_user_create_more_conversations: bool | Unset = UNSET
    """Whether users can begin further conversations in the SDK."""
    attachments_enabled: bool | Unset = UNSET
    """Whether users can send files from the SDK."""
    default_responder_id: None | str | Unset = UNSET
    """Id of the switchboard integration that answers first on this channel; `null` takes the switchboard's default."""
    default_responder: AndroidDefaultResponder | None | Unset = UNSET
    """The switchboard integration that answers first on this channel."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Android:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "android" else MISSING
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.status = d.pop("status") if "status" in d and d["status"] is not None else UNSET
        self.display_name = d.pop("displayName") if "displayName" in d else UNSET
        self.project_id = d.pop("projectId") if "projectId" in d else UNSET
        self.client_email = d.pop("clientEmail") if "clientEmail" in d else UNSET
        self.private_key = d.pop("privateKey") if "privateKey" in d else UNSET
        self.server_key = d.pop("serverKey") if "serverKey" in d else UNSET
        self.sender_id = d.pop("senderId") if "senderId" in d else UNSET
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
        self.attachments_enabled = (
            d.pop("attachmentsEnabled") if "attachmentsEnabled" in d and d["attachmentsEnabled"] is not None else UNSET
        )
        self.default_responder_id = d.pop("defaultResponderId") if "defaultResponderId" in d else UNSET
        self.default_responder = (
            AndroidDefaultResponder.from_dict(d.pop("defaultResponder"))
            if "defaultResponder" in d and isinstance(d["defaultResponder"], dict)
            else take_null(d, "defaultResponder")
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.id is not UNSET:
            d["id"] = self.id
        if self.status is not UNSET:
            d["status"] = self.status
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.project_id is not UNSET:
            d["projectId"] = self.project_id
        if self.client_email is not UNSET:
            d["clientEmail"] = self.client_email
        if self.private_key is not UNSET:
            d["privateKey"] = self.private_key
        if self.server_key is not UNSET:
            d["serverKey"] = self.server_key
        if self.sender_id is not UNSET:
            d["senderId"] = self.sender_id
        if self.can_user_see_conversation_list is not UNSET:
            d["canUserSeeConversationList"] = self.can_user_see_conversation_list
        if self.can_user_create_more_conversations is not UNSET:
            d["canUserCreateMoreConversations"] = self.can_user_create_more_conversations
        if self.attachments_enabled is not UNSET:
            d["attachmentsEnabled"] = self.attachments_enabled
        if self.default_responder_id is not UNSET:
            d["defaultResponderId"] = self.default_responder_id
        if self.default_responder is not UNSET:
            d["defaultResponder"] = None if self.default_responder is None else self.default_responder.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .android_default_responder import AndroidDefaultResponder

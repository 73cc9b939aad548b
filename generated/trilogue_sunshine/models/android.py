from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .status import Status


@_define(kw_only=True, repr=False)
class Android(Model):
    """The Android SDK."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "id": "id",
        "status": "status",
        "displayName": "display_name",
        "projectId": "project_id",
        "clientEmail": "client_email",
        "privateKey": "private_key",
        "serverKey": "server_key",
        "senderId": "sender_id",
        "canUserSeeConversationList": "can_user_see_conversation_list",
        "canUserCreateMoreConversations": "can_user_create_more_conversations",
        "attachmentsEnabled": "attachments_enabled",
        "defaultResponderId": "default_responder_id",
        "defaultResponder": "default_responder",
    }

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

    def _read(self, data: Mapping[str, Any]) -> Android:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "android":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = UNSET
        if (value := data.get("status")) is not None:
            self.status = value
            taken += 1
        else:
            self.status = UNSET
        if taken == sent:
            self.display_name = self.project_id = self.client_email = self.private_key = self.server_key = (
                self.sender_id
            ) = self.can_user_see_conversation_list = self.can_user_create_more_conversations = (
                self.attachments_enabled
            ) = self.default_responder_id = self.default_responder = UNSET
            return self
        if (value := data.get("displayName", UNSET)) is not UNSET:
            self.display_name = value
            taken += 1
        else:
            self.display_name = UNSET
        if (value := data.get("projectId", UNSET)) is not UNSET:
            self.project_id = value
            taken += 1
        else:
            self.project_id = UNSET
        if (value := data.get("clientEmail", UNSET)) is not UNSET:
            self.client_email = value
            taken += 1
        else:
            self.client_email = UNSET
        if taken == sent:
            self.private_key = self.server_key = self.sender_id = self.can_user_see_conversation_list = (
                self.can_user_create_more_conversations
            ) = self.attachments_enabled = self.default_responder_id = self.default_responder = UNSET
            return self
        if (value := data.get("privateKey", UNSET)) is not UNSET:
            self.private_key = value
            taken += 1
        else:
            self.private_key = UNSET
        if (value := data.get("serverKey", UNSET)) is not UNSET:
            self.server_key = value
            taken += 1
        else:
            self.server_key = UNSET
        if (value := data.get("senderId", UNSET)) is not UNSET:
            self.sender_id = value
            taken += 1
        else:
            self.sender_id = UNSET
        if taken == sent:
            self.can_user_see_conversation_list = self.can_user_create_more_conversations = self.attachments_enabled = (
                self.default_responder_id
            ) = self.default_responder = UNSET
            return self
        if (value := data.get("canUserSeeConversationList")) is not None:
            self.can_user_see_conversation_list = value
            taken += 1
        else:
            self.can_user_see_conversation_list = UNSET
        if (value := data.get("canUserCreateMoreConversations")) is not None:
            self.can_user_create_more_conversations = value
            taken += 1
        else:
            self.can_user_create_more_conversations = UNSET
        if (value := data.get("attachmentsEnabled")) is not None:
            self.attachments_enabled = value
            taken += 1
        else:
            self.attachments_enabled = UNSET
        if taken == sent:
            self.default_responder_id = self.default_responder = UNSET
            return self
        if (value := data.get("defaultResponderId", UNSET)) is not UNSET:
            self.default_responder_id = value
            taken += 1
        else:
            self.default_responder_id = UNSET
        if (value := data.get("defaultResponder", UNSET)) is not UNSET and isinstance(value, dict):
            self.default_responder = blank(AndroidDefaultResponder)._read(value)
            taken += 1
        elif value is None:
            self.default_responder = None
            taken += 1
        else:
            self.default_responder = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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

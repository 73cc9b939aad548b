from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .status import Status


@_define(kw_only=True, repr=False)
class Instagram(Model):
    """Instagram Direct."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "appId": "app_id",
        "id": "id",
        "status": "status",
        "displayName": "display_name",
        "pageAccessToken": "page_access_token",
        "appSecret": "app_secret",
        "businessName": "business_name",
        "businessUsername": "business_username",
        "pageId": "page_id",
        "businessId": "business_id",
        "username": "username",
        "userId": "user_id",
        "defaultResponderId": "default_responder_id",
        "defaultResponder": "default_responder",
    }

    type_: Literal["instagram"] = "instagram"
    """Always 'instagram': tells which kind this is."""
    app_id: str
    """Id of the Facebook app."""
    id: str | Unset = UNSET
    """Id of the integration."""
    status: Status | Unset = UNSET
    """Whether the integration works."""
    display_name: None | str | Unset = UNSET
    """Name of the integration, for people to read."""
    page_access_token: None | str | Unset = UNSET
    """Access token of the Facebook page."""
    app_secret: None | str | Unset = UNSET
    """Secret of the Facebook app."""
    business_name: str | Unset = UNSET
    """Name of the business account."""
    business_username: str | Unset = UNSET
    """User name of the business account."""
    page_id: str | Unset = UNSET
    """Id of the Facebook page."""
    business_id: str | Unset = UNSET
    """Id of the business account."""
    username: str | Unset = UNSET
    """User name at Instagram."""
    user_id: str | Unset = UNSET
    """User id at Instagram."""
    default_responder_id: None | str | Unset = UNSET
    """Id of the switchboard integration that answers first on this channel; `null` takes the switchboard's default."""
    default_responder: InstagramDefaultResponder | None | Unset = UNSET
    """The switchboard integration that answers first on this channel."""

    def _read(self, data: Mapping[str, Any]) -> Instagram:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "instagram":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("appId")) is not None:
            self.app_id = value
            taken += 1
        else:
            self.app_id = MISSING
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = UNSET
        if taken == sent:
            self.status = self.display_name = self.page_access_token = self.app_secret = self.business_name = (
                self.business_username
            ) = self.page_id = self.business_id = self.username = self.user_id = self.default_responder_id = (
                self.default_responder
            ) = UNSET
            return self
        if (value := data.get("status")) is not None:
            self.status = value
            taken += 1
        else:
            self.status = UNSET
        if (value := data.get("displayName", UNSET)) is not UNSET:
            self.display_name = value
            taken += 1
        else:
            self.display_name = UNSET
        if (value := data.get("pageAccessToken", UNSET)) is not UNSET:
            self.page_access_token = value
            taken += 1
        else:
            self.page_access_token = UNSET
        if taken == sent:
            self.app_secret = self.business_name = self.business_username = self.page_id = self.business_id = (
                self.username
            ) = self.user_id = self.default_responder_id = self.default_responder = UNSET
            return self
        if (value := data.get("appSecret", UNSET)) is not UNSET:
            self.app_secret = value
            taken += 1
        else:
            self.app_secret = UNSET
        if (value := data.get("businessName")) is not None:
            self.business_name = value
            taken += 1
        else:
            self.business_name = UNSET
        if (value := data.get("businessUsername")) is not None:
            self.business_username = value
            taken += 1
        else:
            self.business_username = UNSET
        if taken == sent:
            self.page_id = self.business_id = self.username = self.user_id = self.default_responder_id = (
                self.default_responder
            ) = UNSET
            return self
        if (value := data.get("pageId")) is not None:
            self.page_id = value
            taken += 1
        else:
            self.page_id = UNSET
        if (value := data.get("businessId")) is not None:
            self.business_id = value
            taken += 1
        else:
            self.business_id = UNSET
        if (value := data.get("username")) is not None:
            self.username = value
            taken += 1
        else:
            self.username = UNSET
        if taken == sent:
            self.user_id = self.default_responder_id = self.default_responder = UNSET
            return self
        if (value := data.get("userId")) is not None:
            self.user_id = value
            taken += 1
        else:
            self.user_id = UNSET
        if (value := data.get("defaultResponderId", UNSET)) is not UNSET:
            self.default_responder_id = value
            taken += 1
        else:
            self.default_responder_id = UNSET
        if (value := data.get("defaultResponder", UNSET)) is not UNSET and isinstance(value, dict):
            self.default_responder = blank(InstagramDefaultResponder)._read(value)
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
        if self.app_id is not MISSING:
            d["appId"] = self.app_id
        if self.id is not UNSET:
            d["id"] = self.id
        if self.status is not UNSET:
            d["status"] = self.status
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.page_access_token is not UNSET:
            d["pageAccessToken"] = self.page_access_token
        if self.app_secret is not UNSET:
            d["appSecret"] = self.app_secret
        if self.business_name is not UNSET:
            d["businessName"] = self.business_name
        if self.business_username is not UNSET:
            d["businessUsername"] = self.business_username
        if self.page_id is not UNSET:
            d["pageId"] = self.page_id
        if self.business_id is not UNSET:
            d["businessId"] = self.business_id
        if self.username is not UNSET:
            d["username"] = self.username
        if self.user_id is not UNSET:
            d["userId"] = self.user_id
        if self.default_responder_id is not UNSET:
            d["defaultResponderId"] = self.default_responder_id
        if self.default_responder is not UNSET:
            d["defaultResponder"] = None if self.default_responder is None else self.default_responder.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .instagram_default_responder import InstagramDefaultResponder

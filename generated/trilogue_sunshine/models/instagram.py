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
class Instagram(Model):
    """Instagram Direct."""

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Instagram:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "instagram" else MISSING
        self.app_id = d.pop("appId") if "appId" in d and d["appId"] is not None else MISSING
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.status = d.pop("status") if "status" in d and d["status"] is not None else UNSET
        self.display_name = d.pop("displayName") if "displayName" in d else UNSET
        self.page_access_token = d.pop("pageAccessToken") if "pageAccessToken" in d else UNSET
        self.app_secret = d.pop("appSecret") if "appSecret" in d else UNSET
        self.business_name = d.pop("businessName") if "businessName" in d and d["businessName"] is not None else UNSET
        self.business_username = (
            d.pop("businessUsername") if "businessUsername" in d and d["businessUsername"] is not None else UNSET
        )
        self.page_id = d.pop("pageId") if "pageId" in d and d["pageId"] is not None else UNSET
        self.business_id = d.pop("businessId") if "businessId" in d and d["businessId"] is not None else UNSET
        self.username = d.pop("username") if "username" in d and d["username"] is not None else UNSET
        self.user_id = d.pop("userId") if "userId" in d and d["userId"] is not None else UNSET
        self.default_responder_id = d.pop("defaultResponderId") if "defaultResponderId" in d else UNSET
        self.default_responder = (
            InstagramDefaultResponder.from_dict(d.pop("defaultResponder"))
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

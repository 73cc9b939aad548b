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
    keep_null,
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
        self.type_ = d.pop("type") if d.get("type") == "instagram" else MISSING
        value = d.pop("appId", MISSING)
        self.app_id = value if value is not None else keep_null(d, "appId")
        value = d.pop("id", UNSET)
        self.id = value if value is not None else keep_null(d, "id")
        value = d.pop("status", UNSET)
        self.status = value if value is not None else keep_null(d, "status")
        self.display_name = d.pop("displayName", UNSET)
        self.page_access_token = d.pop("pageAccessToken", UNSET)
        self.app_secret = d.pop("appSecret", UNSET)
        value = d.pop("businessName", UNSET)
        self.business_name = value if value is not None else keep_null(d, "businessName")
        value = d.pop("businessUsername", UNSET)
        self.business_username = value if value is not None else keep_null(d, "businessUsername")
        value = d.pop("pageId", UNSET)
        self.page_id = value if value is not None else keep_null(d, "pageId")
        value = d.pop("businessId", UNSET)
        self.business_id = value if value is not None else keep_null(d, "businessId")
        value = d.pop("username", UNSET)
        self.username = value if value is not None else keep_null(d, "username")
        value = d.pop("userId", UNSET)
        self.user_id = value if value is not None else keep_null(d, "userId")
        self.default_responder_id = d.pop("defaultResponderId", UNSET)
        self.default_responder = (
            InstagramDefaultResponder.from_dict(d.pop("defaultResponder"))
            if isinstance(d.get("defaultResponder"), dict)
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

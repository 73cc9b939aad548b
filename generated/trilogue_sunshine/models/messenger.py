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
class Messenger(Model):
    """Facebook Messenger."""

    type_: Literal["messenger"] = "messenger"
    """Always 'messenger': tells which kind this is."""
    page_access_token: None | str
    """Access token of the Facebook page."""
    app_id: str
    """Id of the Facebook app."""
    id: str | Unset = UNSET
    """Id of the integration."""
    status: Status | Unset = UNSET
    """Whether the integration works."""
    display_name: None | str | Unset = UNSET
    """Name of the integration, for people to read."""
    app_secret: None | str | Unset = UNSET
    """Secret of the Facebook app."""
    page_id: float | Unset = UNSET
    """Id of the Facebook page."""
    page_name: str | Unset = UNSET
    """Name of the Facebook page."""
    default_responder_id: None | str | Unset = UNSET
    """Id of the switchboard integration that answers first on this channel; `null` takes the switchboard's default."""
    default_responder: MessengerDefaultResponder | None | Unset = UNSET
    """The switchboard integration that answers first on this channel."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Messenger:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "messenger" else MISSING
        self.page_access_token = d.pop("pageAccessToken") if "pageAccessToken" in d else MISSING
        self.app_id = d.pop("appId") if "appId" in d and d["appId"] is not None else MISSING
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.status = d.pop("status") if "status" in d and d["status"] is not None else UNSET
        self.display_name = d.pop("displayName") if "displayName" in d else UNSET
        self.app_secret = d.pop("appSecret") if "appSecret" in d else UNSET
        self.page_id = d.pop("pageId") if "pageId" in d and d["pageId"] is not None else UNSET
        self.page_name = d.pop("pageName") if "pageName" in d and d["pageName"] is not None else UNSET
        self.default_responder_id = d.pop("defaultResponderId") if "defaultResponderId" in d else UNSET
        self.default_responder = (
            MessengerDefaultResponder.from_dict(d.pop("defaultResponder"))
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
        if self.page_access_token is not MISSING:
            d["pageAccessToken"] = self.page_access_token
        if self.app_id is not MISSING:
            d["appId"] = self.app_id
        if self.id is not UNSET:
            d["id"] = self.id
        if self.status is not UNSET:
            d["status"] = self.status
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.app_secret is not UNSET:
            d["appSecret"] = self.app_secret
        if self.page_id is not UNSET:
            d["pageId"] = self.page_id
        if self.page_name is not UNSET:
            d["pageName"] = self.page_name
        if self.default_responder_id is not UNSET:
            d["defaultResponderId"] = self.default_responder_id
        if self.default_responder is not UNSET:
            d["defaultResponder"] = None if self.default_responder is None else self.default_responder.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .messenger_default_responder import MessengerDefaultResponder

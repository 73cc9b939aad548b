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
    from .twitter_tier import TwitterTier


@_define(kw_only=True, repr=False)
class Twitter(Model):
    """Direct messages on Twitter."""

    type_: Literal["twitter"] = "twitter"
    """Always 'twitter': tells which kind this is."""
    tier: TwitterTier
    """Level of access at Twitter."""
    id: str | Unset = UNSET
    """Id of the integration."""
    status: Status | Unset = UNSET
    """Whether the integration works."""
    display_name: None | str | Unset = UNSET
    """Name of the integration, for people to read."""
    env_name: str | Unset = UNSET
    """Name of the development environment at Twitter."""
    consumer_key: str | Unset = UNSET
    """Consumer key of the Twitter app."""
    consumer_secret: None | str | Unset = UNSET
    """Consumer secret of the Twitter app."""
    access_token_key: str | Unset = UNSET
    """Access token key of the Twitter user."""
    access_token_secret: None | str | Unset = UNSET
    """Access token secret of the Twitter user."""
    default_responder_id: None | str | Unset = UNSET
    """Id of the switchboard integration that answers first on this channel; `null` takes the switchboard's default."""
    default_responder: None | TwitterDefaultResponder | Unset = UNSET
    """The switchboard integration that answers first on this channel."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Twitter:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "twitter" else MISSING
        self.tier = d.pop("tier") if "tier" in d and d["tier"] is not None else MISSING
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.status = d.pop("status") if "status" in d and d["status"] is not None else UNSET
        self.display_name = d.pop("displayName") if "displayName" in d else UNSET
        self.env_name = d.pop("envName") if "envName" in d and d["envName"] is not None else UNSET
        self.consumer_key = d.pop("consumerKey") if "consumerKey" in d and d["consumerKey"] is not None else UNSET
        self.consumer_secret = d.pop("consumerSecret") if "consumerSecret" in d else UNSET
        self.access_token_key = (
            d.pop("accessTokenKey") if "accessTokenKey" in d and d["accessTokenKey"] is not None else UNSET
        )
        self.access_token_secret = d.pop("accessTokenSecret") if "accessTokenSecret" in d else UNSET
        self.default_responder_id = d.pop("defaultResponderId") if "defaultResponderId" in d else UNSET
        self.default_responder = (
            TwitterDefaultResponder.from_dict(d.pop("defaultResponder"))
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
        if self.tier is not MISSING:
            d["tier"] = self.tier
        if self.id is not UNSET:
            d["id"] = self.id
        if self.status is not UNSET:
            d["status"] = self.status
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.env_name is not UNSET:
            d["envName"] = self.env_name
        if self.consumer_key is not UNSET:
            d["consumerKey"] = self.consumer_key
        if self.consumer_secret is not UNSET:
            d["consumerSecret"] = self.consumer_secret
        if self.access_token_key is not UNSET:
            d["accessTokenKey"] = self.access_token_key
        if self.access_token_secret is not UNSET:
            d["accessTokenSecret"] = self.access_token_secret
        if self.default_responder_id is not UNSET:
            d["defaultResponderId"] = self.default_responder_id
        if self.default_responder is not UNSET:
            d["defaultResponder"] = None if self.default_responder is None else self.default_responder.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .twitter_default_responder import TwitterDefaultResponder

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .status import Status
    from .twitter_tier import TwitterTier


@_define(kw_only=True, repr=False)
class Twitter(Model):
    """Direct messages on Twitter."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "tier": "tier",
        "id": "id",
        "status": "status",
        "displayName": "display_name",
        "envName": "env_name",
        "consumerKey": "consumer_key",
        "consumerSecret": "consumer_secret",
        "accessTokenKey": "access_token_key",
        "accessTokenSecret": "access_token_secret",
        "defaultResponderId": "default_responder_id",
        "defaultResponder": "default_responder",
    }

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

    def _read(self, data: Mapping[str, Any]) -> Twitter:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "twitter":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("tier")) is not None:
            self.tier = value
            taken += 1
        else:
            self.tier = MISSING
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = UNSET
        if taken == sent:
            self.status = self.display_name = self.env_name = self.consumer_key = self.consumer_secret = (
                self.access_token_key
            ) = self.access_token_secret = self.default_responder_id = self.default_responder = UNSET
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
        if (value := data.get("envName")) is not None:
            self.env_name = value
            taken += 1
        else:
            self.env_name = UNSET
        if taken == sent:
            self.consumer_key = self.consumer_secret = self.access_token_key = self.access_token_secret = (
                self.default_responder_id
            ) = self.default_responder = UNSET
            return self
        if (value := data.get("consumerKey")) is not None:
            self.consumer_key = value
            taken += 1
        else:
            self.consumer_key = UNSET
        if (value := data.get("consumerSecret", UNSET)) is not UNSET:
            self.consumer_secret = value
            taken += 1
        else:
            self.consumer_secret = UNSET
        if (value := data.get("accessTokenKey")) is not None:
            self.access_token_key = value
            taken += 1
        else:
            self.access_token_key = UNSET
        if taken == sent:
            self.access_token_secret = self.default_responder_id = self.default_responder = UNSET
            return self
        if (value := data.get("accessTokenSecret", UNSET)) is not UNSET:
            self.access_token_secret = value
            taken += 1
        else:
            self.access_token_secret = UNSET
        if (value := data.get("defaultResponderId", UNSET)) is not UNSET:
            self.default_responder_id = value
            taken += 1
        else:
            self.default_responder_id = UNSET
        if (value := data.get("defaultResponder", UNSET)) is not UNSET and isinstance(value, dict):
            self.default_responder = blank(TwitterDefaultResponder)._read(value)
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

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .status import Status


@_define(kw_only=True, repr=False)
class Messenger(Model):
    """Facebook Messenger."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "pageAccessToken": "page_access_token",
        "appId": "app_id",
        "id": "id",
        "status": "status",
        "displayName": "display_name",
        "appSecret": "app_secret",
        "pageId": "page_id",
        "pageName": "page_name",
        "defaultResponderId": "default_responder_id",
        "defaultResponder": "default_responder",
    }

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

    def _read(self, data: Mapping[str, Any]) -> Messenger:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "messenger":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("pageAccessToken", UNSET)) is not UNSET:
            self.page_access_token = value
            taken += 1
        else:
            self.page_access_token = MISSING
        if (value := data.get("appId")) is not None:
            self.app_id = value
            taken += 1
        else:
            self.app_id = MISSING
        if taken == sent:
            self.id = self.status = self.display_name = self.app_secret = self.page_id = self.page_name = (
                self.default_responder_id
            ) = self.default_responder = UNSET
            return self
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
        if (value := data.get("displayName", UNSET)) is not UNSET:
            self.display_name = value
            taken += 1
        else:
            self.display_name = UNSET
        if taken == sent:
            self.app_secret = self.page_id = self.page_name = self.default_responder_id = self.default_responder = UNSET
            return self
        if (value := data.get("appSecret", UNSET)) is not UNSET:
            self.app_secret = value
            taken += 1
        else:
            self.app_secret = UNSET
        if (value := data.get("pageId")) is not None:
            self.page_id = value
            taken += 1
        else:
            self.page_id = UNSET
        if (value := data.get("pageName")) is not None:
            self.page_name = value
            taken += 1
        else:
            self.page_name = UNSET
        if taken == sent:
            self.default_responder_id = self.default_responder = UNSET
            return self
        if (value := data.get("defaultResponderId", UNSET)) is not UNSET:
            self.default_responder_id = value
            taken += 1
        else:
            self.default_responder_id = UNSET
        if (value := data.get("defaultResponder", UNSET)) is not UNSET and isinstance(value, dict):
            self.default_responder = blank(MessengerDefaultResponder)._read(value)
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

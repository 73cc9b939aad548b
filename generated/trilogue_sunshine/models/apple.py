from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .status import Status


@_define(kw_only=True, repr=False)
class Apple(Model):
    """Apple Messages for Business."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "businessId": "business_id",
        "mspId": "msp_id",
        "id": "id",
        "status": "status",
        "displayName": "display_name",
        "apiSecret": "api_secret",
        "authenticationMessageSecret": "authentication_message_secret",
        "defaultResponderId": "default_responder_id",
        "defaultResponder": "default_responder",
    }

    type_: Literal["apple"] = "apple"
    """Always 'apple': tells which kind this is."""
    business_id: str
    """Business id at Apple."""
    msp_id: str
    """Id of the messaging service provider at Apple."""
    id: str | Unset = UNSET
    """Id of the integration."""
    status: Status | Unset = UNSET
    """Whether the integration works."""
    display_name: None | str | Unset = UNSET
    """Name of the integration, for people to read."""
    api_secret: str | Unset = UNSET
    """API secret at Apple."""
    authentication_message_secret: str | Unset = UNSET
    """Secret for authentication messages, at least 88 characters."""
    default_responder_id: None | str | Unset = UNSET
    """Id of the switchboard integration that answers first on this channel; `null` takes the switchboard's default."""
    default_responder: AppleDefaultResponder | None | Unset = UNSET
    """The switchboard integration that answers first on this channel."""

    def _read(self, data: Mapping[str, Any]) -> Apple:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "apple":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("businessId")) is not None:
            self.business_id = value
            taken += 1
        else:
            self.business_id = MISSING
        if (value := data.get("mspId")) is not None:
            self.msp_id = value
            taken += 1
        else:
            self.msp_id = MISSING
        if taken == sent:
            self.id = self.status = self.display_name = self.api_secret = self.authentication_message_secret = (
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
            self.api_secret = self.authentication_message_secret = self.default_responder_id = (
                self.default_responder
            ) = UNSET
            return self
        if (value := data.get("apiSecret")) is not None:
            self.api_secret = value
            taken += 1
        else:
            self.api_secret = UNSET
        if (value := data.get("authenticationMessageSecret")) is not None:
            self.authentication_message_secret = value
            taken += 1
        else:
            self.authentication_message_secret = UNSET
        if (value := data.get("defaultResponderId", UNSET)) is not UNSET:
            self.default_responder_id = value
            taken += 1
        else:
            self.default_responder_id = UNSET
        if taken == sent:
            self.default_responder = UNSET
            return self
        if (value := data.get("defaultResponder", UNSET)) is not UNSET and isinstance(value, dict):
            self.default_responder = blank(AppleDefaultResponder)._read(value)
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
        if self.business_id is not MISSING:
            d["businessId"] = self.business_id
        if self.msp_id is not MISSING:
            d["mspId"] = self.msp_id
        if self.id is not UNSET:
            d["id"] = self.id
        if self.status is not UNSET:
            d["status"] = self.status
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.api_secret is not UNSET:
            d["apiSecret"] = self.api_secret
        if self.authentication_message_secret is not UNSET:
            d["authenticationMessageSecret"] = self.authentication_message_secret
        if self.default_responder_id is not UNSET:
            d["defaultResponderId"] = self.default_responder_id
        if self.default_responder is not UNSET:
            d["defaultResponder"] = None if self.default_responder is None else self.default_responder.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .apple_default_responder import AppleDefaultResponder

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
class Apple(Model):
    """Apple Messages for Business."""

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Apple:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "apple" else MISSING
        self.business_id = d.pop("businessId") if "businessId" in d and d["businessId"] is not None else MISSING
        self.msp_id = d.pop("mspId") if "mspId" in d and d["mspId"] is not None else MISSING
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.status = d.pop("status") if "status" in d and d["status"] is not None else UNSET
        self.display_name = d.pop("displayName") if "displayName" in d else UNSET
        self.api_secret = d.pop("apiSecret") if "apiSecret" in d and d["apiSecret"] is not None else UNSET
        self.authentication_message_secret = (
            d.pop("authenticationMessageSecret")
            if "authenticationMessageSecret" in d and d["authenticationMessageSecret"] is not None
            else UNSET
        )
        self.default_responder_id = d.pop("defaultResponderId") if "defaultResponderId" in d else UNSET
        self.default_responder = (
            AppleDefaultResponder.from_dict(d.pop("defaultResponder"))
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

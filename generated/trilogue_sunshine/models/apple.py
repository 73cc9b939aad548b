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
        self.type_ = d.pop("type") if d.get("type") == "apple" else MISSING
        value = d.pop("businessId", MISSING)
        self.business_id = value if value is not None else keep_null(d, "businessId")
        value = d.pop("mspId", MISSING)
        self.msp_id = value if value is not None else keep_null(d, "mspId")
        value = d.pop("id", UNSET)
        self.id = value if value is not None else keep_null(d, "id")
        value = d.pop("status", UNSET)
        self.status = value if value is not None else keep_null(d, "status")
        self.display_name = d.pop("displayName", UNSET)
        value = d.pop("apiSecret", UNSET)
        self.api_secret = value if value is not None else keep_null(d, "apiSecret")
        value = d.pop("authenticationMessageSecret", UNSET)
        self.authentication_message_secret = value if value is not None else keep_null(d, "authenticationMessageSecret")
        self.default_responder_id = d.pop("defaultResponderId", UNSET)
        self.default_responder = (
            AppleDefaultResponder.from_dict(d.pop("defaultResponder"))
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

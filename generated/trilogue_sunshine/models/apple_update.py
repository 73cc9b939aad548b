from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class AppleUpdate(Model):
    """Changes to an Apple integration."""

    type_: Literal["apple"] | Unset = UNSET
    """Always 'apple': tells which kind this is."""
    display_name: None | str | Unset = UNSET
    """Name of the integration, for people to read."""
    default_responder_id: None | str | Unset = UNSET
    """Id of the switchboard integration that answers first on this channel; `null` takes the switchboard's default."""
    authentication_message_secret: str | Unset = UNSET
    """Secret for authentication messages, at least 88 characters."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> AppleUpdate:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "apple" else UNSET
        self.display_name = d.pop("displayName") if "displayName" in d else UNSET
        self.default_responder_id = d.pop("defaultResponderId") if "defaultResponderId" in d else UNSET
        self.authentication_message_secret = (
            d.pop("authenticationMessageSecret")
            if "authenticationMessageSecret" in d and d["authenticationMessageSecret"] is not None
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not UNSET:
            d["type"] = self.type_
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.default_responder_id is not UNSET:
            d["defaultResponderId"] = self.default_responder_id
        if self.authentication_message_secret is not UNSET:
            d["authenticationMessageSecret"] = self.authentication_message_secret
        return d

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
class Viber(Model):
    """Viber."""

    type_: Literal["viber"] = "viber"
    """Always 'viber': tells which kind this is."""
    id: str | Unset = UNSET
    """Id of the integration."""
    status: Status | Unset = UNSET
    """Whether the integration works."""
    display_name: None | str | Unset = UNSET
    """Name of the integration, for people to read."""
    token: None | str | Unset = UNSET
    """Token of the Viber account."""
    uri: str | Unset = UNSET
    """Name of the account in Viber links."""
    account_id: str | Unset = UNSET
    """Id of the account at Viber."""
    default_responder_id: None | str | Unset = UNSET
    """Id of the switchboard integration that answers first on this channel; `null` takes the switchboard's default."""
    default_responder: None | Unset | ViberDefaultResponder = UNSET
    """The switchboard integration that answers first on this channel."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Viber:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "viber" else MISSING
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.status = d.pop("status") if "status" in d and d["status"] is not None else UNSET
        self.display_name = d.pop("displayName") if "displayName" in d else UNSET
        self.token = d.pop("token") if "token" in d else UNSET
        self.uri = d.pop("uri") if "uri" in d and d["uri"] is not None else UNSET
        self.account_id = d.pop("accountId") if "accountId" in d and d["accountId"] is not None else UNSET
        self.default_responder_id = d.pop("defaultResponderId") if "defaultResponderId" in d else UNSET
        self.default_responder = (
            ViberDefaultResponder.from_dict(d.pop("defaultResponder"))
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
        if self.id is not UNSET:
            d["id"] = self.id
        if self.status is not UNSET:
            d["status"] = self.status
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.token is not UNSET:
            d["token"] = self.token
        if self.uri is not UNSET:
            d["uri"] = self.uri
        if self.account_id is not UNSET:
            d["accountId"] = self.account_id
        if self.default_responder_id is not UNSET:
            d["defaultResponderId"] = self.default_responder_id
        if self.default_responder is not UNSET:
            d["defaultResponder"] = None if self.default_responder is None else self.default_responder.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .viber_default_responder import ViberDefaultResponder

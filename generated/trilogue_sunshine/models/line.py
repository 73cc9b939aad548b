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
class Line(Model):
    """LINE."""

    type_: Literal["line"] = "line"
    """Always 'line': tells which kind this is."""
    id: str | Unset = UNSET
    """Id of the integration."""
    status: Status | Unset = UNSET
    """Whether the integration works."""
    display_name: None | str | Unset = UNSET
    """Name of the integration, for people to read."""
    channel_id: str | Unset = UNSET
    """Channel id at LINE."""
    channel_secret: str | Unset = UNSET
    """Channel secret at LINE."""
    channel_access_token: str | Unset = UNSET
    """Access token of the channel."""
    service_code: str | Unset = UNSET
    """Service code at LINE."""
    switcher_secret: str | Unset = UNSET
    """Secret for LINE's switcher API."""
    qr_code_url: str | Unset = UNSET
    """URL of the QR code that leads to the account."""
    line_id: str | Unset = UNSET
    """Id of the account at LINE."""
    default_responder_id: None | str | Unset = UNSET
    """Id of the switchboard integration that answers first on this channel; `null` takes the switchboard's default."""
    default_responder: LineDefaultResponder | None | Unset = UNSET
    """The switchboard integration that answers first on this channel."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Line:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "line" else MISSING
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.status = d.pop("status") if "status" in d and d["status"] is not None else UNSET
        self.display_name = d.pop("displayName") if "displayName" in d else UNSET
        self.channel_id = d.pop("channelId") if "channelId" in d and d["channelId"] is not None else UNSET
        self.channel_secret = (
            d.pop("channelSecret") if "channelSecret" in d and d["channelSecret"] is not None else UNSET
        )
        self.channel_access_token = (
            d.pop("channelAccessToken") if "channelAccessToken" in d and d["channelAccessToken"] is not None else UNSET
        )
        self.service_code = d.pop("serviceCode") if "serviceCode" in d and d["serviceCode"] is not None else UNSET
        self.switcher_secret = (
            d.pop("switcherSecret") if "switcherSecret" in d and d["switcherSecret"] is not None else UNSET
        )
        self.qr_code_url = d.pop("qrCodeUrl") if "qrCodeUrl" in d and d["qrCodeUrl"] is not None else UNSET
        self.line_id = d.pop("lineId") if "lineId" in d and d["lineId"] is not None else UNSET
        self.default_responder_id = d.pop("defaultResponderId") if "defaultResponderId" in d else UNSET
        self.default_responder = (
            LineDefaultResponder.from_dict(d.pop("defaultResponder"))
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
        if self.channel_id is not UNSET:
            d["channelId"] = self.channel_id
        if self.channel_secret is not UNSET:
            d["channelSecret"] = self.channel_secret
        if self.channel_access_token is not UNSET:
            d["channelAccessToken"] = self.channel_access_token
        if self.service_code is not UNSET:
            d["serviceCode"] = self.service_code
        if self.switcher_secret is not UNSET:
            d["switcherSecret"] = self.switcher_secret
        if self.qr_code_url is not UNSET:
            d["qrCodeUrl"] = self.qr_code_url
        if self.line_id is not UNSET:
            d["lineId"] = self.line_id
        if self.default_responder_id is not UNSET:
            d["defaultResponderId"] = self.default_responder_id
        if self.default_responder is not UNSET:
            d["defaultResponder"] = None if self.default_responder is None else self.default_responder.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .line_default_responder import LineDefaultResponder

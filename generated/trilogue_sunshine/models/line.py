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
        self.type_ = d.pop("type") if d.get("type") == "line" else MISSING
        value = d.pop("id", UNSET)
        self.id = value if value is not None else keep_null(d, "id")
        value = d.pop("status", UNSET)
        self.status = value if value is not None else keep_null(d, "status")
        self.display_name = d.pop("displayName", UNSET)
        value = d.pop("channelId", UNSET)
        self.channel_id = value if value is not None else keep_null(d, "channelId")
        value = d.pop("channelSecret", UNSET)
        self.channel_secret = value if value is not None else keep_null(d, "channelSecret")
        value = d.pop("channelAccessToken", UNSET)
        self.channel_access_token = value if value is not None else keep_null(d, "channelAccessToken")
        value = d.pop("serviceCode", UNSET)
        self.service_code = value if value is not None else keep_null(d, "serviceCode")
        value = d.pop("switcherSecret", UNSET)
        self.switcher_secret = value if value is not None else keep_null(d, "switcherSecret")
        value = d.pop("qrCodeUrl", UNSET)
        self.qr_code_url = value if value is not None else keep_null(d, "qrCodeUrl")
        value = d.pop("lineId", UNSET)
        self.line_id = value if value is not None else keep_null(d, "lineId")
        self.default_responder_id = d.pop("defaultResponderId", UNSET)
        self.default_responder = (
            LineDefaultResponder.from_dict(d.pop("defaultResponder"))
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

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .status import Status


@_define(kw_only=True, repr=False)
class Line(Model):
    """LINE."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "id": "id",
        "status": "status",
        "displayName": "display_name",
        "channelId": "channel_id",
        "channelSecret": "channel_secret",
        "channelAccessToken": "channel_access_token",
        "serviceCode": "service_code",
        "switcherSecret": "switcher_secret",
        "qrCodeUrl": "qr_code_url",
        "lineId": "line_id",
        "defaultResponderId": "default_responder_id",
        "defaultResponder": "default_responder",
    }

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

    def _read(self, data: Mapping[str, Any]) -> Line:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "line":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
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
        if taken == sent:
            self.display_name = self.channel_id = self.channel_secret = self.channel_access_token = (
                self.service_code
            ) = self.switcher_secret = self.qr_code_url = self.line_id = self.default_responder_id = (
                self.default_responder
            ) = UNSET
            return self
        if (value := data.get("displayName", UNSET)) is not UNSET:
            self.display_name = value
            taken += 1
        else:
            self.display_name = UNSET
        if (value := data.get("channelId")) is not None:
            self.channel_id = value
            taken += 1
        else:
            self.channel_id = UNSET
        if (value := data.get("channelSecret")) is not None:
            self.channel_secret = value
            taken += 1
        else:
            self.channel_secret = UNSET
        if taken == sent:
            self.channel_access_token = self.service_code = self.switcher_secret = self.qr_code_url = self.line_id = (
                self.default_responder_id
            ) = self.default_responder = UNSET
            return self
        if (value := data.get("channelAccessToken")) is not None:
            self.channel_access_token = value
            taken += 1
        else:
            self.channel_access_token = UNSET
        if (value := data.get("serviceCode")) is not None:
            self.service_code = value
            taken += 1
        else:
            self.service_code = UNSET
        if (value := data.get("switcherSecret")) is not None:
            self.switcher_secret = value
            taken += 1
        else:
            self.switcher_secret = UNSET
        if taken == sent:
            self.qr_code_url = self.line_id = self.default_responder_id = self.default_responder = UNSET
            return self
        if (value := data.get("qrCodeUrl")) is not None:
            self.qr_code_url = value
            taken += 1
        else:
            self.qr_code_url = UNSET
        if (value := data.get("lineId")) is not None:
            self.line_id = value
            taken += 1
        else:
            self.line_id = UNSET
        if (value := data.get("defaultResponderId", UNSET)) is not UNSET:
            self.default_responder_id = value
            taken += 1
        else:
            self.default_responder_id = UNSET
        if taken == sent:
            self.default_responder = UNSET
            return self
        if (value := data.get("defaultResponder", UNSET)) is not UNSET and isinstance(value, dict):
            self.default_responder = blank(LineDefaultResponder)._read(value)
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

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .status import Status


@_define(kw_only=True, repr=False)
class Viber(Model):
    """Viber."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "id": "id",
        "status": "status",
        "displayName": "display_name",
        "token": "token",
        "uri": "uri",
        "accountId": "account_id",
        "defaultResponderId": "default_responder_id",
        "defaultResponder": "default_responder",
    }

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

    def _read(self, data: Mapping[str, Any]) -> Viber:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "viber":
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
            self.display_name = self.token = self.uri = self.account_id = self.default_responder_id = (
                self.default_responder
            ) = UNSET
            return self
        if (value := data.get("displayName", UNSET)) is not UNSET:
            self.display_name = value
            taken += 1
        else:
            self.display_name = UNSET
        if (value := data.get("token", UNSET)) is not UNSET:
            self.token = value
            taken += 1
        else:
            self.token = UNSET
        if (value := data.get("uri")) is not None:
            self.uri = value
            taken += 1
        else:
            self.uri = UNSET
        if taken == sent:
            self.account_id = self.default_responder_id = self.default_responder = UNSET
            return self
        if (value := data.get("accountId")) is not None:
            self.account_id = value
            taken += 1
        else:
            self.account_id = UNSET
        if (value := data.get("defaultResponderId", UNSET)) is not UNSET:
            self.default_responder_id = value
            taken += 1
        else:
            self.default_responder_id = UNSET
        if (value := data.get("defaultResponder", UNSET)) is not UNSET and isinstance(value, dict):
            self.default_responder = blank(ViberDefaultResponder)._read(value)
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

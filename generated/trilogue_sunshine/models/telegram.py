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
class Telegram(Model):
    """Telegram."""

    type_: Literal["telegram"] = "telegram"
    """Always 'telegram': tells which kind this is."""
    id: str | Unset = UNSET
    """Id of the integration."""
    status: Status | Unset = UNSET
    """Whether the integration works."""
    display_name: None | str | Unset = UNSET
    """Name of the integration, for people to read."""
    token: None | str | Unset = UNSET
    """Token of the bot."""
    username: str | Unset = UNSET
    """User name of the bot."""
    bot_id: str | Unset = UNSET
    """Id of the bot."""
    default_responder_id: None | str | Unset = UNSET
    """Id of the switchboard integration that answers first on this channel; `null` takes the switchboard's default."""
    default_responder: None | TelegramDefaultResponder | Unset = UNSET
    """The switchboard integration that answers first on this channel."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Telegram:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "telegram" else MISSING
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.status = d.pop("status") if "status" in d and d["status"] is not None else UNSET
        self.display_name = d.pop("displayName") if "displayName" in d else UNSET
        self.token = d.pop("token") if "token" in d else UNSET
        self.username = d.pop("username") if "username" in d and d["username"] is not None else UNSET
        self.bot_id = d.pop("botId") if "botId" in d and d["botId"] is not None else UNSET
        self.default_responder_id = d.pop("defaultResponderId") if "defaultResponderId" in d else UNSET
        self.default_responder = (
            TelegramDefaultResponder.from_dict(d.pop("defaultResponder"))
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
        if self.username is not UNSET:
            d["username"] = self.username
        if self.bot_id is not UNSET:
            d["botId"] = self.bot_id
        if self.default_responder_id is not UNSET:
            d["defaultResponderId"] = self.default_responder_id
        if self.default_responder is not UNSET:
            d["defaultResponder"] = None if self.default_responder is None else self.default_responder.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .telegram_default_responder import TelegramDefaultResponder

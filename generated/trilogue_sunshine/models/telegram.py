from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .status import Status


@_define(kw_only=True, repr=False)
class Telegram(Model):
    """Telegram."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "id": "id",
        "status": "status",
        "displayName": "display_name",
        "token": "token",
        "username": "username",
        "botId": "bot_id",
        "defaultResponderId": "default_responder_id",
        "defaultResponder": "default_responder",
    }

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

    def _read(self, data: Mapping[str, Any]) -> Telegram:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "telegram":
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
            self.display_name = self.token = self.username = self.bot_id = self.default_responder_id = (
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
        if (value := data.get("username")) is not None:
            self.username = value
            taken += 1
        else:
            self.username = UNSET
        if taken == sent:
            self.bot_id = self.default_responder_id = self.default_responder = UNSET
            return self
        if (value := data.get("botId")) is not None:
            self.bot_id = value
            taken += 1
        else:
            self.bot_id = UNSET
        if (value := data.get("defaultResponderId", UNSET)) is not UNSET:
            self.default_responder_id = value
            taken += 1
        else:
            self.default_responder_id = UNSET
        if (value := data.get("defaultResponder", UNSET)) is not UNSET and isinstance(value, dict):
            self.default_responder = blank(TelegramDefaultResponder)._read(value)
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

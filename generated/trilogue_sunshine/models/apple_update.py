from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class AppleUpdate(Model):
    """Changes to an Apple integration."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "displayName": "display_name",
        "defaultResponderId": "default_responder_id",
        "authenticationMessageSecret": "authentication_message_secret",
    }

    type_: Literal["apple"] | Unset = UNSET
    """Always 'apple': tells which kind this is."""
    display_name: None | str | Unset = UNSET
    """Name of the integration, for people to read."""
    default_responder_id: None | str | Unset = UNSET
    """Id of the switchboard integration that answers first on this channel; `null` takes the switchboard's default."""
    authentication_message_secret: str | Unset = UNSET
    """Secret for authentication messages, at least 88 characters."""

    def _read(self, data: Mapping[str, Any]) -> AppleUpdate:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "apple":
            self.type_ = value
            taken += 1
        else:
            self.type_ = UNSET
        if (value := data.get("displayName", UNSET)) is not UNSET:
            self.display_name = value
            taken += 1
        else:
            self.display_name = UNSET
        if (value := data.get("defaultResponderId", UNSET)) is not UNSET:
            self.default_responder_id = value
            taken += 1
        else:
            self.default_responder_id = UNSET
        if taken == sent:
            self.authentication_message_secret = UNSET
            return self
        if (value := data.get("authenticationMessageSecret")) is not None:
            self.authentication_message_secret = value
            taken += 1
        else:
            self.authentication_message_secret = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not UNSET:
            d["type"] = self.type_
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.default_responder_id is not UNSET:
            d["defaultResponderId"] = self.default_responder_id
        if self.authentication_message_secret is not UNSET:
            d["authenticationMessageSecret"] = self.authentication_message_secret
        return d

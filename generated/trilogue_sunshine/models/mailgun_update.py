from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class MailgunUpdate(Model):
    """Changes to a Mailgun integration."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "displayName": "display_name",
        "defaultResponderId": "default_responder_id",
        "hideUnsubscribeLink": "hide_unsubscribe_link",
        "fromAddress": "from_address",
    }

    type_: Literal["mailgun"] | Unset = UNSET
    """Always 'mailgun': tells which kind this is."""
    display_name: None | str | Unset = UNSET
    """Name of the integration, for people to read."""
    default_responder_id: None | str | Unset = UNSET
    """Id of the switchboard integration that answers first on this channel; `null` takes the switchboard's default."""
    hide_unsubscribe_link: bool | Unset = UNSET
    """Whether mails go out without a link to unsubscribe."""
    from_address: None | str | Unset = UNSET
    """Address from which mails are sent."""

    def _read(self, data: Mapping[str, Any]) -> MailgunUpdate:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "mailgun":
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
            self.hide_unsubscribe_link = self.from_address = UNSET
            return self
        if (value := data.get("hideUnsubscribeLink")) is not None:
            self.hide_unsubscribe_link = value
            taken += 1
        else:
            self.hide_unsubscribe_link = UNSET
        if (value := data.get("fromAddress", UNSET)) is not UNSET:
            self.from_address = value
            taken += 1
        else:
            self.from_address = UNSET
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
        if self.hide_unsubscribe_link is not UNSET:
            d["hideUnsubscribeLink"] = self.hide_unsubscribe_link
        if self.from_address is not UNSET:
            d["fromAddress"] = self.from_address
        return d

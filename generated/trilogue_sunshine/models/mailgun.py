from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .status import Status


@_define(kw_only=True, repr=False)
class Mailgun(Model):
    """E-mail through Mailgun."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "domain": "domain",
        "incomingAddress": "incoming_address",
        "id": "id",
        "status": "status",
        "displayName": "display_name",
        "apiKey": "api_key",
        "hideUnsubscribeLink": "hide_unsubscribe_link",
        "fromAddress": "from_address",
        "defaultResponderId": "default_responder_id",
        "defaultResponder": "default_responder",
    }

    type_: Literal["mailgun"] = "mailgun"
    """Always 'mailgun': tells which kind this is."""
    domain: str
    """Domain at Mailgun."""
    incoming_address: str
    """Address on which mail is received."""
    id: str | Unset = UNSET
    """Id of the integration."""
    status: Status | Unset = UNSET
    """Whether the integration works."""
    display_name: None | str | Unset = UNSET
    """Name of the integration, for people to read."""
    api_key: None | str | Unset = UNSET
    """API key at Mailgun."""
    hide_unsubscribe_link: bool | Unset = UNSET
    """Whether mails go out without a link to unsubscribe."""
    from_address: None | str | Unset = UNSET
    """Address from which mails are sent."""
    default_responder_id: None | str | Unset = UNSET
    """Id of the switchboard integration that answers first on this channel; `null` takes the switchboard's default."""
    default_responder: MailgunDefaultResponder | None | Unset = UNSET
    """The switchboard integration that answers first on this channel."""

    def _read(self, data: Mapping[str, Any]) -> Mailgun:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "mailgun":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("domain")) is not None:
            self.domain = value
            taken += 1
        else:
            self.domain = MISSING
        if (value := data.get("incomingAddress")) is not None:
            self.incoming_address = value
            taken += 1
        else:
            self.incoming_address = MISSING
        if taken == sent:
            self.id = self.status = self.display_name = self.api_key = self.hide_unsubscribe_link = (
                self.from_address
            ) = self.default_responder_id = self.default_responder = UNSET
            return self
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
        if (value := data.get("displayName", UNSET)) is not UNSET:
            self.display_name = value
            taken += 1
        else:
            self.display_name = UNSET
        if taken == sent:
            self.api_key = self.hide_unsubscribe_link = self.from_address = self.default_responder_id = (
                self.default_responder
            ) = UNSET
            return self
        if (value := data.get("apiKey", UNSET)) is not UNSET:
            self.api_key = value
            taken += 1
        else:
            self.api_key = UNSET
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
        if taken == sent:
            self.default_responder_id = self.default_responder = UNSET
            return self
        if (value := data.get("defaultResponderId", UNSET)) is not UNSET:
            self.default_responder_id = value
            taken += 1
        else:
            self.default_responder_id = UNSET
        if (value := data.get("defaultResponder", UNSET)) is not UNSET and isinstance(value, dict):
            self.default_responder = blank(MailgunDefaultResponder)._read(value)
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
        if self.domain is not MISSING:
            d["domain"] = self.domain
        if self.incoming_address is not MISSING:
            d["incomingAddress"] = self.incoming_address
        if self.id is not UNSET:
            d["id"] = self.id
        if self.status is not UNSET:
            d["status"] = self.status
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.api_key is not UNSET:
            d["apiKey"] = self.api_key
        if self.hide_unsubscribe_link is not UNSET:
            d["hideUnsubscribeLink"] = self.hide_unsubscribe_link
        if self.from_address is not UNSET:
            d["fromAddress"] = self.from_address
        if self.default_responder_id is not UNSET:
            d["defaultResponderId"] = self.default_responder_id
        if self.default_responder is not UNSET:
            d["defaultResponder"] = None if self.default_responder is None else self.default_responder.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .mailgun_default_responder import MailgunDefaultResponder

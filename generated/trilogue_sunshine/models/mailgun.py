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
class Mailgun(Model):
    """E-mail through Mailgun."""

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Mailgun:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "mailgun" else MISSING
        self.domain = d.pop("domain") if "domain" in d and d["domain"] is not None else MISSING
        self.incoming_address = (
            d.pop("incomingAddress") if "incomingAddress" in d and d["incomingAddress"] is not None else MISSING
        )
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.status = d.pop("status") if "status" in d and d["status"] is not None else UNSET
        self.display_name = d.pop("displayName") if "displayName" in d else UNSET
        self.api_key = d.pop("apiKey") if "apiKey" in d else UNSET
        self.hide_unsubscribe_link = (
            d.pop("hideUnsubscribeLink")
            if "hideUnsubscribeLink" in d and d["hideUnsubscribeLink"] is not None
            else UNSET
        )
        self.from_address = d.pop("fromAddress") if "fromAddress" in d else UNSET
        self.default_responder_id = d.pop("defaultResponderId") if "defaultResponderId" in d else UNSET
        self.default_responder = (
            MailgunDefaultResponder.from_dict(d.pop("defaultResponder"))
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

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
    keep_null,
)


@_define(kw_only=True, repr=False)
class MatchCriteriaMailgun(Model):
    """Finds a person by e-mail address."""

    type_: Literal["mailgun"] = "mailgun"
    """Always 'mailgun': tells which kind this is."""
    integration_id: str
    """Integration to link; its type must be the same."""
    address: str
    """E-mail address."""
    primary: bool | Unset = UNSET
    """Whether the client becomes the primary one of the target conversation. The service's default is true."""
    subject: str | Unset = UNSET
    """Subject of the mails. The service's default is "New message from {appName}"."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> MatchCriteriaMailgun:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if d.get("type") == "mailgun" else MISSING
        value = d.pop("integrationId", MISSING)
        self.integration_id = value if value is not None else keep_null(d, "integrationId")
        value = d.pop("address", MISSING)
        self.address = value if value is not None else keep_null(d, "address")
        value = d.pop("primary", UNSET)
        self.primary = value if value is not None else keep_null(d, "primary")
        value = d.pop("subject", UNSET)
        self.subject = value if value is not None else keep_null(d, "subject")
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.integration_id is not MISSING:
            d["integrationId"] = self.integration_id
        if self.address is not MISSING:
            d["address"] = self.address
        if self.primary is not UNSET:
            d["primary"] = self.primary
        if self.subject is not UNSET:
            d["subject"] = self.subject
        return d

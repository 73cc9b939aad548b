from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class MatchCriteriaMailgun(Model):
    """Finds a person by e-mail address."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "integrationId": "integration_id",
        "address": "address",
        "primary": "primary",
        "subject": "subject",
    }

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

    def _read(self, data: Mapping[str, Any]) -> MatchCriteriaMailgun:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "mailgun":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("integrationId")) is not None:
            self.integration_id = value
            taken += 1
        else:
            self.integration_id = MISSING
        if (value := data.get("address")) is not None:
            self.address = value
            taken += 1
        else:
            self.address = MISSING
        if taken == sent:
            self.primary = self.subject = UNSET
            return self
        if (value := data.get("primary")) is not None:
            self.primary = value
            taken += 1
        else:
            self.primary = UNSET
        if (value := data.get("subject")) is not None:
            self.subject = value
            taken += 1
        else:
            self.subject = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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

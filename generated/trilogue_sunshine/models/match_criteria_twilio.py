from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class MatchCriteriaTwilio(Model):
    """Finds a person on Twilio by phone number."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "integrationId": "integration_id",
        "phoneNumber": "phone_number",
        "primary": "primary",
    }

    type_: Literal["twilio"] = "twilio"
    """Always 'twilio': tells which kind this is."""
    integration_id: str
    """Integration to link; its type must be the same."""
    phone_number: str
    """Phone number in E.164 form."""
    primary: bool | Unset = UNSET
    """Whether the client becomes the primary one of the target conversation. The service's default is true."""

    def _read(self, data: Mapping[str, Any]) -> MatchCriteriaTwilio:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "twilio":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("integrationId")) is not None:
            self.integration_id = value
            taken += 1
        else:
            self.integration_id = MISSING
        if (value := data.get("phoneNumber")) is not None:
            self.phone_number = value
            taken += 1
        else:
            self.phone_number = MISSING
        if taken == sent:
            self.primary = UNSET
            return self
        if (value := data.get("primary")) is not None:
            self.primary = value
            taken += 1
        else:
            self.primary = UNSET
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
        if self.phone_number is not MISSING:
            d["phoneNumber"] = self.phone_number
        if self.primary is not UNSET:
            d["primary"] = self.primary
        return d

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    encode_items,
)


@_define(kw_only=True, repr=False)
class PrechatCapture(Model):
    """Form shown before the first message of a web conversation."""

    avatar_url: str | Unset = UNSET
    """Picture shown with the form. The service's default is "undefined"."""
    enabled: bool | Unset = UNSET
    """Whether the form is shown."""
    enable_email_linking: bool | Unset = UNSET
    """Whether the e-mail address given becomes a client of the user."""
    fields: list[Field] | Unset = UNSET
    """Fields of the form."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> PrechatCapture:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.avatar_url = d.pop("avatarUrl") if "avatarUrl" in d and d["avatarUrl"] is not None else UNSET
        self.enabled = d.pop("enabled") if "enabled" in d and d["enabled"] is not None else UNSET
        self.enable_email_linking = (
            d.pop("enableEmailLinking") if "enableEmailLinking" in d and d["enableEmailLinking"] is not None else UNSET
        )
        self.fields = (
            [Field.from_dict(item) if isinstance(item, dict) else item for item in d.pop("fields")]
            if "fields" in d and isinstance(d["fields"], list)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.avatar_url is not UNSET:
            d["avatarUrl"] = self.avatar_url
        if self.enabled is not UNSET:
            d["enabled"] = self.enabled
        if self.enable_email_linking is not UNSET:
            d["enableEmailLinking"] = self.enable_email_linking
        if self.fields is not UNSET:
            d["fields"] = encode_items(self.fields)
        return d


# Last, so that models may refer to each other in circles.
from .field import Field

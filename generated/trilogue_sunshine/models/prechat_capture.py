from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class PrechatCapture(Model):
    """Form shown before the first message of a web conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "avatarUrl": "avatar_url",
        "enabled": "enabled",
        "enableEmailLinking": "enable_email_linking",
        "fields": "fields",
    }

    avatar_url: str | Unset = UNSET
    """Picture shown with the form. The service's default is "undefined"."""
    enabled: bool | Unset = UNSET
    """Whether the form is shown."""
    enable_email_linking: bool | Unset = UNSET
    """Whether the e-mail address given becomes a client of the user."""
    fields: list[Field] | Unset = UNSET
    """Fields of the form."""

    def _read(self, data: Mapping[str, Any]) -> PrechatCapture:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("avatarUrl")) is not None:
            self.avatar_url = value
            taken += 1
        else:
            self.avatar_url = UNSET
        if (value := data.get("enabled")) is not None:
            self.enabled = value
            taken += 1
        else:
            self.enabled = UNSET
        if (value := data.get("enableEmailLinking")) is not None:
            self.enable_email_linking = value
            taken += 1
        else:
            self.enable_email_linking = UNSET
        if taken == sent:
            self.fields = UNSET
            return self
        if (value := data.get("fields")) is not None and isinstance(value, list):
            self.fields = (
                [blank(Field)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.fields = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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

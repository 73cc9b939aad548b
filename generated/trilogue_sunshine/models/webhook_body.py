from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class WebhookBody(Model):
    """A webhook as it is sent."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "target": "target",
        "triggers": "triggers",
        "includeFullUser": "include_full_user",
        "includeFullSource": "include_full_source",
    }

    target: str | Unset = UNSET
    """URL to which events are delivered."""
    triggers: list[str] | Unset = UNSET
    """Events to deliver, such as `conversation:message`."""
    include_full_user: bool | Unset = UNSET
    """Whether payloads carry the whole user rather than the short form."""
    include_full_source: bool | Unset = UNSET
    """Whether payloads carry the client and device a message came from."""

    def _read(self, data: Mapping[str, Any]) -> WebhookBody:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("target")) is not None:
            self.target = value
            taken += 1
        else:
            self.target = UNSET
        if (value := data.get("triggers")) is not None:
            self.triggers = value
            taken += 1
        else:
            self.triggers = UNSET
        if (value := data.get("includeFullUser")) is not None:
            self.include_full_user = value
            taken += 1
        else:
            self.include_full_user = UNSET
        if taken == sent:
            self.include_full_source = UNSET
            return self
        if (value := data.get("includeFullSource")) is not None:
            self.include_full_source = value
            taken += 1
        else:
            self.include_full_source = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.target is not UNSET:
            d["target"] = self.target
        if self.triggers is not UNSET:
            d["triggers"] = self.triggers
        if self.include_full_user is not UNSET:
            d["includeFullUser"] = self.include_full_user
        if self.include_full_source is not UNSET:
            d["includeFullSource"] = self.include_full_source
        return d

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class WebhookCreateBody(Model):
    """A new webhook; `target` and `triggers` are needed."""

    target: str | Unset = UNSET
    """URL to which events are delivered."""
    triggers: list[str] | Unset = UNSET
    """Events to deliver, such as `conversation:message`."""
    include_full_user: bool | Unset = UNSET
    """Whether payloads carry the whole user rather than the short form."""
    include_full_source: bool | Unset = UNSET
    """Whether payloads carry the client and device a message came from."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> WebhookCreateBody:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.target = d.pop("target") if "target" in d and d["target"] is not None else UNSET
        self.triggers = d.pop("triggers") if "triggers" in d and d["triggers"] is not None else UNSET
        self.include_full_user = (
            d.pop("includeFullUser") if "includeFullUser" in d and d["includeFullUser"] is not None else UNSET
        )
        self.include_full_source = (
            d.pop("includeFullSource") if "includeFullSource" in d and d["includeFullSource"] is not None else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.target is not UNSET:
            d["target"] = self.target
        if self.triggers is not UNSET:
            d["triggers"] = self.triggers
        if self.include_full_user is not UNSET:
            d["includeFullUser"] = self.include_full_user
        if self.include_full_source is not UNSET:
            d["includeFullSource"] = self.include_full_source
        return d

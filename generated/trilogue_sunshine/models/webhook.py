from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class Webhook(Model):
    """A subscription to events."""

    target: str
    """URL to which events are delivered."""
    triggers: list[str]
    """Events to deliver, such as `conversation:message`."""
    id: str | Unset = UNSET
    """Id of the webhook."""
    version: str | Unset = UNSET
    """Version of the payload schema, `v2`."""
    secret: str | Unset = UNSET
    """Sent as `X-API-Key` with each delivery; compare it in constant time."""
    include_full_user: bool | Unset = UNSET
    """Whether payloads carry the whole user rather than the short form."""
    include_full_source: bool | Unset = UNSET
    """Whether payloads carry the client and device a message came from."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Webhook:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.target = d.pop("target") if "target" in d and d["target"] is not None else MISSING
        self.triggers = d.pop("triggers") if "triggers" in d and d["triggers"] is not None else MISSING
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.version = d.pop("version") if "version" in d and d["version"] is not None else UNSET
        self.secret = d.pop("secret") if "secret" in d and d["secret"] is not None else UNSET
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
        if self.target is not MISSING:
            d["target"] = self.target
        if self.triggers is not MISSING:
            d["triggers"] = self.triggers
        if self.id is not UNSET:
            d["id"] = self.id
        if self.version is not UNSET:
            d["version"] = self.version
        if self.secret is not UNSET:
            d["secret"] = self.secret
        if self.include_full_user is not UNSET:
            d["includeFullUser"] = self.include_full_user
        if self.include_full_source is not UNSET:
            d["includeFullSource"] = self.include_full_source
        return d

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class Webhook(Model):
    """A subscription to events."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "target": "target",
        "triggers": "triggers",
        "id": "id",
        "version": "version",
        "secret": "secret",
        "includeFullUser": "include_full_user",
        "includeFullSource": "include_full_source",
    }

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

    def _read(self, data: Mapping[str, Any]) -> Webhook:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("target")) is not None:
            self.target = value
            taken += 1
        else:
            self.target = MISSING
        if (value := data.get("triggers")) is not None:
            self.triggers = value
            taken += 1
        else:
            self.triggers = MISSING
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = UNSET
        if taken == sent:
            self.version = self.secret = self.include_full_user = self.include_full_source = UNSET
            return self
        if (value := data.get("version")) is not None:
            self.version = value
            taken += 1
        else:
            self.version = UNSET
        if (value := data.get("secret")) is not None:
            self.secret = value
            taken += 1
        else:
            self.secret = UNSET
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

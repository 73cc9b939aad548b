from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)

if TYPE_CHECKING:
    from .user_update_event_payload_reason import UserUpdateEventPayloadReason


@_define(kw_only=True, repr=False)
class UserUpdateEventPayload(Model):
    """What happened."""

    user: User | Unset = UNSET
    """A person who talks to the business."""
    reason: UserUpdateEventPayloadReason | Unset = UNSET
    """What changed the user."""
    source: SourceWebhook | Unset = UNSET
    """Where an event came from."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> UserUpdateEventPayload:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.user = User.from_dict(d.pop("user")) if "user" in d and isinstance(d["user"], dict) else UNSET
        self.reason = d.pop("reason") if "reason" in d and d["reason"] is not None else UNSET
        self.source = (
            SourceWebhook.from_dict(d.pop("source")) if "source" in d and isinstance(d["source"], dict) else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.user is not UNSET:
            d["user"] = self.user.to_dict()
        if self.reason is not UNSET:
            d["reason"] = self.reason
        if self.source is not UNSET:
            d["source"] = self.source.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .source_webhook import SourceWebhook
from .user import User

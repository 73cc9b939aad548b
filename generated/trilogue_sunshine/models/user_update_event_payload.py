from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .user_update_event_payload_reason import UserUpdateEventPayloadReason


@_define(kw_only=True, repr=False)
class UserUpdateEventPayload(Model):
    """What happened."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "user": "user",
        "reason": "reason",
        "source": "source",
    }

    user: User | Unset = UNSET
    """A person who talks to the business."""
    reason: UserUpdateEventPayloadReason | Unset = UNSET
    """What changed the user."""
    source: SourceWebhook | Unset = UNSET
    """Where an event came from."""

    def _read(self, data: Mapping[str, Any]) -> UserUpdateEventPayload:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("user")) is not None and isinstance(value, dict):
            self.user = blank(User)._read(value)
            taken += 1
        else:
            self.user = UNSET
        if (value := data.get("reason")) is not None:
            self.reason = value
            taken += 1
        else:
            self.reason = UNSET
        if (value := data.get("source")) is not None and isinstance(value, dict):
            self.source = blank(SourceWebhook)._read(value)
            taken += 1
        else:
            self.source = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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

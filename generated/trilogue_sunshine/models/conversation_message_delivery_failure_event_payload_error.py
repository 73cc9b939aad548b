from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class ConversationMessageDeliveryFailureEventPayloadError(Model):
    """Why delivery failed."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "code": "code",
        "message": "message",
    }

    code: str | Unset = UNSET
    """What went wrong, for programs."""
    message: str | Unset = UNSET
    """What went wrong, for people."""

    def _read(self, data: Mapping[str, Any]) -> ConversationMessageDeliveryFailureEventPayloadError:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("code")) is not None:
            self.code = value
            taken += 1
        else:
            self.code = UNSET
        if (value := data.get("message")) is not None:
            self.message = value
            taken += 1
        else:
            self.message = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.code is not UNSET:
            d["code"] = self.code
        if self.message is not UNSET:
            d["message"] = self.message
        return d

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .client_create_confirmation_type import ClientCreateConfirmationType


@_define(kw_only=True, repr=False)
class ClientCreateConfirmation(Model):
    """How the link is confirmed."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "message": "message",
    }

    type_: ClientCreateConfirmationType
    """At once, when the user writes, or when the user answers a prompt."""
    message: MessagePost | Unset = UNSET
    """A message to post."""

    def _read(self, data: Mapping[str, Any]) -> ClientCreateConfirmation:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) is not None:
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("message")) is not None and isinstance(value, dict):
            self.message = blank(MessagePost)._read(value)
            taken += 1
        else:
            self.message = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.message is not UNSET:
            d["message"] = self.message.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .message_post import MessagePost

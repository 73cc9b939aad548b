from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class SwitchboardAcceptControlPayload(Model):
    """What happened."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "conversation": "conversation",
        "metadata": "metadata",
    }

    conversation: ConversationTruncated | Unset = UNSET
    """A conversation in short form."""
    metadata: Metadata | None | Unset = UNSET

    def _read(self, data: Mapping[str, Any]) -> SwitchboardAcceptControlPayload:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("conversation")) is not None and isinstance(value, dict):
            self.conversation = blank(ConversationTruncated)._read(value)
            taken += 1
        else:
            self.conversation = UNSET
        if (value := data.get("metadata", UNSET)) is not UNSET:
            self.metadata = value
            taken += 1
        else:
            self.metadata = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.conversation is not UNSET:
            d["conversation"] = self.conversation.to_dict()
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        return d


# Last, so that models may refer to each other in circles.
from .conversation_truncated import ConversationTruncated

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
    from .metadata import Metadata
    from .switchboard_release_control_payload_reason import SwitchboardReleaseControlPayloadReason


@_define(kw_only=True, repr=False)
class SwitchboardReleaseControlPayload(Model):
    """What happened."""

    conversation: ConversationTruncated | Unset = UNSET
    """A conversation in short form."""
    metadata: Metadata | None | Unset = UNSET
    reason: SwitchboardReleaseControlPayloadReason | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> SwitchboardReleaseControlPayload:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.conversation = (
            ConversationTruncated.from_dict(d.pop("conversation"))
            if "conversation" in d and isinstance(d["conversation"], dict)
            else UNSET
        )
        self.metadata = d.pop("metadata") if "metadata" in d else UNSET
        self.reason = d.pop("reason") if "reason" in d and d["reason"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.conversation is not UNSET:
            d["conversation"] = self.conversation.to_dict()
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        if self.reason is not UNSET:
            d["reason"] = self.reason
        return d


# Last, so that models may refer to each other in circles.
from .conversation_truncated import ConversationTruncated

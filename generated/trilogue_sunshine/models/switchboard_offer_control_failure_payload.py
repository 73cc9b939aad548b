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
    from .json_object import JsonObject
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class SwitchboardOfferControlFailurePayload(Model):
    """What happened."""

    error: JsonObject | Unset = UNSET
    """An object whose keys are not declared."""
    conversation: ConversationTruncated | Unset = UNSET
    """A conversation in short form."""
    metadata: Metadata | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> SwitchboardOfferControlFailurePayload:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.error = d.pop("error") if "error" in d and d["error"] is not None else UNSET
        self.conversation = (
            ConversationTruncated.from_dict(d.pop("conversation"))
            if "conversation" in d and isinstance(d["conversation"], dict)
            else UNSET
        )
        self.metadata = d.pop("metadata") if "metadata" in d else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.error is not UNSET:
            d["error"] = self.error
        if self.conversation is not UNSET:
            d["conversation"] = self.conversation.to_dict()
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        return d


# Last, so that models may refer to each other in circles.
from .conversation_truncated import ConversationTruncated

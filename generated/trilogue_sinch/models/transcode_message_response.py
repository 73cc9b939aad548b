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
    from .transcode_message_response_transcoded_message import TranscodeMessageResponseTranscodedMessage


@_define(kw_only=True, repr=False)
class TranscodeMessageResponse(Model):
    """What a message becomes."""

    transcoded_message: TranscodeMessageResponseTranscodedMessage | Unset = UNSET
    """The message in each channel's own format, as text, by channel."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> TranscodeMessageResponse:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.transcoded_message = (
            d.pop("transcoded_message") if "transcoded_message" in d and d["transcoded_message"] is not None else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.transcoded_message is not UNSET:
            d["transcoded_message"] = self.transcoded_message
        return d

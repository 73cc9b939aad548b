from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .transcode_message_response_transcoded_message import TranscodeMessageResponseTranscodedMessage


@_define(kw_only=True, repr=False)
class TranscodeMessageResponse(Model):
    """What a message becomes."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "transcoded_message": "transcoded_message",
    }

    transcoded_message: TranscodeMessageResponseTranscodedMessage | Unset = UNSET
    """The message in each channel's own format, as text, by channel."""

    def _read(self, data: Mapping[str, Any]) -> TranscodeMessageResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("transcoded_message")) is not None:
            self.transcoded_message = value
            taken += 1
        else:
            self.transcoded_message = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.transcoded_message is not UNSET:
            d["transcoded_message"] = self.transcoded_message
        return d

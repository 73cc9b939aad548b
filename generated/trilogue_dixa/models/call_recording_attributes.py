from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class CallRecordingAttributes(Model):
    """A call recording as a message."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "recording": "recording",
        "duration": "duration",
    }

    type_: Literal["CallRecordingAttributes"] = "CallRecordingAttributes"
    """Always 'CallRecordingAttributes': tells which kind this is."""
    recording: str
    """URL of the recording."""
    duration: int | Unset = UNSET
    """Length of the recording."""

    def _read(self, data: Mapping[str, Any]) -> CallRecordingAttributes:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "CallRecordingAttributes":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("recording")) is not None:
            self.recording = value
            taken += 1
        else:
            self.recording = MISSING
        if (value := data.get("duration")) is not None:
            self.duration = value
            taken += 1
        else:
            self.duration = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.recording is not MISSING:
            d["recording"] = self.recording
        if self.duration is not UNSET:
            d["duration"] = self.duration
        return d

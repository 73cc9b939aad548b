from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class CallRecordingAttributes(Model):
    """A call recording as a message."""

    type_: Literal["CallRecordingAttributes"] = "CallRecordingAttributes"
    """Always 'CallRecordingAttributes': tells which kind this is."""
    recording: str
    """URL of the recording."""
    duration: int | Unset = UNSET
    """Length of the recording."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> CallRecordingAttributes:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "CallRecordingAttributes" else MISSING
        self.recording = d.pop("recording") if "recording" in d and d["recording"] is not None else MISSING
        self.duration = d.pop("duration") if "duration" in d and d["duration"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.recording is not MISSING:
            d["recording"] = self.recording
        if self.duration is not UNSET:
            d["duration"] = self.duration
        return d

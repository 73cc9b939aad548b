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
class LocationMessage(Model):
    """A place on the map."""

    type_: Literal["location"] = "location"
    """Always 'location': tells which kind this is."""
    coordinates: LocationMessageCoordinates
    """Where the place is."""
    text: str | Unset = UNSET
    """Plain text stand-in, written by the service."""
    block_chat_input: bool | Unset = UNSET
    """Whether the SDKs keep the user from typing until they have answered."""
    location: LocationMessageLocation | Unset = UNSET
    """What the place is."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> LocationMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "location" else MISSING
        self.coordinates = (
            LocationMessageCoordinates.from_dict(d.pop("coordinates"))
            if "coordinates" in d and isinstance(d["coordinates"], dict)
            else MISSING
        )
        self.text = d.pop("text") if "text" in d and d["text"] is not None else UNSET
        self.block_chat_input = (
            d.pop("blockChatInput") if "blockChatInput" in d and d["blockChatInput"] is not None else UNSET
        )
        self.location = (
            LocationMessageLocation.from_dict(d.pop("location"))
            if "location" in d and isinstance(d["location"], dict)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.coordinates is not MISSING:
            d["coordinates"] = self.coordinates.to_dict()
        if self.text is not UNSET:
            d["text"] = self.text
        if self.block_chat_input is not UNSET:
            d["blockChatInput"] = self.block_chat_input
        if self.location is not UNSET:
            d["location"] = self.location.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .location_message_coordinates import LocationMessageCoordinates
from .location_message_location import LocationMessageLocation

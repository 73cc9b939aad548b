from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class LocationMessage(Model):
    """A place on the map."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "coordinates": "coordinates",
        "text": "text",
        "blockChatInput": "block_chat_input",
        "location": "location",
    }

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

    def _read(self, data: Mapping[str, Any]) -> LocationMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "location":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("coordinates")) is not None and isinstance(value, dict):
            self.coordinates = blank(LocationMessageCoordinates)._read(value)
            taken += 1
        else:
            self.coordinates = MISSING
        if (value := data.get("text")) is not None:
            self.text = value
            taken += 1
        else:
            self.text = UNSET
        if taken == sent:
            self.block_chat_input = self.location = UNSET
            return self
        if (value := data.get("blockChatInput")) is not None:
            self.block_chat_input = value
            taken += 1
        else:
            self.block_chat_input = UNSET
        if (value := data.get("location")) is not None and isinstance(value, dict):
            self.location = blank(LocationMessageLocation)._read(value)
            taken += 1
        else:
            self.location = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import define as _define
from attrs import field as _field

from ..types import Model


@_define(kw_only=True, repr=False)
class UnknownConversionEventsBody(Model):
    """A kind of `ConversionEventsBody` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> UnknownConversionEventsBody:
        """Keep a JSON object as it is."""
        return cls(additional_properties=dict(data))

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return dict(self.additional_properties)


def conversion_events_body_from_dict(data: Mapping[str, Any]) -> ConversionEventsBody:
    """Read a JSON object as the class whose key it has."""
    if data.get("messenger") is not None:
        return ConversionEventsBodyMessenger.from_dict(data)
    if data.get("instagram") is not None:
        return ConversionEventsBodyInstagram.from_dict(data)
    if data.get("whatsapp") is not None:
        return ConversionEventsBodyWhatsapp.from_dict(data)
    return UnknownConversionEventsBody.from_dict(data)


# Last, so that models may refer to each other in circles.
from .conversion_events_body_instagram import ConversionEventsBodyInstagram
from .conversion_events_body_messenger import ConversionEventsBodyMessenger
from .conversion_events_body_whatsapp import ConversionEventsBodyWhatsapp

ConversionEventsBody: TypeAlias = (
    ConversionEventsBodyMessenger
    | ConversionEventsBodyInstagram
    | ConversionEventsBodyWhatsapp
    | UnknownConversionEventsBody
)
"""Conversion events for one of Meta's channels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownConversionEventsBody(Model):
    """A kind of `ConversionEventsBody` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    def _read(self, data: Mapping[str, Any]) -> UnknownConversionEventsBody:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def conversion_events_body_from_dict(data: Mapping[str, Any]) -> ConversionEventsBody:
    """Read a JSON object as the class whose key it has."""
    if data.get("messenger") is not None:
        return blank(_KINDS["messenger"])._read(data)
    if data.get("instagram") is not None:
        return blank(_KINDS["instagram"])._read(data)
    if data.get("whatsapp") is not None:
        return blank(_KINDS["whatsapp"])._read(data)
    return blank(UnknownConversionEventsBody)._read(data)


_KINDS: Kinds[ConversionEventsBody] = Kinds(
    __package__,
    {
        "messenger": "conversion_events_body_messenger.ConversionEventsBodyMessenger",
        "instagram": "conversion_events_body_instagram.ConversionEventsBodyInstagram",
        "whatsapp": "conversion_events_body_whatsapp.ConversionEventsBodyWhatsapp",
    },
)

if TYPE_CHECKING:
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

else:

    def __getattr__(name: str) -> Any:
        if name == "ConversionEventsBody":
            return _KINDS.union(UnknownConversionEventsBody)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

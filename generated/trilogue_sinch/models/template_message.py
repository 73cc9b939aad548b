from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    encode_values,
)

if TYPE_CHECKING:
    from .template_message_channel_template import TemplateMessageChannelTemplate


@_define(kw_only=True, repr=False)
class TemplateMessage(Model):
    """A message from a template."""

    channel_template: TemplateMessageChannelTemplate | Unset = UNSET
    """Templates by channel; each takes precedence over `omni_template` on its own."""
    omni_template: TemplateReference | Unset = UNSET
    """A template with values for its parameters."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> TemplateMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.channel_template = (
            template_message_channel_template_from_dict(d.pop("channel_template"))
            if "channel_template" in d and isinstance(d["channel_template"], dict)
            else UNSET
        )
        self.omni_template = (
            TemplateReference.from_dict(d.pop("omni_template"))
            if "omni_template" in d and isinstance(d["omni_template"], dict)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.channel_template is not UNSET:
            d["channel_template"] = encode_values(self.channel_template)
        if self.omni_template is not UNSET:
            d["omni_template"] = self.omni_template.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .template_message_channel_template import template_message_channel_template_from_dict
from .template_reference import TemplateReference

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank, encode_values

if TYPE_CHECKING:
    from .template_message_channel_template import TemplateMessageChannelTemplate


@_define(kw_only=True, repr=False)
class TemplateMessage(Model):
    """A message from a template."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "channel_template": "channel_template",
        "omni_template": "omni_template",
    }

    channel_template: TemplateMessageChannelTemplate | Unset = UNSET
    """Templates by channel; each takes precedence over `omni_template` on its own."""
    omni_template: TemplateReference | Unset = UNSET
    """A template with values for its parameters."""

    def _read(self, data: Mapping[str, Any]) -> TemplateMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("channel_template")) is not None and isinstance(value, dict):
            self.channel_template = template_message_channel_template_from_dict(value)
            taken += 1
        else:
            self.channel_template = UNSET
        if (value := data.get("omni_template")) is not None and isinstance(value, dict):
            self.omni_template = blank(TemplateReference)._read(value)
            taken += 1
        else:
            self.omni_template = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.channel_template is not UNSET:
            d["channel_template"] = encode_values(self.channel_template)
        if self.omni_template is not UNSET:
            d["omni_template"] = self.omni_template.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .template_message_channel_template import template_message_channel_template_from_dict
from .template_reference import TemplateReference

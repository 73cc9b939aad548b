from __future__ import annotations

from typing import Any, TypeAlias

from ..types import blank


def template_message_channel_template_from_dict(data: dict[str, Any]) -> TemplateMessageChannelTemplate:
    """Read the values; one that is no dict stays as it came."""
    return {key: blank(TemplateReference)._read(item) if isinstance(item, dict) else item for key, item in data.items()}


# Last, so that models may refer to each other in circles.
from .template_reference import TemplateReference

TemplateMessageChannelTemplate: TypeAlias = dict[str, TemplateReference]
"""Templates by channel; each takes precedence over `omni_template` on its own."""

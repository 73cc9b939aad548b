from __future__ import annotations

from typing import TypeAlias

MapConversationChannelInt: TypeAlias = dict[str, int]
"""A number for each channel, such as seconds."""

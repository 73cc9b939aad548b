from __future__ import annotations

from typing import TypeAlias

MapConversationChannelSetString: TypeAlias = dict[str, list[str]]
"""A set of texts for each channel."""

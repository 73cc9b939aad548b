from __future__ import annotations

from typing import TypeAlias

SendMessageRequestChannelProperties: TypeAlias = dict[str, str]
"""Properties that only one channel knows, at most 1024 characters each."""

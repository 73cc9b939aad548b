from __future__ import annotations

from typing import TypeAlias

AppMessageExplicitChannelMessage: TypeAlias = dict[str, str]
"""Messages in a channel's own format by channel; they take the place of transcoding. Each is JSON as text."""

from __future__ import annotations

from typing import TypeAlias

TranscodeMessageResponseTranscodedMessage: TypeAlias = dict[str, str]
"""The message in each channel's own format, as text, by channel."""

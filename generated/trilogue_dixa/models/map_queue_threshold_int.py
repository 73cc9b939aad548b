from __future__ import annotations

from typing import TypeAlias

MapQueueThresholdInt: TypeAlias = dict[str, int]
"""Thresholds of a queue by name: `SlaTimeLimit`, `AvailableAgents`, `LongestWait`, `SlaPercentage` or
`WaitingConversations`."""

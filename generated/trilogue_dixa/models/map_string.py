from __future__ import annotations

from typing import TypeAlias

MapString: TypeAlias = dict[str, str]
"""Texts by name."""

from __future__ import annotations

from typing import Any, TypeAlias

Metadata: TypeAlias = dict[str, Any]
"""Flat map of the caller's own values: strings, numbers and booleans, at most 4 kB in all."""

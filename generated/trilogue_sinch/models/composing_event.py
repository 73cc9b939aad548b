from __future__ import annotations

from typing import Any, TypeAlias

ComposingEvent: TypeAlias = dict[str, Any]
"""Somebody is typing."""

from __future__ import annotations

from typing import TypeAlias

MapUUIDOptionAttributeValue: TypeAlias = dict[str, list[str] | str]
"""New values of custom attributes by the id of their definition."""

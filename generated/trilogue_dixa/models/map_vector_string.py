from __future__ import annotations

from typing import TypeAlias

MapVectorString: TypeAlias = dict[str, list[str]]
"""Snippets in which the text was found, by field; what matched stands between `<em>` tags."""

from __future__ import annotations

from typing import TypeAlias

WebhookHeadersMapStringString: TypeAlias = dict[str, str]
"""Headers that each delivery carries."""

from __future__ import annotations

from typing import TypeAlias

TemplateReferenceParameters: TypeAlias = dict[str, str]
"""Values of the parameters by name; none may be missing."""

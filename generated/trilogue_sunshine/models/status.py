from typing import Literal, TypeAlias

Status: TypeAlias = (
    Literal[
        "active",
        "error",
        "inactive",
    ]
    | str
)
"""Whether the integration works."""

from typing import Literal, TypeAlias

ActivityPostType: TypeAlias = (
    Literal[
        "conversation:read",
        "typing:start",
        "typing:stop",
    ]
    | str
)
"""Read, or started or stopped typing."""

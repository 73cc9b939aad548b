from typing import Literal, TypeAlias

UserUpdateEventPayloadReason: TypeAlias = (
    Literal[
        "authentication",
        "localeDetection",
    ]
    | str
)
"""What changed the user."""

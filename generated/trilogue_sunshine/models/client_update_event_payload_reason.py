from typing import Literal, TypeAlias

ClientUpdateEventPayloadReason: TypeAlias = (
    Literal[
        "blocked",
        "confirmed",
        "matched",
        "unblocked",
    ]
    | str
)
"""What changed."""

from typing import Literal, TypeAlias

ConversationTypingEventPayloadActivityType: TypeAlias = (
    Literal[
        "conversation:read",
        "typing:start",
        "typing:stop",
    ]
    | str
)
"""Read, or started or stopped typing."""

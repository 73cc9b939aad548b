from typing import Literal, TypeAlias

ConversationReadEventPayloadActivityType: TypeAlias = (
    Literal[
        "conversation:read",
        "typing:start",
        "typing:stop",
    ]
    | str
)
"""The service's default is "conversation:read"."""

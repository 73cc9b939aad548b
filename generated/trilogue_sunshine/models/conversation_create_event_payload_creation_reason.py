from typing import Literal, TypeAlias

ConversationCreateEventPayloadCreationReason: TypeAlias = (
    Literal[
        "linkRequest",
        "message",
        "none",
        "notification",
        "prechatCapture",
        "proactiveMessaging",
        "startConversation",
    ]
    | str
)
"""What made it begin."""

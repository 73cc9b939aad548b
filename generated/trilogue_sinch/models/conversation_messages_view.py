from typing import Literal, TypeAlias

ConversationMessagesView: TypeAlias = (
    Literal[
        "WITH_METADATA",
        "WITHOUT_METADATA",
    ]
    | str
)
"""Whether messages are listed with their metadata. The service's default is "WITH_METADATA"."""

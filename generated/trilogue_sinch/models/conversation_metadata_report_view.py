from typing import Literal, TypeAlias

ConversationMetadataReportView: TypeAlias = (
    Literal[
        "FULL",
        "NONE",
    ]
    | str
)
"""How much of the conversation's metadata callbacks carry. The service's default is "NONE"."""

from typing import Literal, TypeAlias

ConversationDirection: TypeAlias = (
    Literal[
        "TO_APP",
        "TO_CONTACT",
        "UNDEFINED_DIRECTION",
    ]
    | str
)
"""Way a message goes. The service's default is "UNDEFINED_DIRECTION"."""

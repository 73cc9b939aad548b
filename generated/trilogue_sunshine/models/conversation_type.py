from typing import Literal, TypeAlias

ConversationType: TypeAlias = (
    Literal[
        "personal",
        "sdkGroup",
    ]
    | str
)
"""Kind of conversation: `personal` with one participant, or `sdkGroup` with several, SDK channels only."""

from typing import Literal, TypeAlias

GetChannelProfileConversationChannel: TypeAlias = (
    Literal[
        "INSTAGRAM",
        "MESSENGER",
        "VIBER",
    ]
    | str
)
"""A channel that gives out profiles."""

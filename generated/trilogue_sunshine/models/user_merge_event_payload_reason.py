from typing import Literal, TypeAlias

UserMergeEventPayloadReason: TypeAlias = (
    Literal[
        "api",
        "channelLinking",
        "sdkLogin",
    ]
    | str
)
"""What caused the merge."""

from typing import Literal, TypeAlias

ClientAddEventPayloadReason: TypeAlias = (
    Literal[
        "authCode",
        "channelLinking",
        "sdkLogin",
    ]
    | str
)
"""Why the client was added."""

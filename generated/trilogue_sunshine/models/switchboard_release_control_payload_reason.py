from typing import Literal, TypeAlias

SwitchboardReleaseControlPayloadReason: TypeAlias = (
    Literal[
        "ticketClosed",
        "transferToEmail",
    ]
    | str
)
"""The values the document names; the service may send others."""

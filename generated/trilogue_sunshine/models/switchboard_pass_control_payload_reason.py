from typing import Literal, TypeAlias

SwitchboardPassControlPayloadReason: TypeAlias = (
    Literal[
        "ticketClosed",
        "transferToEmail",
    ]
    | str
)
"""The values the document names; the service may send others."""

from typing import Literal, TypeAlias

ReleaseControlBodyReason: TypeAlias = (
    Literal[
        "ticketClosed",
        "transferToEmail",
    ]
    | str
)
"""Why control is released."""

from typing import Literal, TypeAlias

PassControlBodyReason: TypeAlias = (
    Literal[
        "ticketClosed",
        "transferToEmail",
    ]
    | str
)
"""Why control is passed."""

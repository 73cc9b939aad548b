from typing import Literal, TypeAlias

ClientStatus: TypeAlias = (
    Literal[
        "active",
        "blocked",
        "inactive",
        "pending",
    ]
    | str
)
"""Whether messages reach the client; `pending` until the channel confirms the link."""

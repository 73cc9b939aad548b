from typing import Literal, TypeAlias

ClientCreateConfirmationType: TypeAlias = (
    Literal[
        "immediate",
        "prompt",
        "userActivity",
    ]
    | str
)
"""At once, when the user writes, or when the user answers a prompt."""

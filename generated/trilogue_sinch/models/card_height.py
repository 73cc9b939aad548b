from typing import Literal, TypeAlias

CardHeight: TypeAlias = (
    Literal[
        "MEDIUM",
        "SHORT",
        "TALL",
        "UNSPECIFIED_HEIGHT",
    ]
    | str
)
"""Height of a card."""

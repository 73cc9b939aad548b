from typing import Literal, TypeAlias

ItemSize: TypeAlias = (
    Literal[
        "compact",
        "large",
    ]
    | str
)
"""Height of the picture."""

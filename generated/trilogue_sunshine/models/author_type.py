from typing import Literal, TypeAlias

AuthorType: TypeAlias = (
    Literal[
        "business",
        "user",
    ]
    | str
)
"""Side of the author."""

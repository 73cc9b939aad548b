from typing import Literal, TypeAlias

AuthorSubtypesItem: TypeAlias = (
    Literal[
        "activity",
        "AI",
    ]
    | str
)
"""The values the document names; the service may send others."""

from typing import Literal, TypeAlias

AuthorWebhookType: TypeAlias = (
    Literal[
        "business",
        "user",
    ]
    | str
)
"""Side of the author."""

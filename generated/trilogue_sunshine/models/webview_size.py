from typing import Literal, TypeAlias

WebviewSize: TypeAlias = (
    Literal[
        "compact",
        "full",
        "tall",
    ]
    | str
)
"""How much of the conversation the page covers."""

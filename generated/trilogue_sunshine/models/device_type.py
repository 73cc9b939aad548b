from typing import Literal, TypeAlias

DeviceType: TypeAlias = (
    Literal[
        "android",
        "ios",
        "web",
    ]
    | str
)
"""Kind of SDK."""

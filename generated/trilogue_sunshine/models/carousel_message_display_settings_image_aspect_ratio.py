from typing import Literal, TypeAlias

CarouselMessageDisplaySettingsImageAspectRatio: TypeAlias = (
    Literal[
        "horizontal",
        "square",
    ]
    | str
)
"""Shape of the pictures."""

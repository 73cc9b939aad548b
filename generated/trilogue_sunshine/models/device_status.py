from typing import Literal, TypeAlias

DeviceStatus: TypeAlias = (
    Literal[
        "active",
        "inactive",
    ]
    | str
)
"""Whether the device is in use."""

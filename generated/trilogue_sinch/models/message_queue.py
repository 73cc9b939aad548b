from typing import Literal, TypeAlias

MessageQueue: TypeAlias = (
    Literal[
        "HIGH_PRIORITY",
        "NORMAL_PRIORITY",
    ]
    | str
)
"""Priority in the queue. Without effect so far. The service's default is "NORMAL_PRIORITY"."""

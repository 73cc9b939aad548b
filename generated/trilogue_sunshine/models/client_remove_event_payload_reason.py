from typing import Literal, TypeAlias

ClientRemoveEventPayloadReason: TypeAlias = (
    Literal[
        "api",
        "linkCancelled",
        "linkFailed",
        "sdk",
        "theft",
    ]
    | str
)
"""Why the client was removed."""

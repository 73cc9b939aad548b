from typing import Literal, TypeAlias

AppleMessageOverridePayloadWithCapabilitiesItem: TypeAlias = (
    Literal[
        "AUTH2",
        "FORM",
        "LIST",
        "QUICK",
        "TIME",
    ]
    | str
)
"""The values the document names; the service may send others."""

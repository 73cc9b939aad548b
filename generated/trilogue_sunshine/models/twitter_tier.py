from typing import Literal, TypeAlias

TwitterTier: TypeAlias = Literal["enterprise",] | str
"""Level of access at Twitter."""

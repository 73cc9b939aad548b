from typing import Literal, TypeAlias

ConversationMergeStrategy: TypeAlias = Literal["MERGE",] | str
"""How contacts are merged. The service's default is "MERGE"."""

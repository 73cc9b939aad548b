from typing import Literal, TypeAlias

DeprecatedAnonymizationType: TypeAlias = (
    Literal[
        "ConversationAnonymizationType",
        "MessageAnonymizationType",
        "UnknownAnonymizationType",
        "UserAnonymizationType",
    ]
    | str
)
"""Kind of an anonymization. Declared a union of empty objects, sent as a string; use `_type` instead."""

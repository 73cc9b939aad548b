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
"""Kind of an anonymization, as a text; `_type` supersedes it."""

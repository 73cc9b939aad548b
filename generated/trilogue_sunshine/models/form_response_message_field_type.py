from typing import Literal, TypeAlias

FormResponseMessageFieldType: TypeAlias = (
    Literal[
        "email",
        "select",
        "text",
    ]
    | str
)
"""Kind of the field; the property of the same name holds the answer."""

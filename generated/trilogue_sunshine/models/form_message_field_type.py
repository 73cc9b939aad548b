from typing import Literal, TypeAlias

FormMessageFieldType: TypeAlias = (
    Literal[
        "email",
        "select",
        "text",
    ]
    | str
)
"""Kind of the field; the property of the same name holds the answer."""

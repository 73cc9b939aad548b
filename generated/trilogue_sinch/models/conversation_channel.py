from typing import Literal, TypeAlias

ConversationChannel: TypeAlias = (
    Literal[
        "INSTAGRAM",
        "KAKAOTALK",
        "LINE",
        "MESSENGER",
        "MMS",
        "RCS",
        "SMS",
        "TELEGRAM",
        "VIBER",
        "VIBERBM",
        "WECHAT",
        "WHATSAPP",
    ]
    | str
)
"""A channel. The service also sends names that are not listed."""

from typing import Literal, TypeAlias

ClientType: TypeAlias = (
    Literal[
        "apple",
        "gbm",
        "googlercs",
        "instagram",
        "kakao",
        "line",
        "mailgun",
        "messagebird",
        "messenger",
        "sdk",
        "slackconnect",
        "telegram",
        "twilio",
        "twitter",
        "viber",
        "wechat",
        "whatsapp",
    ]
    | str
)
"""Channel of a client; `sdk` stands for the web, Android and iOS SDKs."""

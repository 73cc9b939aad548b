from typing import Literal, TypeAlias

WebhookTrigger: TypeAlias = (
    Literal[
        "CAPABILITY",
        "CONTACT_CREATE",
        "CONTACT_DELETE",
        "CONTACT_MERGE",
        "CONTACT_UPDATE",
        "CONVERSATION_DELETE",
        "CONVERSATION_START",
        "CONVERSATION_STOP",
        "EVENT_DELIVERY",
        "EVENT_INBOUND",
        "MESSAGE_DELIVERY",
        "MESSAGE_INBOUND",
        "OPT_IN",
        "OPT_OUT",
        "UNSPECIFIED_TRIGGER",
        "UNSUPPORTED",
    ]
    | str
)
"""What a webhook delivers. `UNSPECIFIED_TRIGGER` is an error to send."""

from typing import Literal, TypeAlias

WebhookTargetType: TypeAlias = (
    Literal[
        "DISMISS",
        "GRPC",
        "HTTP",
    ]
    | str
)
"""Way of delivery. The service's default is "HTTP"."""

from typing import Literal, TypeAlias

DispatchRetentionPolicyType: TypeAlias = Literal["MESSAGE_EXPIRE_POLICY",] | str
"""What is deleted when it is old. The service's default is "MESSAGE_EXPIRE_POLICY"."""

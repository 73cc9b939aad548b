from typing import Literal, TypeAlias

ExtraChannelOptionsMessengerWebviewShareButton: TypeAlias = Literal["hide",] | str
"""`hide` takes the share button off the page."""

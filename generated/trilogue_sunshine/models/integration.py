from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownIntegration(Model):
    """A kind of `Integration` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownIntegration:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def integration_from_dict(data: Mapping[str, Any]) -> Integration:
    """Read a JSON object as the class that its `type` names."""
    try:
        cls = _KINDS[data["type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownIntegration
    return blank(cls)._read(data)


_KINDS: Kinds[Integration] = Kinds(
    __package__,
    {
        "android": "android.Android",
        "apple": "apple.Apple",
        "custom": "custom.Custom",
        "instagram": "instagram.Instagram",
        "ios": "ios.Ios",
        "line": "line.Line",
        "mailgun": "mailgun.Mailgun",
        "messagebird": "messagebird.Messagebird",
        "messenger": "messenger.Messenger",
        "telegram": "telegram.Telegram",
        "twilio": "twilio.Twilio",
        "twitter": "twitter.Twitter",
        "unity": "unity.Unity",
        "viber": "viber.Viber",
        "web": "web.Web",
        "whatsapp": "whatsapp.Whatsapp",
    },
)

if TYPE_CHECKING:
    from .android import Android
    from .apple import Apple
    from .custom import Custom
    from .instagram import Instagram
    from .ios import Ios
    from .line import Line
    from .mailgun import Mailgun
    from .messagebird import Messagebird
    from .messenger import Messenger
    from .telegram import Telegram
    from .twilio import Twilio
    from .twitter import Twitter
    from .unity import Unity
    from .viber import Viber
    from .web import Web
    from .whatsapp import Whatsapp

    Integration: TypeAlias = (
        Android
        | Apple
        | Custom
        | Instagram
        | Ios
        | Line
        | Mailgun
        | Messagebird
        | Messenger
        | Telegram
        | Twilio
        | Twitter
        | Unity
        | Viber
        | Web
        | Whatsapp
        | UnknownIntegration
    )
    """One of the kinds of `Integration`."""

else:

    def __getattr__(name: str) -> Any:
        if name == "Integration":
            return _KINDS.union(UnknownIntegration)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

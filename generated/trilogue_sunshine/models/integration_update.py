from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownIntegrationUpdate(Model):
    """A kind of `IntegrationUpdate` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownIntegrationUpdate:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def integration_update_from_dict(data: Mapping[str, Any]) -> IntegrationUpdate:
    """Read a JSON object as the class that its `type` names."""
    try:
        cls = _KINDS[data["type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownIntegrationUpdate
    return blank(cls)._read(data)


_KINDS: Kinds[IntegrationUpdate] = Kinds(
    __package__,
    {
        "android": "android_update.AndroidUpdate",
        "apple": "apple_update.AppleUpdate",
        "custom": "custom_update.CustomUpdate",
        "instagram": "instagram_update.InstagramUpdate",
        "ios": "ios_update.IosUpdate",
        "line": "line_update.LineUpdate",
        "mailgun": "mailgun_update.MailgunUpdate",
        "messagebird": "message_bird_update.MessageBirdUpdate",
        "messenger": "messenger_update.MessengerUpdate",
        "telegram": "telegram_update.TelegramUpdate",
        "twilio": "twilio_update.TwilioUpdate",
        "twitter": "twitter_update.TwitterUpdate",
        "unity": "unity_update.UnityUpdate",
        "viber": "viber_update.ViberUpdate",
        "web": "web_update.WebUpdate",
        "whatsapp": "whats_app_update.WhatsAppUpdate",
    },
)

if TYPE_CHECKING:
    from .android_update import AndroidUpdate
    from .apple_update import AppleUpdate
    from .custom_update import CustomUpdate
    from .instagram_update import InstagramUpdate
    from .ios_update import IosUpdate
    from .line_update import LineUpdate
    from .mailgun_update import MailgunUpdate
    from .message_bird_update import MessageBirdUpdate
    from .messenger_update import MessengerUpdate
    from .telegram_update import TelegramUpdate
    from .twilio_update import TwilioUpdate
    from .twitter_update import TwitterUpdate
    from .unity_update import UnityUpdate
    from .viber_update import ViberUpdate
    from .web_update import WebUpdate
    from .whats_app_update import WhatsAppUpdate

    IntegrationUpdate: TypeAlias = (
        AndroidUpdate
        | AppleUpdate
        | CustomUpdate
        | InstagramUpdate
        | IosUpdate
        | LineUpdate
        | MailgunUpdate
        | MessageBirdUpdate
        | MessengerUpdate
        | TelegramUpdate
        | TwilioUpdate
        | TwitterUpdate
        | UnityUpdate
        | ViberUpdate
        | WebUpdate
        | WhatsAppUpdate
        | UnknownIntegrationUpdate
    )
    """Changes to an integration; the integration's own type decides which form applies."""

else:

    def __getattr__(name: str) -> Any:
        if name == "IntegrationUpdate":
            return _KINDS.union(UnknownIntegrationUpdate)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

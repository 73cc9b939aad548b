from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .conversation_channel import ConversationChannel


@_define(kw_only=True, repr=False)
class ConversationChannelCredential(Model):
    """Credentials of a channel; which key applies depends on the channel."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "channel": "channel",
        "callback_secret": "callback_secret",
        "mms_credentials": "mms_credentials",
        "kakaotalk_credentials": "kakaotalk_credentials",
        "static_bearer": "static_bearer",
        "static_token": "static_token",
        "telegram_credentials": "telegram_credentials",
        "line_credentials": "line_credentials",
        "wechat_credentials": "wechat_credentials",
    }

    channel: ConversationChannel
    """A channel. The service also sends names that are not listed."""
    callback_secret: str | Unset = UNSET
    """Secret that verifies the channel's callbacks, at most 256 characters; without it they are not verified."""
    mms_credentials: MMSCredentials | Unset = UNSET
    """Credentials for MMS."""
    kakaotalk_credentials: KakaoTalkCredentials | Unset = UNSET
    """Credentials for KakaoTalk."""
    static_bearer: StaticBearerCredential | Unset = UNSET
    """Bearer token of a channel."""
    static_token: StaticTokenCredential | Unset = UNSET
    """Token of a channel."""
    telegram_credentials: TelegramCredentials | Unset = UNSET
    """Credentials for a Telegram bot."""
    line_credentials: LineCredentials | Unset = UNSET
    """Credentials for LINE."""
    wechat_credentials: WeChatCredentials | Unset = UNSET
    """Credentials for WeChat."""

    def _read(self, data: Mapping[str, Any]) -> ConversationChannelCredential:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("channel")) is not None:
            self.channel = value
            taken += 1
        else:
            self.channel = MISSING
        if (value := data.get("callback_secret")) is not None:
            self.callback_secret = value
            taken += 1
        else:
            self.callback_secret = UNSET
        if (value := data.get("mms_credentials")) is not None and isinstance(value, dict):
            self.mms_credentials = blank(MMSCredentials)._read(value)
            taken += 1
        else:
            self.mms_credentials = UNSET
        if taken == sent:
            self.kakaotalk_credentials = self.static_bearer = self.static_token = self.telegram_credentials = (
                self.line_credentials
            ) = self.wechat_credentials = UNSET
            return self
        if (value := data.get("kakaotalk_credentials")) is not None and isinstance(value, dict):
            self.kakaotalk_credentials = blank(KakaoTalkCredentials)._read(value)
            taken += 1
        else:
            self.kakaotalk_credentials = UNSET
        if (value := data.get("static_bearer")) is not None and isinstance(value, dict):
            self.static_bearer = blank(StaticBearerCredential)._read(value)
            taken += 1
        else:
            self.static_bearer = UNSET
        if (value := data.get("static_token")) is not None and isinstance(value, dict):
            self.static_token = blank(StaticTokenCredential)._read(value)
            taken += 1
        else:
            self.static_token = UNSET
        if taken == sent:
            self.telegram_credentials = self.line_credentials = self.wechat_credentials = UNSET
            return self
        if (value := data.get("telegram_credentials")) is not None and isinstance(value, dict):
            self.telegram_credentials = blank(TelegramCredentials)._read(value)
            taken += 1
        else:
            self.telegram_credentials = UNSET
        if (value := data.get("line_credentials")) is not None and isinstance(value, dict):
            self.line_credentials = blank(LineCredentials)._read(value)
            taken += 1
        else:
            self.line_credentials = UNSET
        if (value := data.get("wechat_credentials")) is not None and isinstance(value, dict):
            self.wechat_credentials = blank(WeChatCredentials)._read(value)
            taken += 1
        else:
            self.wechat_credentials = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.channel is not MISSING:
            d["channel"] = self.channel
        if self.callback_secret is not UNSET:
            d["callback_secret"] = self.callback_secret
        if self.mms_credentials is not UNSET:
            d["mms_credentials"] = self.mms_credentials.to_dict()
        if self.kakaotalk_credentials is not UNSET:
            d["kakaotalk_credentials"] = self.kakaotalk_credentials.to_dict()
        if self.static_bearer is not UNSET:
            d["static_bearer"] = self.static_bearer.to_dict()
        if self.static_token is not UNSET:
            d["static_token"] = self.static_token.to_dict()
        if self.telegram_credentials is not UNSET:
            d["telegram_credentials"] = self.telegram_credentials.to_dict()
        if self.line_credentials is not UNSET:
            d["line_credentials"] = self.line_credentials.to_dict()
        if self.wechat_credentials is not UNSET:
            d["wechat_credentials"] = self.wechat_credentials.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .kakao_talk_credentials import KakaoTalkCredentials
from .line_credentials import LineCredentials
from .mms_credentials import MMSCredentials
from .static_bearer_credential import StaticBearerCredential
from .static_token_credential import StaticTokenCredential
from .telegram_credentials import TelegramCredentials
from .we_chat_credentials import WeChatCredentials

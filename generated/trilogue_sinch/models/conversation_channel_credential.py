from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)

if TYPE_CHECKING:
    from .conversation_channel import ConversationChannel


@_define(kw_only=True, repr=False)
class ConversationChannelCredential(Model):
    """Credentials of a channel; which key applies depends on the channel."""

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationChannelCredential:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.channel = d.pop("channel") if "channel" in d and d["channel"] is not None else MISSING
        self.callback_secret = (
            d.pop("callback_secret") if "callback_secret" in d and d["callback_secret"] is not None else UNSET
        )
        self.mms_credentials = (
            MMSCredentials.from_dict(d.pop("mms_credentials"))
            if "mms_credentials" in d and isinstance(d["mms_credentials"], dict)
            else UNSET
        )
        self.kakaotalk_credentials = (
            KakaoTalkCredentials.from_dict(d.pop("kakaotalk_credentials"))
            if "kakaotalk_credentials" in d and isinstance(d["kakaotalk_credentials"], dict)
            else UNSET
        )
        self.static_bearer = (
            StaticBearerCredential.from_dict(d.pop("static_bearer"))
            if "static_bearer" in d and isinstance(d["static_bearer"], dict)
            else UNSET
        )
        self.static_token = (
            StaticTokenCredential.from_dict(d.pop("static_token"))
            if "static_token" in d and isinstance(d["static_token"], dict)
            else UNSET
        )
        self.telegram_credentials = (
            TelegramCredentials.from_dict(d.pop("telegram_credentials"))
            if "telegram_credentials" in d and isinstance(d["telegram_credentials"], dict)
            else UNSET
        )
        self.line_credentials = (
            LineCredentials.from_dict(d.pop("line_credentials"))
            if "line_credentials" in d and isinstance(d["line_credentials"], dict)
            else UNSET
        )
        self.wechat_credentials = (
            WeChatCredentials.from_dict(d.pop("wechat_credentials"))
            if "wechat_credentials" in d and isinstance(d["wechat_credentials"], dict)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class KakaoTalkCredentials(Model):
    """Credentials for KakaoTalk."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "kakaotalk_plus_friend_id": "kakaotalk_plus_friend_id",
        "kakaotalk_sender_key": "kakaotalk_sender_key",
    }

    kakaotalk_plus_friend_id: str
    """Id of the business channel."""
    kakaotalk_sender_key: str
    """Sender key."""

    def _read(self, data: Mapping[str, Any]) -> KakaoTalkCredentials:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("kakaotalk_plus_friend_id")) is not None:
            self.kakaotalk_plus_friend_id = value
            taken += 1
        else:
            self.kakaotalk_plus_friend_id = MISSING
        if (value := data.get("kakaotalk_sender_key")) is not None:
            self.kakaotalk_sender_key = value
            taken += 1
        else:
            self.kakaotalk_sender_key = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.kakaotalk_plus_friend_id is not MISSING:
            d["kakaotalk_plus_friend_id"] = self.kakaotalk_plus_friend_id
        if self.kakaotalk_sender_key is not MISSING:
            d["kakaotalk_sender_key"] = self.kakaotalk_sender_key
        return d

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)


@_define(kw_only=True, repr=False)
class KakaoTalkCredentials(Model):
    """Credentials for KakaoTalk."""

    kakaotalk_plus_friend_id: str
    """Id of the business channel."""
    kakaotalk_sender_key: str
    """Sender key."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> KakaoTalkCredentials:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.kakaotalk_plus_friend_id = (
            d.pop("kakaotalk_plus_friend_id")
            if "kakaotalk_plus_friend_id" in d and d["kakaotalk_plus_friend_id"] is not None
            else MISSING
        )
        self.kakaotalk_sender_key = (
            d.pop("kakaotalk_sender_key")
            if "kakaotalk_sender_key" in d and d["kakaotalk_sender_key"] is not None
            else MISSING
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.kakaotalk_plus_friend_id is not MISSING:
            d["kakaotalk_plus_friend_id"] = self.kakaotalk_plus_friend_id
        if self.kakaotalk_sender_key is not MISSING:
            d["kakaotalk_sender_key"] = self.kakaotalk_sender_key
        return d

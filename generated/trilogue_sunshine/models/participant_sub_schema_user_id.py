from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class ParticipantSubSchemaUserId(Model):
    """The `ParticipantSubSchemaUserId` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "userId": "user_id",
        "subscribeSDKClient": "subscribe_sdk_client",
    }

    user_id: str
    """Id of the user."""
    subscribe_sdk_client: bool | Unset = UNSET
    """Whether the user's SDK client gets push notifications for the conversation at once; needed for `sdkGroup`."""

    def _read(self, data: Mapping[str, Any]) -> ParticipantSubSchemaUserId:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("userId")) is not None:
            self.user_id = value
            taken += 1
        else:
            self.user_id = MISSING
        if (value := data.get("subscribeSDKClient")) is not None:
            self.subscribe_sdk_client = value
            taken += 1
        else:
            self.subscribe_sdk_client = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.user_id is not MISSING:
            d["userId"] = self.user_id
        if self.subscribe_sdk_client is not UNSET:
            d["subscribeSDKClient"] = self.subscribe_sdk_client
        return d

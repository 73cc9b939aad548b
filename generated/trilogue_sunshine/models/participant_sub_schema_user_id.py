from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class ParticipantSubSchemaUserId(Model):
    """The `ParticipantSubSchemaUserId` object."""

    user_id: str
    """Id of the user."""
    subscribe_sdk_client: bool | Unset = UNSET
    """Whether the user's SDK client gets push notifications for the conversation at once; needed for `sdkGroup`."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ParticipantSubSchemaUserId:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.user_id = d.pop("userId") if "userId" in d and d["userId"] is not None else MISSING
        self.subscribe_sdk_client = (
            d.pop("subscribeSDKClient") if "subscribeSDKClient" in d and d["subscribeSDKClient"] is not None else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.user_id is not MISSING:
            d["userId"] = self.user_id
        if self.subscribe_sdk_client is not UNSET:
            d["subscribeSDKClient"] = self.subscribe_sdk_client
        return d

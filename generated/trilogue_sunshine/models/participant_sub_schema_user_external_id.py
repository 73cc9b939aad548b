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
class ParticipantSubSchemaUserExternalId(Model):
    """The `ParticipantSubSchemaUserExternalId` object."""

    user_external_id: str
    """External id of the user."""
    subscribe_sdk_client: bool | Unset = UNSET
    """Whether the user's SDK client gets push notifications for the conversation at once; needed for `sdkGroup`."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ParticipantSubSchemaUserExternalId:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.user_external_id = (
            d.pop("userExternalId") if "userExternalId" in d and d["userExternalId"] is not None else MISSING
        )
        self.subscribe_sdk_client = (
            d.pop("subscribeSDKClient") if "subscribeSDKClient" in d and d["subscribeSDKClient"] is not None else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.user_external_id is not MISSING:
            d["userExternalId"] = self.user_external_id
        if self.subscribe_sdk_client is not UNSET:
            d["subscribeSDKClient"] = self.subscribe_sdk_client
        return d

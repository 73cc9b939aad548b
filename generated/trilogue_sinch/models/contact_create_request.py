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
    encode_items,
)

if TYPE_CHECKING:
    from .conversation_channel import ConversationChannel


@_define(kw_only=True, repr=False)
class ContactCreateRequest(Model):
    """A new contact."""

    channel_identities: list[ChannelIdentity]
    """Who the contact is on each channel; at least one."""
    language: str
    """Language of a contact."""
    channel_priority: list[ConversationChannel] | Unset = UNSET
    """Channels in the order in which they are tried."""
    display_name: str | Unset = UNSET
    """Name for people to read."""
    email: str | Unset = UNSET
    """E-mail address."""
    external_id: str | Unset = UNSET
    """The caller's own id for the contact."""
    metadata: str | Unset = UNSET
    """Text of the caller's own, at most 1024 characters."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ContactCreateRequest:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.channel_identities = (
            [
                ChannelIdentity.from_dict(item) if isinstance(item, dict) else item
                for item in d.pop("channel_identities")
            ]
            if "channel_identities" in d and isinstance(d["channel_identities"], list)
            else MISSING
        )
        self.language = d.pop("language") if "language" in d and d["language"] is not None else MISSING
        self.channel_priority = (
            d.pop("channel_priority") if "channel_priority" in d and d["channel_priority"] is not None else UNSET
        )
        self.display_name = d.pop("display_name") if "display_name" in d and d["display_name"] is not None else UNSET
        self.email = d.pop("email") if "email" in d and d["email"] is not None else UNSET
        self.external_id = d.pop("external_id") if "external_id" in d and d["external_id"] is not None else UNSET
        self.metadata = d.pop("metadata") if "metadata" in d and d["metadata"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.channel_identities is not MISSING:
            d["channel_identities"] = encode_items(self.channel_identities)
        if self.language is not MISSING:
            d["language"] = self.language
        if self.channel_priority is not UNSET:
            d["channel_priority"] = self.channel_priority
        if self.display_name is not UNSET:
            d["display_name"] = self.display_name
        if self.email is not UNSET:
            d["email"] = self.email
        if self.external_id is not UNSET:
            d["external_id"] = self.external_id
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        return d


# Last, so that models may refer to each other in circles.
from .channel_identity import ChannelIdentity

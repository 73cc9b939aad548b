from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    encode_items,
    keep_null,
)

if TYPE_CHECKING:
    from .conversation_channel import ConversationChannel


@_define(kw_only=True, repr=False)
class Contact(Model):
    """A person to exchange messages with, under one or more channel identities."""

    channel_identities: list[ChannelIdentity] | Unset = UNSET
    """Who the contact is on each channel."""
    channel_priority: list[ConversationChannel] | Unset = UNSET
    """Channels in the order in which they are tried."""
    display_name: str | Unset = UNSET
    """Name for people to read."""
    email: str | Unset = UNSET
    """E-mail address."""
    external_id: str | Unset = UNSET
    """The caller's own id for the contact."""
    id: str | Unset = UNSET
    """Id of the contact."""
    language: str | Unset = UNSET
    """Language of a contact."""
    metadata: str | Unset = UNSET
    """Text of the caller's own, at most 1024 characters."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Contact:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.channel_identities = (
            [
                ChannelIdentity.from_dict(item) if isinstance(item, dict) else item
                for item in d.pop("channel_identities")
            ]
            if isinstance(d.get("channel_identities"), list)
            else UNSET
        )
        value = d.pop("channel_priority", UNSET)
        self.channel_priority = value if value is not None else keep_null(d, "channel_priority")
        value = d.pop("display_name", UNSET)
        self.display_name = value if value is not None else keep_null(d, "display_name")
        value = d.pop("email", UNSET)
        self.email = value if value is not None else keep_null(d, "email")
        value = d.pop("external_id", UNSET)
        self.external_id = value if value is not None else keep_null(d, "external_id")
        value = d.pop("id", UNSET)
        self.id = value if value is not None else keep_null(d, "id")
        value = d.pop("language", UNSET)
        self.language = value if value is not None else keep_null(d, "language")
        value = d.pop("metadata", UNSET)
        self.metadata = value if value is not None else keep_null(d, "metadata")
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.channel_identities is not UNSET:
            d["channel_identities"] = encode_items(self.channel_identities)
        if self.channel_priority is not UNSET:
            d["channel_priority"] = self.channel_priority
        if self.display_name is not UNSET:
            d["display_name"] = self.display_name
        if self.email is not UNSET:
            d["email"] = self.email
        if self.external_id is not UNSET:
            d["external_id"] = self.external_id
        if self.id is not UNSET:
            d["id"] = self.id
        if self.language is not UNSET:
            d["language"] = self.language
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        return d


# Last, so that models may refer to each other in circles.
from .channel_identity import ChannelIdentity

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank, encode_items

if TYPE_CHECKING:
    from .conversation_channel import ConversationChannel


@_define(kw_only=True, repr=False)
class Contact(Model):
    """A person to exchange messages with, under one or more channel identities."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "channel_identities": "channel_identities",
        "channel_priority": "channel_priority",
        "display_name": "display_name",
        "email": "email",
        "external_id": "external_id",
        "id": "id",
        "language": "language",
        "metadata": "metadata",
    }

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

    def _read(self, data: Mapping[str, Any]) -> Contact:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("channel_identities")) is not None and isinstance(value, list):
            self.channel_identities = (
                [blank(ChannelIdentity)._read(item) if isinstance(item, dict) else item for item in value]
                if value
                else []
            )
            taken += 1
        else:
            self.channel_identities = UNSET
        if (value := data.get("channel_priority")) is not None:
            self.channel_priority = value
            taken += 1
        else:
            self.channel_priority = UNSET
        if (value := data.get("display_name")) is not None:
            self.display_name = value
            taken += 1
        else:
            self.display_name = UNSET
        if taken == sent:
            self.email = self.external_id = self.id = self.language = self.metadata = UNSET
            return self
        if (value := data.get("email")) is not None:
            self.email = value
            taken += 1
        else:
            self.email = UNSET
        if (value := data.get("external_id")) is not None:
            self.external_id = value
            taken += 1
        else:
            self.external_id = UNSET
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = UNSET
        if taken == sent:
            self.language = self.metadata = UNSET
            return self
        if (value := data.get("language")) is not None:
            self.language = value
            taken += 1
        else:
            self.language = UNSET
        if (value := data.get("metadata")) is not None:
            self.metadata = value
            taken += 1
        else:
            self.metadata = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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

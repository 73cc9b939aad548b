from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

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
    from .content import Content


@_define(kw_only=True, repr=False)
class Outbound(Model):
    """A message from an agent."""

    type_: Literal["Outbound"] = "Outbound"
    """Always 'Outbound': tells which kind this is."""
    content: Content
    """What a message says, as HTML or plain text, told apart by `_type`."""
    agent_id: str
    """Id of the agent."""
    attachments: list[File] | Unset = UNSET
    """Files that go with it."""
    integration_email: str | Unset = UNSET
    """Dixa's own address of the e-mail integration, ending in `@email.dixa.io`."""
    external_id: str | Unset = UNSET
    """The caller's own id for it."""
    cc: list[str] | Unset = UNSET
    """Ids of the end users in copy."""
    bcc: list[str] | Unset = UNSET
    """Ids of the end users in blind copy."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Outbound:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "Outbound" else MISSING
        self.content = (
            content_from_dict(d.pop("content")) if "content" in d and isinstance(d["content"], dict) else MISSING
        )
        self.agent_id = d.pop("agentId") if "agentId" in d and d["agentId"] is not None else MISSING
        self.attachments = (
            [File.from_dict(item) if isinstance(item, dict) else item for item in d.pop("attachments")]
            if "attachments" in d and isinstance(d["attachments"], list)
            else UNSET
        )
        self.integration_email = (
            d.pop("integrationEmail") if "integrationEmail" in d and d["integrationEmail"] is not None else UNSET
        )
        self.external_id = d.pop("externalId") if "externalId" in d and d["externalId"] is not None else UNSET
        self.cc = d.pop("cc") if "cc" in d and d["cc"] is not None else UNSET
        self.bcc = d.pop("bcc") if "bcc" in d and d["bcc"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.content is not MISSING:
            d["content"] = self.content.to_dict()
        if self.agent_id is not MISSING:
            d["agentId"] = self.agent_id
        if self.attachments is not UNSET:
            d["attachments"] = encode_items(self.attachments)
        if self.integration_email is not UNSET:
            d["integrationEmail"] = self.integration_email
        if self.external_id is not UNSET:
            d["externalId"] = self.external_id
        if self.cc is not UNSET:
            d["cc"] = self.cc
        if self.bcc is not UNSET:
            d["bcc"] = self.bcc
        return d


# Last, so that models may refer to each other in circles.
from .content import content_from_dict
from .file import File

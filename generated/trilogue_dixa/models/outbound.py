from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank, encode_items

if TYPE_CHECKING:
    from .content import Content


@_define(kw_only=True, repr=False)
class Outbound(Model):
    """A message from an agent."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "content": "content",
        "agentId": "agent_id",
        "attachments": "attachments",
        "integrationEmail": "integration_email",
        "externalId": "external_id",
        "cc": "cc",
        "bcc": "bcc",
    }

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

    def _read(self, data: Mapping[str, Any]) -> Outbound:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "Outbound":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("content")) is not None and isinstance(value, dict):
            self.content = content_from_dict(value)
            taken += 1
        else:
            self.content = MISSING
        if (value := data.get("agentId")) is not None:
            self.agent_id = value
            taken += 1
        else:
            self.agent_id = MISSING
        if taken == sent:
            self.attachments = self.integration_email = self.external_id = self.cc = self.bcc = UNSET
            return self
        if (value := data.get("attachments")) is not None and isinstance(value, list):
            self.attachments = (
                [blank(File)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.attachments = UNSET
        if (value := data.get("integrationEmail")) is not None:
            self.integration_email = value
            taken += 1
        else:
            self.integration_email = UNSET
        if (value := data.get("externalId")) is not None:
            self.external_id = value
            taken += 1
        else:
            self.external_id = UNSET
        if taken == sent:
            self.cc = self.bcc = UNSET
            return self
        if (value := data.get("cc")) is not None:
            self.cc = value
            taken += 1
        else:
            self.cc = UNSET
        if (value := data.get("bcc")) is not None:
            self.bcc = value
            taken += 1
        else:
            self.bcc = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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

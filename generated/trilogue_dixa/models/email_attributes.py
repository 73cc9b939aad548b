from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank, encode_items

if TYPE_CHECKING:
    from .email_content import EmailContent


@_define(kw_only=True, repr=False)
class EmailAttributes(Model):
    """A message of an e-mail conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "from": "from_",
        "isAutoReply": "is_auto_reply",
        "emailContent": "email_content",
        "to": "to",
        "cc": "cc",
        "bcc": "bcc",
        "inlineImages": "inline_images",
        "attachments": "attachments",
        "deliveryFailureReason": "delivery_failure_reason",
        "direction": "direction",
        "originalContentUrl": "original_content_url",
    }

    type_: Literal["EmailAttributes"] = "EmailAttributes"
    """Always 'EmailAttributes': tells which kind this is."""
    from_: EmailContact
    """Somebody with an e-mail address."""
    is_auto_reply: bool
    """Whether it is an automatic reply."""
    email_content: EmailContent | Unset = UNSET
    """Body of an e-mail, told apart by `_type`."""
    to: list[EmailContact] | Unset = UNSET
    """Recipients."""
    cc: list[EmailContact] | Unset = UNSET
    """Recipients in copy."""
    bcc: list[EmailContact] | Unset = UNSET
    """Recipients in blind copy."""
    inline_images: list[File] | Unset = UNSET
    """Pictures in the body."""
    attachments: list[File] | Unset = UNSET
    """Files that go with it."""
    delivery_failure_reason: str | Unset = UNSET
    """Why it could not be delivered."""
    direction: str | Unset = UNSET
    """`Inbound`, `Internal` or `Outbound`."""
    original_content_url: File | Unset = UNSET
    """A file."""

    def _read(self, data: Mapping[str, Any]) -> EmailAttributes:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "EmailAttributes":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("from")) is not None and isinstance(value, dict):
            self.from_ = blank(EmailContact)._read(value)
            taken += 1
        else:
            self.from_ = MISSING
        if (value := data.get("isAutoReply")) is not None:
            self.is_auto_reply = value
            taken += 1
        else:
            self.is_auto_reply = MISSING
        if taken == sent:
            self.email_content = self.to = self.cc = self.bcc = self.inline_images = self.attachments = (
                self.delivery_failure_reason
            ) = self.direction = self.original_content_url = UNSET
            return self
        if (value := data.get("emailContent")) is not None and isinstance(value, dict):
            self.email_content = email_content_from_dict(value)
            taken += 1
        else:
            self.email_content = UNSET
        if (value := data.get("to")) is not None and isinstance(value, list):
            self.to = (
                [blank(EmailContact)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.to = UNSET
        if (value := data.get("cc")) is not None and isinstance(value, list):
            self.cc = (
                [blank(EmailContact)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.cc = UNSET
        if taken == sent:
            self.bcc = self.inline_images = self.attachments = self.delivery_failure_reason = self.direction = (
                self.original_content_url
            ) = UNSET
            return self
        if (value := data.get("bcc")) is not None and isinstance(value, list):
            self.bcc = (
                [blank(EmailContact)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.bcc = UNSET
        if (value := data.get("inlineImages")) is not None and isinstance(value, list):
            self.inline_images = (
                [blank(File)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.inline_images = UNSET
        if (value := data.get("attachments")) is not None and isinstance(value, list):
            self.attachments = (
                [blank(File)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.attachments = UNSET
        if taken == sent:
            self.delivery_failure_reason = self.direction = self.original_content_url = UNSET
            return self
        if (value := data.get("deliveryFailureReason")) is not None:
            self.delivery_failure_reason = value
            taken += 1
        else:
            self.delivery_failure_reason = UNSET
        if (value := data.get("direction")) is not None:
            self.direction = value
            taken += 1
        else:
            self.direction = UNSET
        if (value := data.get("originalContentUrl")) is not None and isinstance(value, dict):
            self.original_content_url = blank(File)._read(value)
            taken += 1
        else:
            self.original_content_url = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.from_ is not MISSING:
            d["from"] = self.from_.to_dict()
        if self.is_auto_reply is not MISSING:
            d["isAutoReply"] = self.is_auto_reply
        if self.email_content is not UNSET:
            d["emailContent"] = self.email_content.to_dict()
        if self.to is not UNSET:
            d["to"] = encode_items(self.to)
        if self.cc is not UNSET:
            d["cc"] = encode_items(self.cc)
        if self.bcc is not UNSET:
            d["bcc"] = encode_items(self.bcc)
        if self.inline_images is not UNSET:
            d["inlineImages"] = encode_items(self.inline_images)
        if self.attachments is not UNSET:
            d["attachments"] = encode_items(self.attachments)
        if self.delivery_failure_reason is not UNSET:
            d["deliveryFailureReason"] = self.delivery_failure_reason
        if self.direction is not UNSET:
            d["direction"] = self.direction
        if self.original_content_url is not UNSET:
            d["originalContentUrl"] = self.original_content_url.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .email_contact import EmailContact
from .email_content import email_content_from_dict
from .file import File

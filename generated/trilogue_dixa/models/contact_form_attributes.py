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
    from .email_content import EmailContent


@_define(kw_only=True, repr=False)
class ContactFormAttributes(Model):
    """A message of a contact form conversation."""

    type_: Literal["ContactFormAttributes"] = "ContactFormAttributes"
    """Always 'ContactFormAttributes': tells which kind this is."""
    is_auto_reply: bool
    """Whether it is an automatic reply."""
    email_content: EmailContent | Unset = UNSET
    """Body of an e-mail, told apart by `_type`."""
    from_: EmailContact | Unset = UNSET
    """Somebody with an e-mail address."""
    reply_default_to_emails: list[EmailContact] | Unset = UNSET
    """Where a reply goes by default."""
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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ContactFormAttributes:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "ContactFormAttributes" else MISSING
        self.is_auto_reply = d.pop("isAutoReply") if "isAutoReply" in d and d["isAutoReply"] is not None else MISSING
        self.email_content = (
            email_content_from_dict(d.pop("emailContent"))
            if "emailContent" in d and isinstance(d["emailContent"], dict)
            else UNSET
        )
        self.from_ = EmailContact.from_dict(d.pop("from")) if "from" in d and isinstance(d["from"], dict) else UNSET
        self.reply_default_to_emails = (
            [EmailContact.from_dict(item) if isinstance(item, dict) else item for item in d.pop("replyDefaultToEmails")]
            if "replyDefaultToEmails" in d and isinstance(d["replyDefaultToEmails"], list)
            else UNSET
        )
        self.to = (
            [EmailContact.from_dict(item) if isinstance(item, dict) else item for item in d.pop("to")]
            if "to" in d and isinstance(d["to"], list)
            else UNSET
        )
        self.cc = (
            [EmailContact.from_dict(item) if isinstance(item, dict) else item for item in d.pop("cc")]
            if "cc" in d and isinstance(d["cc"], list)
            else UNSET
        )
        self.bcc = (
            [EmailContact.from_dict(item) if isinstance(item, dict) else item for item in d.pop("bcc")]
            if "bcc" in d and isinstance(d["bcc"], list)
            else UNSET
        )
        self.inline_images = (
            [File.from_dict(item) if isinstance(item, dict) else item for item in d.pop("inlineImages")]
            if "inlineImages" in d and isinstance(d["inlineImages"], list)
            else UNSET
        )
        self.attachments = (
            [File.from_dict(item) if isinstance(item, dict) else item for item in d.pop("attachments")]
            if "attachments" in d and isinstance(d["attachments"], list)
            else UNSET
        )
        self.delivery_failure_reason = (
            d.pop("deliveryFailureReason")
            if "deliveryFailureReason" in d and d["deliveryFailureReason"] is not None
            else UNSET
        )
        self.direction = d.pop("direction") if "direction" in d and d["direction"] is not None else UNSET
        self.original_content_url = (
            File.from_dict(d.pop("originalContentUrl"))
            if "originalContentUrl" in d and isinstance(d["originalContentUrl"], dict)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.is_auto_reply is not MISSING:
            d["isAutoReply"] = self.is_auto_reply
        if self.email_content is not UNSET:
            d["emailContent"] = self.email_content.to_dict()
        if self.from_ is not UNSET:
            d["from"] = self.from_.to_dict()
        if self.reply_default_to_emails is not UNSET:
            d["replyDefaultToEmails"] = encode_items(self.reply_default_to_emails)
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

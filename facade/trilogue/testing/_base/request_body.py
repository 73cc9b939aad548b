"""Reads and validates request bodies: JSON against the operation's schema, and multipart uploads."""

from __future__ import annotations

import email.message
import email.parser
import email.policy
import json
from typing import TYPE_CHECKING, Any

from trilogue.testing._base.handlers import HandlerError, Upload
from trilogue.testing._base.schemas import violations

if TYPE_CHECKING:
    from trilogue.testing._base.document import Document, Operation


def read_body(document: Document, operation: Operation, raw: bytes, content_type: str) -> Any:
    """The decoded body of a request; None if there is none.

    Raises:
        HandlerError: 400 if a required body is missing, is not JSON, or does not match the schema.

    """
    if operation.upload:
        return _read_multipart(raw, content_type)
    if not raw:
        if operation.body_required:
            raise HandlerError(400, "a body is required", "bad_request")
        return None
    if operation.body_schema is None:
        return None
    try:
        body = json.loads(raw)
    except ValueError:
        raise HandlerError(400, "the body is not JSON", "bad_request") from None
    for violation in violations(document, operation.body_schema, body):
        raise HandlerError(400, violation, "bad_request")
    return body


def _read_multipart(raw: bytes, content_type: str) -> dict[str, Upload]:
    """The parts of a multipart body by name. The standard library's e-mail parser reads the same format."""
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    message = email.parser.BytesParser(email.message.EmailMessage, policy=email.policy.HTTP).parsebytes(head + raw)
    if not message.is_multipart():
        raise HandlerError(400, "the body must be multipart/form-data", "bad_request")
    return {
        str(part.get_param("name", header="content-disposition")): Upload(
            filename=part.get_filename() or "", media_type=part.get_content_type(), size=len(part.get_content())
        )
        for part in message.iter_parts()
        if isinstance(part, email.message.EmailMessage)
    }

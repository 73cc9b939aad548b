"""Reads and validates what requests carry: JSON bodies and query parameters by their schemas, and uploads."""

from __future__ import annotations

import email.message
import email.parser
import email.policy
import json
import math
import re
from typing import TYPE_CHECKING, Any

from trilogue._internal.json_types import is_array, is_object
from trilogue.testing._base.described import described
from trilogue.testing._base.handlers import HandlerError, Upload
from trilogue.testing._base.nulls import without_nulls
from trilogue.testing._base.validation import violations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from starlette.datastructures import QueryParams

    from trilogue.testing._base.document import Document, Operation

PAGE_SIZES = frozenset({"page[size]", "pageLimit", "page_size"})
"""The parameters that give the size of a page."""

MAX_DEPTH = 100
"""How many objects and arrays a body may nest. Ours: Python's JSON writer has a limit."""


def read_body(
    document: Document, operation: Operation, raw: bytes, content_type: str, *, nulls_are_absent: bool = False
) -> Any:
    """The decoded body of a request, with what its schema describes; None if there is none.

    Args:
        document: has the schemas.
        operation: what was requested.
        raw: the body.
        content_type: its media type.
        nulls_are_absent: whether a described property whose value is null counts as not sent.

    Raises:
        HandlerError: 400 if a required body is missing, is not JSON, or does not match the schema.

    """
    if operation.upload:
        return _read_multipart(raw, content_type)
    if not raw.strip():
        if operation.body_required:
            raise HandlerError(400, "a body is required", "bad_request")
        return None
    if operation.body_schema is None:
        return None
    body = _decode(raw)
    if nulls_are_absent:
        body = without_nulls(document, operation.body_schema, body)
    for violation in violations(document, operation.body_schema, body):
        raise HandlerError(400, violation, "bad_request")
    return described(document, operation.body_schema, body)


def _decode(raw: bytes) -> Any:
    """The JSON in `raw`, with whole numbers as integers: `3.0` is 3.

    Raises:
        HandlerError: 400 if it is not JSON, or has values that JSON cannot be written from again.

    """
    try:
        body = json.loads(raw, parse_float=_number, parse_constant=_not_json)
    except (ValueError, RecursionError):
        raise HandlerError(400, "the body is not JSON", "bad_request") from None
    _check_values(body)
    return body


def _number(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        _not_json(text)
    return int(number) if number.is_integer() else number


def _not_json(text: str) -> None:
    raise ValueError(f"{text} is not JSON")


def _check_values(body: Any) -> None:
    """Raise `HandlerError` 400 for deep nesting and for half of a surrogate pair, which UTF-8 cannot encode."""
    level, depth = [body], 0
    while level:
        if depth > MAX_DEPTH:
            raise HandlerError(400, f"the body nests more than {MAX_DEPTH} values", "bad_request")
        if not all(map(_is_unicode, _texts(level))):
            raise HandlerError(400, "the body has a text that is not Unicode", "bad_request")
        level = [
            value
            for each in level
            if is_object(each) or is_array(each)
            for value in (each.values() if is_object(each) else each)
        ]
        depth += 1


def _texts(values: Iterable[Any]) -> Iterator[str]:
    """The strings among some values, and the keys of the objects among them."""
    for value in values:
        if isinstance(value, str):
            yield value
        elif is_object(value):
            yield from value


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def check_query(document: Document, operation: Operation, query: QueryParams) -> None:
    """Raise `HandlerError` 400 if a query parameter is missing or does not match its schema.

    The maximum of page sizes is left to handlers: the sandbox's limits can turn it off.
    """
    for name in operation.required_query:
        # `filter` is sent as `filter[name]` (OpenAPI: style deepObject).
        if not any(key == name or key.startswith(f"{name}[") for key in query):
            raise HandlerError(400, f"query parameter {name} is required", "bad_request")
    for name, text in query.multi_items():
        if (whole := _misused(operation, name)) is not None:
            raise HandlerError(400, f"query parameter {name} is no form of {whole}", "bad_request")
        schema = document.resolve(operation.query.get(name, {}))
        if name in PAGE_SIZES:
            schema = {key: value for key, value in schema.items() if key != "maximum"}
        for violation in violations(document, schema, _query_value(schema, text), name):
            raise HandlerError(400, violation, "bad_request")


def _misused(operation: Operation, name: str) -> str | None:
    """The parameter of which a name makes another type: `page[size][x]` makes an object of text, `page[]` an array of
    an object. Objects are described by their properties, such as `page[size]`.
    """
    for known in operation.query:
        if name.startswith(f"{known}["):
            return known
        if name.endswith("[]") and known.startswith(name.removesuffix("]")):
            return name.removesuffix("[]")
    return None


def _query_value(schema: Mapping[str, Any], text: str) -> Any:
    """A parameter's text as the JSON type of its schema, or unchanged if it is not of this type."""
    match schema.get("type"):
        case "integer" if re.fullmatch(r"-?[0-9]{1,30}", text):
            return int(text)
        case "boolean" if text in ("true", "false"):
            return text == "true"
        case "array":
            return text.split(",")
        case _:
            return text


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

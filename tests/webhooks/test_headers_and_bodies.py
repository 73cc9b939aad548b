"""What a receiver accepts: headers of any common type, sent once, and a body of bytes up to a limit."""

from __future__ import annotations

import io
import json
from email.message import Message
from wsgiref.headers import Headers as WsgiHeaders

import httpx
import pytest
import starlette.datastructures
from webhooks.signing import EVERY_SERVICE, NOT_SIGNED

from trilogue.errors import ConfigError, WebhookInvalidError

BODY = b'{"app_id": "01"}'


def _email_message(headers):
    message = Message()
    for name, value in headers.items():
        message[name] = value
    return message


HEADER_TYPES = {
    "dict": dict,
    "lower-case": lambda headers: {name.lower(): value for name, value in headers.items()},
    "upper-case": lambda headers: {name.upper(): value for name, value in headers.items()},
    "pairs": lambda headers: list(headers.items()),
    "generator": lambda headers: (pair for pair in headers.items()),
    "bytes pairs (ASGI)": lambda headers: [(name.lower().encode(), value.encode()) for name, value in headers.items()],
    "bytes mapping": lambda headers: {name.encode(): value.encode() for name, value in headers.items()},
    "email.message (http.server)": _email_message,
    "wsgiref": lambda headers: WsgiHeaders(list(headers.items())),
    "httpx": httpx.Headers,
    "starlette": starlette.datastructures.Headers,
    "with others, some repeated": lambda headers: [("Accept", "a"), ("Accept", "b\n"), *headers.items()],
}


@EVERY_SERVICE
@pytest.mark.parametrize("header_type", HEADER_TYPES.values(), ids=HEADER_TYPES)
def test_headers_of_every_common_type_are_read(service, header_type):
    service.receiver().verify(BODY, header_type(service.headers(BODY)))


@EVERY_SERVICE
def test_a_repeated_header_is_rejected_even_if_both_are_right(service):
    headers = service.headers(BODY)
    for name, value in headers.items():
        for repeated in (name, name.upper(), name.lower()):
            with pytest.raises(WebhookInvalidError, match="twice"):
                service.receiver().verify(BODY, [*headers.items(), (repeated, value)])


@EVERY_SERVICE
@pytest.mark.parametrize(
    "injected",
    ["{}\r\nX-API-Key: x", "{}\n", "{}\x00", "\t{}", "{}\u2028", "{}\u00e9", "{},{}", "{} {}", "{}\udce9"],
    ids=ascii,
)
def test_a_header_with_an_injection_is_rejected(service, injected):
    headers = service.headers(BODY)
    for name in headers.keys() - NOT_SIGNED:
        value = injected.format(headers[name], headers[name])
        with pytest.raises(WebhookInvalidError):
            service.receiver().verify(BODY, headers | {name: value})


@EVERY_SERVICE
def test_header_bytes_that_are_not_ascii_are_rejected(service):
    for name in service.headers(BODY).keys() - NOT_SIGNED:
        pairs = [
            (key.encode(), b"\xff\xfe" if key == name else value.encode())
            for key, value in service.headers(BODY).items()
        ]
        with pytest.raises(WebhookInvalidError):
            service.receiver().verify(BODY, pairs)


@EVERY_SERVICE
@pytest.mark.parametrize(
    "body", ["{}", bytearray(b"{}"), memoryview(b"{}"), {}, None, io.BytesIO(b"{}")], ids=lambda b: type(b).__name__
)
def test_a_body_that_is_not_bytes_is_a_type_error(service, body):
    with pytest.raises(TypeError, match=f"raw bytes, not {type(body).__name__}"):
        service.receiver().verify(body, service.headers(b"{}"))


@EVERY_SERVICE
def test_headers_of_another_type_are_a_type_error(service):
    name, *_ = service.headers(BODY)
    with pytest.raises(TypeError, match="str or bytes, not list"):
        service.receiver().verify(BODY, {name: ["x"]})


@EVERY_SERVICE
def test_a_body_over_the_limit_is_rejected_with_413(service):
    receiver = service.receiver(max_body_bytes=10)
    receiver.verify(b"x" * 10, service.headers(b"x" * 10))
    with pytest.raises(WebhookInvalidError, match="10 bytes") as caught:
        receiver.verify(b"x" * 11, service.headers(b"x" * 11))
    assert caught.value.response_status == 413
    with pytest.raises(ConfigError):
        service.receiver(max_body_bytes=0)


@EVERY_SERVICE
def test_the_raw_body_is_what_is_signed(service):
    spaced = b'{ "app_id" : "01" }'
    service.receiver().verify(spaced, service.headers(spaced))
    if service.signs:
        with pytest.raises(WebhookInvalidError):
            service.receiver().verify(json.dumps(json.loads(spaced)).encode(), service.headers(spaced))


@EVERY_SERVICE
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"[]",
        b"null",
        b'"text"',
        b"1",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"n":' + b"9" * 5000 + b"}",
    ],
    ids=lambda body: ascii(body[:8]),
)
def test_a_genuine_body_that_is_not_a_json_object_is_rejected_with_400(service, body):
    with pytest.raises(WebhookInvalidError, match="JSON") as caught:
        service.receiver().parse(body, service.headers(body))
    assert caught.value.response_status == 400

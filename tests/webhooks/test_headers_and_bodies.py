"""What a receiver takes: headers in any shape, once each and clean, and a body of bytes, not too long."""

from __future__ import annotations

import io
import json
from email.message import Message
from wsgiref.headers import Headers as WsgiHeaders

import httpx
import pytest
import starlette.datastructures
from webhooks.signing import NOT_SIGNED, SERVICES

from trilogue.errors import ConfigError, WebhookInvalidError

BODY = b'{"app_id": "01"}'

EVERY = pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.name)


def _email_message(headers):
    message = Message()
    for name, value in headers.items():
        message[name] = value
    return message


SHAPES = {
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
    "beside others, some of them twice": lambda headers: [("Accept", "a"), ("Accept", "b\n"), *headers.items()],
}


@EVERY
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_headers_come_in_any_shape(service, shape):
    service.receiver().verify(BODY, shape(service.headers(BODY)))


@EVERY
def test_a_header_that_stands_twice_is_refused_even_if_both_are_right(service):
    headers = service.headers(BODY)
    for name, value in headers.items():
        for twin in (name, name.upper(), name.lower()):
            with pytest.raises(WebhookInvalidError, match="twice"):
                service.receiver().verify(BODY, [*headers.items(), (twin, value)])


@EVERY
@pytest.mark.parametrize(
    "injected",
    ["{}\r\nX-API-Key: x", "{}\n", "{}\x00", "\t{}", "{}\u2028", "{}\u00e9", "{},{}", "{} {}", "{}\udce9"],
    ids=ascii,
)
def test_a_header_with_something_injected_is_refused(service, injected):
    headers = service.headers(BODY)
    for name in headers.keys() - NOT_SIGNED:
        value = injected.format(headers[name], headers[name])
        with pytest.raises(WebhookInvalidError):
            service.receiver().verify(BODY, headers | {name: value})


@EVERY
def test_bytes_that_are_no_ascii_are_refused(service):
    for name in service.headers(BODY).keys() - NOT_SIGNED:
        pairs = [
            (key.encode(), b"\xff\xfe" if key == name else value.encode())
            for key, value in service.headers(BODY).items()
        ]
        with pytest.raises(WebhookInvalidError):
            service.receiver().verify(BODY, pairs)


@EVERY
@pytest.mark.parametrize(
    "body", ["{}", bytearray(b"{}"), memoryview(b"{}"), {}, None, io.BytesIO(b"{}")], ids=lambda b: type(b).__name__
)
def test_a_body_that_is_not_bytes_is_a_type_error_that_says_what_is_wanted(service, body):
    with pytest.raises(TypeError, match=f"raw bytes, not {type(body).__name__}"):
        service.receiver().verify(body, service.headers(b"{}"))


@EVERY
def test_headers_of_another_type_are_a_type_error(service):
    name, *_ = service.headers(BODY)
    with pytest.raises(TypeError, match="str or bytes, not list"):
        service.receiver().verify(BODY, {name: ["x"]})


@EVERY
def test_a_body_over_the_ceiling_is_refused_with_413(service):
    receiver = service.receiver(max_body_bytes=10)
    receiver.verify(b"x" * 10, service.headers(b"x" * 10))
    with pytest.raises(WebhookInvalidError, match="10 bytes") as caught:
        receiver.verify(b"x" * 11, service.headers(b"x" * 11))
    assert caught.value.response_status == 413
    with pytest.raises(ConfigError):
        service.receiver(max_body_bytes=0)


@EVERY
def test_the_raw_body_is_what_is_signed(service):
    spaced = b'{ "app_id" : "01" }'
    service.receiver().verify(spaced, service.headers(spaced))
    if service.signs:
        with pytest.raises(WebhookInvalidError):
            service.receiver().verify(json.dumps(json.loads(spaced)).encode(), service.headers(spaced))


@EVERY
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
def test_a_genuine_body_that_is_no_json_object_is_refused_with_400(service, body):
    with pytest.raises(WebhookInvalidError, match="JSON") as caught:
        service.receiver().parse(body, service.headers(body))
    assert caught.value.response_status == 400

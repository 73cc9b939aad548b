"""Verification: published test vectors, signed deliveries, and every kind of invalid delivery."""

from __future__ import annotations

import base64
import copy
import hmac
import math
import pickle
import time

import pytest
from webhooks.signing import DIXA, EVERY_SERVICE, NOT_SIGNED, NOW, SINCH, SUNSHINE, dixa_headers, now, sinch_headers

from trilogue import webhooks
from trilogue.errors import ConfigError, WebhookInvalidError
from trilogue.webhooks._signatures import DeliveryHeaders, TimestampTolerance

BODY = b'{"app_id": "01", "note": "caf\xc3\xa9 1.2.3"}'

SIGNING = pytest.mark.parametrize("service", [DIXA, SINCH], ids=lambda service: service.name)


def flipped(data: bytes, bit: int) -> bytes:
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


# The two cases in the tests of Sinch's SDKs, as (body, signature), with the same secret, nonce and timestamp.
SINCH_VECTORS = [
    (
        (
            b'{"app_id":"","accepted_time":"2021-10-18T17:49:13.813615Z","project_id":"e2df3a34-a71b-4448-9db5-a8d2baad28e4",'
            b'"contact_create_notification":{"contact":{"id":"01FJA8B466Y0R2GNXD78MD9SM1","channel_identities":[{"channel":"SMS",'
            b'"identity":"48123456789","app_id":""}],"display_name":"New Test Contact","email":"new.contact@email.com",'
            b'"external_id":"","metadata":"","language":"EN_US"}},"message_metadata":""}'
        ),
        "6bpJoRmFoXVjfJIVglMoJzYXxnoxRujzR4k2GOXewOE=",
    ),
    (
        (
            b'{"app_id":"01EB37HMH1M6SV18BSNS3G135H","accepted_time":"2020-11-17T15:09:11.659Z",'
            b'"project_id":"c36f3d3d-1513-2edd-ae42-11995557ff61","message_delivery_report":{"message_id":"01EQBC1A3BEK731GY4YXEN0C2R",'
            b'"conversation_id":"01EPYATA64TMNZ1FV02JKF12JF","status":"QUEUED_ON_CHANNEL","contact_id":"01EXA07N79THJ20WSN6AS30TMW"}}'
        ),
        "Yc+3R1pIS78xLASybulhs8BsSo9BPB3Pr92QCUoczfk=",
    ),
]


@pytest.mark.parametrize(("body", "signature"), SINCH_VECTORS)
def test_sinchs_published_signatures_are_accepted_at_their_time(body, signature):
    headers = {
        "x-sinch-webhook-signature": signature,
        "x-sinch-webhook-signature-timestamp": "1634579353",
        "x-sinch-webhook-signature-nonce": "01FJA8B4A7BM43YGWSG9GBV067",
        "x-sinch-webhook-signature-algorithm": "HmacSHA256",
    }
    webhooks.sinch(secret="foo_secret1234", clock=lambda: 1634579353.0).verify(body, headers)
    with pytest.raises(WebhookInvalidError, match="s old"):
        webhooks.sinch(secret="foo_secret1234").verify(body, headers)


def test_rfc_4231_case_2_through_dixas_scheme():
    """RFC 4231 publishes HMAC-SHA256 with the key "Jefe", which is 4a656665 in hexadecimal."""
    receiver = webhooks.dixa(secret="4a656665", clock=now)
    body = b"what do ya want for nothing?"
    genuine = dixa_headers(body, secret="4a656665")
    receiver.verify(body, genuine)
    with pytest.raises(WebhookInvalidError):  # keyed with the hexadecimal text
        receiver.verify(body, dixa_headers(body, secret=b"4a656665".hex()))


@EVERY_SERVICE
@pytest.mark.parametrize("body", [b"", b"{}", BODY, bytes(range(256)), b"x" * 100_000], ids=len)
def test_a_signed_delivery_is_accepted(service, body):
    service.receiver().verify(body, service.headers(body))


@SIGNING
def test_one_flipped_bit_of_the_body_is_rejected(service):
    receiver, headers = service.receiver(), service.headers(BODY)
    for bit in range(len(BODY) * 8):
        with pytest.raises(WebhookInvalidError):
            receiver.verify(flipped(BODY, bit), headers)


def test_sunshine_authenticates_the_sender_and_not_the_body():
    SUNSHINE.receiver().verify(flipped(BODY, 0), SUNSHINE.headers(BODY))


@EVERY_SERVICE
def test_one_flipped_bit_of_any_signed_header_is_rejected(service):
    receiver, headers = service.receiver(), service.headers(BODY)
    for name in headers.keys() - NOT_SIGNED:
        for bit in range(len(headers[name]) * 8):
            changed = headers | {name: flipped(headers[name].encode(), bit).decode("latin-1")}
            with pytest.raises(WebhookInvalidError):
                receiver.verify(BODY, changed)


@EVERY_SERVICE
def test_each_signature_header_is_required(service):
    receiver, headers = service.receiver(), service.headers(BODY)
    for name in headers.keys() - NOT_SIGNED:
        without = {other: value for other, value in headers.items() if other != name}
        for incomplete in (without, without | {name: ""}):
            with pytest.raises(WebhookInvalidError, match=f"{name.lower()} is missing"):
                receiver.verify(BODY, incomplete)


@SIGNING
@pytest.mark.parametrize("away", [-301, 301, -86_400, 10 * 365 * 86_400])
def test_a_timestamp_outside_the_tolerance_is_rejected(service, away):
    with pytest.raises(WebhookInvalidError, match="old" if away < 0 else "ahead"):
        service.receiver().verify(BODY, service.headers(BODY, at=NOW + away))


@SIGNING
@pytest.mark.parametrize("away", [-300, 0, 300])
def test_a_timestamp_within_the_tolerance_is_accepted(service, away):
    service.receiver().verify(BODY, service.headers(BODY, at=NOW + away))


@SIGNING
def test_the_tolerance_can_be_changed_and_turned_off(service):
    old = service.headers(BODY, at=NOW - 2)
    service.receiver(tolerance=2).verify(BODY, old)
    with pytest.raises(WebhookInvalidError):
        service.receiver(tolerance=1).verify(BODY, old)
    service.receiver(tolerance=math.inf).verify(BODY, service.headers(BODY, at=0))


@SIGNING
@pytest.mark.parametrize("tolerance", [-1, math.nan])
def test_an_invalid_tolerance_is_a_config_error(service, tolerance):
    with pytest.raises(ConfigError, match="tolerance"):
        service.receiver(tolerance=tolerance)


@SIGNING
def test_the_default_clock_is_the_systems(service):
    receiver = service.receiver(clock=time.time)
    receiver.verify(BODY, service.headers(BODY, at=time.time()))
    with pytest.raises(WebhookInvalidError, match="old"):
        receiver.verify(BODY, service.headers(BODY, at=NOW))


@pytest.mark.parametrize("timestamp", ["soon", "-5", "+1700000000", "1_700_000_000", "1.7e9", " 1700000000", "9" * 40])
def test_a_signed_timestamp_that_is_not_a_number_is_rejected(timestamp):
    signed = b".".join([BODY, b"n", timestamp.encode()])
    headers = {
        "x-sinch-webhook-signature": base64.b64encode(hmac.digest(SINCH.secret.encode(), signed, "sha256")).decode(),
        "x-sinch-webhook-signature-timestamp": timestamp,
        "x-sinch-webhook-signature-nonce": "n",
        "x-sinch-webhook-signature-algorithm": "HmacSHA256",
    }
    with pytest.raises(WebhookInvalidError, match="not a number"):
        SINCH.receiver().verify(BODY, headers)


def test_the_end_of_a_body_cannot_be_moved_into_the_nonce():
    """Sinch signs body.nonce.timestamp. Splitting at another dot of the body gives the same signed bytes."""
    genuine = sinch_headers(BODY, nonce="n")
    SINCH.receiver().verify(BODY, genuine)
    dots = [index for index, byte in enumerate(BODY) if byte == ord(".")]
    assert dots
    for dot in dots:
        rest = (BODY[dot + 1 :] + b".n").decode("latin-1")
        with pytest.raises(WebhookInvalidError):
            SINCH.receiver().verify(BODY[:dot], genuine | {"x-sinch-webhook-signature-nonce": rest})


@EVERY_SERVICE
def test_any_of_several_secrets_is_accepted(service):
    headers = service.headers(BODY)
    for secrets in (
        [service.other_secret, service.secret],
        (service.secret, service.other_secret),
        iter([service.secret]),
    ):
        service.receiver(secret=secrets).verify(BODY, headers)
    with pytest.raises(WebhookInvalidError):
        service.receiver(secret=[service.other_secret]).verify(BODY, headers)


@EVERY_SERVICE
@pytest.mark.parametrize("secret", ["", [], ["", "x"]], ids=["empty", "none", "one empty"])
def test_a_receiver_without_a_secret_cannot_be_made(service, secret):
    with pytest.raises(ConfigError, match="secret"):
        service.receiver(secret=secret)


@pytest.mark.parametrize("secret", ["not hexadecimal", "abc", "ab cd", "ab\n", "0xab", "\u0661\u0662"])
def test_a_dixa_secret_that_is_not_hexadecimal_is_a_config_error_that_does_not_show_it(secret):
    with pytest.raises(ConfigError, match="hexadecimal") as caught:
        webhooks.dixa(secret=secret)
    assert secret not in str(caught.value)


def test_dixas_secret_may_be_written_in_capitals():
    DIXA.receiver(secret=DIXA.secret.upper()).verify(BODY, DIXA.headers(BODY))


@pytest.mark.parametrize("secret", ["key\n", " key", "k\u00e9y"])
def test_a_sunshine_secret_that_cannot_be_a_header_is_a_config_error(secret):
    with pytest.raises(ConfigError, match="header"):
        webhooks.sunshine(secret=secret)


def test_a_sinch_secret_may_be_any_text():
    SINCH.receiver(secret="p\u00e4ss w\u00f6rd ").verify(BODY, sinch_headers(BODY, secret="p\u00e4ss w\u00f6rd "))


@pytest.mark.parametrize("algorithm", ["HmacSHA1", "none", "hmacsha256", "HmacSHA256, none"])
def test_sinchs_algorithm_header_is_checked(algorithm):
    with pytest.raises(WebhookInvalidError, match="algorithm"):
        SINCH.receiver().verify(BODY, SINCH.headers(BODY) | {"x-sinch-webhook-signature-algorithm": algorithm})


@pytest.mark.parametrize(
    "form",
    ["v1={v1},t={t}", "t={t},v1={v1},v2=00ff"],
    ids=["other order", "another version"],
)
def test_dixas_header_may_have_another_order_and_other_versions(form):
    fields = dict(part.split("=") for part in dixa_headers(BODY)["X-DIXA-SIGNATURE"].split(","))
    DIXA.receiver().verify(BODY, {"X-DIXA-SIGNATURE": form.format(**fields)})


@pytest.mark.parametrize(
    "form",
    [
        "t={t}",
        "v1={v1}",
        "{v1}",
        "t={t};v1={v1}",
        "t={t},t={t},v1={v1}",
        "t={t},v1={v1},v1={v1}",
        "t={t},v1={v1},",
        "t={t},v1={v1},x=1",
        "t={t},v1=",
        "t=,v1={v1}",
        "t={t}, v1={v1}",
        "t={t},v1={V1}",
    ],
)
def test_dixas_header_in_any_other_form_is_rejected(form):
    fields = dict(part.split("=") for part in dixa_headers(BODY)["X-DIXA-SIGNATURE"].split(","))
    with pytest.raises(WebhookInvalidError):
        DIXA.receiver().verify(BODY, {"X-DIXA-SIGNATURE": form.format(V1=fields["v1"].upper(), **fields)})


@EVERY_SERVICE
def test_parse_verifies_first_and_unsafe_parse_never(service):
    receiver = service.receiver()
    with pytest.raises(WebhookInvalidError) as caught:
        receiver.parse(b"{}", service.headers(b"{}", secret=service.other_secret))
    assert caught.value.response_status == 401
    assert caught.value.provider == service.name
    assert receiver.unsafe_parse(b"{}")[0].provider == service.name


@EVERY_SERVICE
def test_no_repr_error_or_pickle_reveals_a_secret_or_a_signature(service):
    receiver, genuine = service.receiver(), service.headers(BODY)
    assert service.secret not in repr(receiver)
    for copier in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="holds secrets"):
            copier(receiver)
    name = next(iter(genuine))
    with pytest.raises(WebhookInvalidError) as caught:
        receiver.verify(BODY, genuine | {name: "t=1,v1=00"})
    shown = repr(caught.value) + str(caught.value) + repr(vars(caught.value)) + repr(caught.value.__cause__)
    for value in [service.secret, *genuine.values(), genuine[name].partition("v1=")[2] or "-" * 9]:
        assert value not in shown
    again = pickle.loads(pickle.dumps(caught.value))
    assert (type(again), str(again), again.response_status) == (WebhookInvalidError, str(caught.value), 401)


@EVERY_SERVICE
def test_comparison_is_in_constant_time_and_tries_every_secret(service, monkeypatch):
    compared = []
    real = hmac.compare_digest
    monkeypatch.setattr(hmac, "compare_digest", lambda a, b: compared.append((a, b)) or real(a, b))
    service.receiver(secret=[service.secret, service.other_secret]).verify(BODY, service.headers(BODY))
    assert len(compared) == 2
    assert [real(a, b) for a, b in compared] == [True, False]


@pytest.mark.parametrize("make", [webhooks.sunshine, webhooks.dixa, webhooks.sinch])
@pytest.mark.parametrize("secret", ["", " ", "\n\t", [], ["", "key"], [" "], 5, None, b"key", [b"key"]], ids=repr)
def test_a_blank_secret_or_one_of_another_type_is_a_config_error(make, secret):
    with pytest.raises(ConfigError, match="secret"):
        make(secret=secret)


def test_a_tolerance_of_nothing_accepts_the_very_second_alone():
    exact = TimestampTolerance(0, lambda: 100.0, "sinch")
    exact.check("100", units_per_second=1)
    for timestamp in ("99", "101"):
        with pytest.raises(webhooks.WebhookInvalidError):
            exact.check(timestamp, units_per_second=1)


@pytest.mark.parametrize(("now", "direction"), [(100.6, "1 s old"), (101.0, "1 s old"), (99.4, "1 s ahead of")])
def test_a_rejected_time_says_in_which_direction_it_is_off(now, direction):
    with pytest.raises(webhooks.WebhookInvalidError, match=f"the delivery is {direction}"):
        TimestampTolerance(0.5, lambda: now, "sinch").check("100", units_per_second=1)


def test_the_headers_of_a_delivery_are_given_by_name():
    with pytest.raises(TypeError):
        DeliveryHeaders("nonce")

"""Random changes: tampered deliveries are rejected, and genuine ones with values of any type are parsed."""

from __future__ import annotations

import copy
import json
import random
import time

import pytest
from webhooks import dixa_samples, sinch_samples, sunshine_samples
from webhooks.signing import DIXA, NOT_SIGNED, SINCH, SUNSHINE, Service

from trilogue.errors import WebhookInvalidError
from trilogue.webhooks import MessageEvent

MUTATIONS = 10_000
BODY = json.dumps(sinch_samples.delivery("message", sinch_samples.MESSAGE)).encode()


def mutate(data: bytes, rng: random.Random) -> bytes:
    """Replace, insert, remove or repeat some bytes."""
    start = rng.randrange(len(data) + 1)
    end = min(len(data), start + rng.randrange(1, 9))
    noise = rng.randbytes(rng.randrange(1, 9))
    return rng.choice(
        [
            data[:start] + noise + data[end:],
            data[:start] + noise + data[start:],
            data[:start] + data[end:],
            data[:end] + data[start:],
            data[:start],
            noise,
            b"",
        ]
    )


@pytest.mark.parametrize("service", [DIXA, SINCH, SUNSHINE], ids=lambda service: service.name)
def test_ten_thousand_random_mutations_never_pass_and_never_crash(service):
    rng = random.Random(20240501)
    receiver = service.receiver()
    genuine = [(name.lower().encode(), value.encode()) for name, value in service.headers(BODY).items()]
    signed = [place for place, (name, _) in enumerate(genuine) if name.decode() not in map(str.lower, NOT_SIGNED)]
    rejected = 0
    while rejected < MUTATIONS:
        body, headers, place = BODY, list(genuine), rng.choice(signed)
        name, value = genuine[place]
        kind = rng.choice(["body", "value", "name", "twin"] if service.signs else ["value", "name", "twin"])
        if kind == "body":
            body = mutate(body, rng)
        elif kind == "value":
            headers[place] = (name, mutate(value, rng))
        elif kind == "name":
            headers[place] = (mutate(name, rng), value)
        else:
            headers.insert(rng.randrange(len(headers)), (name, mutate(value, rng)))
        if (body, headers) == (BODY, genuine):  # the mutation changed nothing
            continue
        with pytest.raises(WebhookInvalidError):
            receiver.parse(body, headers)
        rejected += 1
    receiver.parse(BODY, genuine)


SAMPLES = [
    *((SUNSHINE, sunshine_samples.delivery(sunshine_samples.event(trigger))) for trigger in sunshine_samples.PAYLOADS),
    *((DIXA, dixa_samples.delivery(name, data)) for name, data in dixa_samples.DATA.items()),
    *((SINCH, sinch_samples.delivery(key, content)) for key, content in sinch_samples.CONTENT.items()),
]
UNEXPECTED_VALUES = [
    None,
    True,
    False,
    0,
    -1,
    1.5,
    "",
    "text",
    "2024-13-45T99:99:99Z",
    [],
    [None],
    ["text"],
    [[]],
    {},
    {"id": {}},
    10**30,
]


def paths(value: object, path: tuple = ()) -> list[tuple]:
    """The path of each value in a JSON document, as keys and indices."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    found = [path] if path else []
    for step, item in inner:
        found += paths(item, (*path, step))
    return found


def replaced(sample: dict, path: tuple, value: object) -> dict:
    changed = copy.deepcopy(sample)
    parent = changed
    for step in path[:-1]:
        parent = parent[step]
    parent[path[-1]] = value
    return changed


def raw_values(service: Service, delivery: dict) -> list[object]:
    """The values that `raw` may have: the delivery, or one of Sunshine's events."""
    entries = delivery.get("events") if service is SUNSHINE else None
    return [delivery, *entries, {"events": entries}] if isinstance(entries, list) else [delivery]


def test_a_value_of_any_type_anywhere_is_parsed_without_an_error_and_kept_in_raw():
    tried = 0
    for service, sample in SAMPLES:
        receiver = service.receiver()
        for number, path in enumerate(paths(sample)):
            changed = replaced(sample, path, UNEXPECTED_VALUES[(number + tried) % len(UNEXPECTED_VALUES)])
            for event in receiver.unsafe_parse(json.dumps(changed).encode()):
                assert event.raw in raw_values(service, changed)
                if isinstance(event, MessageEvent):
                    assert event.message.id
                assert event.replay_key
                assert repr(event)
            tried += 1
    assert tried > 1000


def test_every_unexpected_value_anywhere_in_a_message_is_parsed_without_an_error():
    for service, sample in SAMPLES:
        if not any(
            isinstance(event, MessageEvent) for event in service.receiver().unsafe_parse(json.dumps(sample).encode())
        ):
            continue
        for path in paths(sample):
            for value in UNEXPECTED_VALUES:
                changed = replaced(sample, path, value)
                for event in service.receiver().unsafe_parse(json.dumps(changed).encode()):
                    if isinstance(event, MessageEvent):
                        assert event.message.provider == service.name


def test_rejecting_a_delivery_is_cheap():
    """A forged delivery costs one hash: its JSON is not parsed and no model is loaded."""
    receiver, headers = DIXA.receiver(), DIXA.headers(BODY, secret=DIXA.other_secret)
    start = time.perf_counter()
    for _ in range(1000):
        with pytest.raises(WebhookInvalidError):
            receiver.parse(BODY, headers)
    assert time.perf_counter() - start < 2.0

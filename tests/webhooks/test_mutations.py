"""Deliveries that were tampered with, by the thousand: none passes or crashes. Genuine ones of any shape are read."""

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


def mutate(data: bytes, dice: random.Random) -> bytes:
    """Change some bytes, insert some, drop some, or double a stretch."""
    start = dice.randrange(len(data) + 1)
    end = min(len(data), start + dice.randrange(1, 9))
    noise = dice.randbytes(dice.randrange(1, 9))
    return dice.choice(
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
    dice = random.Random(20240501)
    receiver = service.receiver()
    genuine = [(name.lower().encode(), value.encode()) for name, value in service.headers(BODY).items()]
    signed = [place for place, (name, _) in enumerate(genuine) if name.decode() not in map(str.lower, NOT_SIGNED)]
    refused = 0
    while refused < MUTATIONS:
        body, headers, place = BODY, list(genuine), dice.choice(signed)
        name, value = genuine[place]
        kind = dice.choice(["body", "value", "name", "twin"] if service.signs else ["value", "name", "twin"])
        if kind == "body":
            body = mutate(body, dice)
        elif kind == "value":
            headers[place] = (name, mutate(value, dice))
        elif kind == "name":
            headers[place] = (mutate(name, dice), value)
        else:
            headers.insert(dice.randrange(len(headers)), (name, mutate(value, dice)))
        if (body, headers) == (BODY, genuine):  # a mutation can put back what it took
            continue
        with pytest.raises(WebhookInvalidError):
            receiver.parse(body, headers)
        refused += 1
    receiver.parse(BODY, genuine)


SAMPLES = [
    *((SUNSHINE, sunshine_samples.delivery(sunshine_samples.event(trigger))) for trigger in sunshine_samples.PAYLOADS),
    *((DIXA, dixa_samples.delivery(name, data)) for name, data in dixa_samples.DATA.items()),
    *((SINCH, sinch_samples.delivery(key, content)) for key, content in sinch_samples.CONTENT.items()),
]
STRANGE = [
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


def places(value: object, path: tuple = ()) -> list[tuple]:
    """Where values stand in JSON: a key or index for each step on the way."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    found = [path] if path else []
    for step, item in inner:
        found += places(item, (*path, step))
    return found


def replaced(sample: dict, path: tuple, value: object) -> dict:
    changed = copy.deepcopy(sample)
    holder = changed
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    return changed


def kept_by(service: Service, delivery: dict) -> list[object]:
    """What `raw` may be: the delivery, or Sunshine's one event out of it."""
    entries = delivery.get("events") if service is SUNSHINE else None
    return [delivery, *entries, {"events": entries}] if isinstance(entries, list) else [delivery]


def test_a_value_of_any_type_at_any_place_is_read_without_an_error_and_kept():
    tried = 0
    for service, sample in SAMPLES:
        receiver = service.receiver()
        for number, path in enumerate(places(sample)):
            changed = replaced(sample, path, STRANGE[(number + tried) % len(STRANGE)])
            for event in receiver.unsafe_parse(json.dumps(changed).encode()):
                assert event.raw in kept_by(service, changed)
                if isinstance(event, MessageEvent):
                    assert event.message.id
                assert event.replay_key
                assert repr(event)
            tried += 1
    assert tried > 1000


def test_every_strange_value_at_every_place_of_a_message_is_read_without_an_error():
    for service, sample in SAMPLES:
        if not any(
            isinstance(event, MessageEvent) for event in service.receiver().unsafe_parse(json.dumps(sample).encode())
        ):
            continue
        for path in places(sample):
            for value in STRANGE:
                changed = replaced(sample, path, value)
                for event in service.receiver().unsafe_parse(json.dumps(changed).encode()):
                    if isinstance(event, MessageEvent):
                        assert event.message.provider == service.name


def test_a_refusal_is_cheap():
    """A flood of forgeries costs a hash each: no JSON is read, no model loaded."""
    receiver, headers = DIXA.receiver(), DIXA.headers(BODY, secret=DIXA.other_secret)
    start = time.perf_counter()
    for _ in range(1000):
        with pytest.raises(WebhookInvalidError):
            receiver.parse(BODY, headers)
    assert time.perf_counter() - start < 2.0

"""What customers write never raises and never takes long: HTML, names of files, times, and whole messages."""

from __future__ import annotations

import json
import random
import sys
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from hostile.fields import COUNT, SECONDS_PER_KB, SEED, damaged, nested, sample_messages, seconds, texts

from trilogue import Conversation, Message
from trilogue._internal.html_text import html_to_text
from trilogue._internal.times import parse_time
from trilogue.providers._base.reading import broken_record, newest_first, read_items, read_listed
from trilogue.providers._base.text import file_name, media_type, text_or_kind
from trilogue.providers.dixa import records as dixa
from trilogue.providers.sinch import records as sinch
from trilogue.providers.sunshine import records as sunshine
from trilogue_dixa import models as dixa_models
from trilogue_sinch import models as sinch_models
from trilogue_sunshine import models as sunshine_models

if TYPE_CHECKING:
    from collections.abc import Callable

# A call, a slice and a generator cost some µs for a text of any length.
LEAST = 0.0005


# A tracer, such as coverage's, makes each line several times slower.
TRACED = 8 if sys.gettrace() is not None or "coverage" in sys.modules else 1


def limit_of(size: int) -> float:
    return TRACED * (LEAST + SECONDS_PER_KB * size / 1000)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("hello <![ world", "hello <![ world"),
        ("a < b <c", "a < b <c"),
        ("<a " * 3, "<a <a <a"),
        ("x<!-- never closed", "x<!-- never closed"),
        ("<![if !mso]>shown<![endif]>", "shown"),
        ("one<!-- a > b -->two", "onetwo"),
        ('<a title="1 > 2">link</a>', "link"),
        ("<a title='never closed>link</a>", "link"),
        ("<head><title>t</title><body>b", "b"),
        ("<script>if (a < b) {}</script>c", "c"),
        ("<img data-alt='no' alt=yes>", "yes"),
        ("&#" + "9" * 5000 + ";", "\N{REPLACEMENT CHARACTER}"),
        ("</>x</ y>z", "xz"),
    ],
)
def test_html_that_is_broken_keeps_its_text(html: str, text: str) -> None:
    assert html_to_text(html) == text


def test_every_hostile_text_is_read_in_a_millisecond_a_kilobyte() -> None:
    readers = (html_to_text, file_name, media_type, parse_time, partial(text_or_kind, "x"))
    for number, text in enumerate(texts(SEED, COUNT)):
        for reader in readers:
            took = seconds(partial(reader, text), limit_of(len(text)))
            assert took < limit_of(len(text)), (SEED, number, reader, text[:100], len(text), took)


THREAD = Conversation("dixa", "7", "e1")
MESSAGE_READERS: dict[str, tuple[Any, ...]] = {
    "sunshine": (
        partial(sunshine.usual_message, "c"),
        sunshine_models.Message,
        partial(sunshine.message, "c"),
        broken_record(Message, "sunshine"),
    ),
    "dixa": (
        partial(dixa.usual_message, THREAD, None),
        dixa_models.Message,
        partial(dixa.message, THREAD, None),
        broken_record(Message, "dixa"),
    ),
    "sinch": (
        partial(sinch.usual_message, None),
        sinch_models.ConversationMessage,
        partial(sinch.message, None),
        broken_record(Message, "sinch"),
    ),
}
"""What ``read_listed`` takes: the reader of usual messages, the model, its reader, and the maker of broken records."""


def read_messages(provider: str, items: list[Any]) -> list[Message]:
    return newest_first(read_listed(items, *MESSAGE_READERS[provider]))


@pytest.fixture(autouse=True)
def seed(record_property: Callable[[str, object], None]) -> None:
    """Names the seed in a failure's report."""
    record_property("seed", SEED)
    print("seed", SEED)  # noqa: T201 - shown where a test fails


READERS = {provider: partial(read_messages, provider) for provider in MESSAGE_READERS}


@pytest.mark.parametrize("provider", READERS)
def test_a_damaged_message_is_a_record_and_its_neighbours_are_given(provider: str) -> None:
    rng = random.Random(SEED)
    samples = sample_messages()[provider]
    whole = samples[0] | {"id": "whole"}
    for number, text in enumerate(texts(SEED + 1, COUNT // 3)):
        broken = damaged(rng, rng.choice(samples), text)
        size = len(json.dumps(broken))
        took = seconds(partial(READERS[provider], [whole, broken]), 2 * limit_of(size))
        assert took < 2 * limit_of(size), (SEED, number, took, size, broken)
        records = READERS[provider]([whole, broken])
        assert len(records) == 2
        assert "whole" in [record.id for record in records]
        for record in records:
            assert isinstance(record.text, str)
            assert isinstance(record.id, str)
            assert len(repr(record.problem)) < 2000
            assert repr(record)
            assert repr(record.raw)


def test_an_error_that_no_one_foresaw_is_a_problem_of_its_item_alone() -> None:
    def read(item: int) -> Message:
        if item == 1:
            raise RecursionError("never seen")
        return Message("dixa", str(item))

    records = read_items([0, 1, 2], read, broken_record(Message, "dixa"))
    assert [(record.id, record.problem) for record in records] == [
        ("0", None),
        ("", "the item is a JSON number, not an object"),
        ("2", None),
    ]


def test_deep_json_has_a_repr() -> None:
    deep = nested(900)
    message = sunshine_models.Message.from_dict(
        {"id": "m", "metadata": {"a": deep}, "content": {"type": "x", "y": deep}}
    )
    assert len(repr(message)) < 2000


@pytest.mark.parametrize("url", ["//[x.pdf", "https://[x.pdf", "https://h]/x.pdf", "http://\u2100.test/x.pdf"])
def test_a_url_that_urlsplit_refuses_has_a_name_and_a_type(url: str) -> None:
    assert (file_name(url) or "").endswith("x.pdf")
    assert media_type(url) == "application/pdf"

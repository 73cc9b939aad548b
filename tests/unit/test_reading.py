"""What the three mappings share: order of messages, times, HTML as text, texts in JSON of an unknown kind."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from trilogue._internal.html_text import html_to_text
from trilogue._internal.times import parse_time
from trilogue.providers._base.reading import newest_first
from trilogue.providers._base.text import (
    file_name,
    location_text,
    media_type,
    text_or_kind,
    title_and_text,
)
from trilogue.records import Message


def at(name: str, second: int | None) -> Message:
    return Message("dixa", name, sent_at=None if second is None else datetime(2024, 1, 1, 0, 0, second, tzinfo=UTC))


@pytest.mark.parametrize(
    ("wire", "expected"),
    [
        ([], ""),
        ([("a", 1)], "a"),
        ([("a", 1), ("b", 2), ("c", 3)], "cba"),
        ([("a", 3), ("b", 2), ("c", 1)], "abc"),
        ([("a", 2), ("b", 3), ("c", 1)], "bac"),
        # Equal times keep the direction of the page.
        ([("a", 1), ("b", 1), ("c", 2)], "cba"),
        ([("a", 2), ("b", 1), ("c", 1)], "abc"),
        # A message without a time stays beside the one before it on the wire.
        ([("a", 1), ("b", None), ("c", 2)], "cba"),
        ([("a", 2), ("b", None), ("c", 1)], "abc"),
        ([("a", None), ("b", 1), ("c", 2)], "cba"),
        ([("a", None), ("b", None)], "ba"),
    ],
)
def test_a_page_is_sorted_newest_first(wire: list[tuple[str, int | None]], expected: str) -> None:
    messages = [at(*item) for item in wire]
    before = list(messages)
    assert "".join(message.id for message in newest_first(messages)) == expected
    assert messages == before


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020-09-30T13:46:02.733Z", datetime(2020, 9, 30, 13, 46, 2, 733000, UTC)),
        ("2020-09-30T13:46:02", datetime(2020, 9, 30, 13, 46, 2, tzinfo=UTC)),
        ("2020-09-30T13:46:02+02:00", datetime(2020, 9, 30, 13, 46, 2, tzinfo=timezone(timedelta(hours=2)))),
        ("yesterday", None),
        ("", None),
        (None, None),
        (1601473562, None),
    ],
)
def test_a_time_has_a_timezone_or_is_none(text: object, expected: datetime | None) -> None:
    assert parse_time(text) == expected


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("Hi", "Hi"),
        ("<p>One</p><p>Two</p>", "One\nTwo"),
        ("One<br>Two<br/>Three", "One\nTwo\nThree"),
        ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
        ("a &amp; b &lt;c&gt; &#233;", "a & b <c> é"),
        ("<style>x {}</style><script>y()</script><b>z</b>", "z"),
        ("<html><head><title>t</title></head><body>b</body></html>", "b"),
        ("one\n   two", "one two"),
        ("<img src='x' alt='A cat'>", "A cat"),
        ("<p>unclosed <b>tags", "unclosed tags"),
        ("</script>after", "after"),
        ("", ""),
    ],
)
def test_html_becomes_the_text_that_a_browser_shows(html: str, text: str) -> None:
    assert html_to_text(html) == text


def nested(depth: int) -> Any:
    return {"text": "deep"} if depth == 0 else {"inside": nested(depth - 1)}


def test_texts_are_found_in_content_of_an_unknown_kind() -> None:
    assert (
        text_or_kind("x", {"type": "x", "title": "A", "body": {"text": "B"}, "rows": [{"title": "A"}, {"label": "C"}]})
        == "A\nB\nC"
    )
    assert text_or_kind("x", {"id": "1"}) == "[x]"
    assert text_or_kind("x", None) == "[x]"
    assert text_or_kind("x", nested(100)) == "[x]"
    assert len(text_or_kind("x", [{"text": str(n)} for n in range(1000)]).splitlines()) == 20


def test_a_location_shows_name_or_address_and_coordinates() -> None:
    assert location_text("Office", None, 1.5, 2) == "Office (1.5, 2)"
    assert location_text(None, None, 1.5, 2) == "(1.5, 2)"
    assert location_text(None, "1 Street", None, None) == "1 Street"
    assert location_text(None, None, None, None) == "[location]"


def test_a_title_or_a_text_alone_is_shown_as_it_is() -> None:
    assert title_and_text("a", None) == title_and_text(None, "a") == "a"


def test_file_names_and_media_types_are_read_from_the_urls_path() -> None:
    assert file_name("https://x.test/a%20b.pdf?x=1") == "a b.pdf"
    assert file_name("https://x.test/a") is None
    assert file_name("https://x.test/..") is None
    assert media_type("https://x.test/a.pdf?x=.png") == "application/pdf"
    assert media_type("https://x.test/a") is None

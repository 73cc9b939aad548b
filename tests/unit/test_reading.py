"""What the three mappings share: order, times, HTML, texts in JSON of no known kind."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from trilogue.providers._base.reading import (
    described,
    file_name,
    media_type,
    moment,
    newest_first,
    place,
    plain,
    titled,
)
from trilogue.records import Message


def at(name: str, second: int | None) -> Message:
    return Message("dixa", name, sent_at=None if second is None else datetime(2024, 1, 1, 0, 0, second, tzinfo=UTC))


@pytest.mark.parametrize(
    ("wire", "wanted"),
    [
        ([], ""),
        ([("a", 1)], "a"),
        ([("a", 1), ("b", 2), ("c", 3)], "cba"),
        ([("a", 3), ("b", 2), ("c", 1)], "abc"),
        ([("a", 2), ("b", 3), ("c", 1)], "bac"),
        # Equal times keep the direction of the page.
        ([("a", 1), ("b", 1), ("c", 2)], "cba"),
        ([("a", 2), ("b", 1), ("c", 1)], "abc"),
        # Without a time: where it stands on the wire, beside the one before it.
        ([("a", 1), ("b", None), ("c", 2)], "cba"),
        ([("a", 2), ("b", None), ("c", 1)], "abc"),
        ([("a", None), ("b", 1), ("c", 2)], "cba"),
        ([("a", None), ("b", None)], "ba"),
    ],
)
def test_a_page_comes_newest_first(wire: list[tuple[str, int | None]], wanted: str) -> None:
    messages = [at(*item) for item in wire]
    before = list(messages)
    assert "".join(message.id for message in newest_first(messages)) == wanted
    assert messages == before


@pytest.mark.parametrize(
    ("text", "wanted"),
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
def test_times_are_aware_or_none(text: object, wanted: datetime | None) -> None:
    assert moment(text) == wanted


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
def test_html_as_a_reader_sees_it(html: str, text: str) -> None:
    assert plain(html) == text


def nested(depth: int) -> Any:
    return {"text": "deep"} if depth == 0 else {"inside": nested(depth - 1)}


def test_words_are_found_in_what_is_not_known() -> None:
    assert (
        described("x", {"type": "x", "title": "A", "body": {"text": "B"}, "rows": [{"title": "A"}, {"label": "C"}]})
        == "A\nB\nC"
    )
    assert described("x", {"id": "1"}) == "[x]"
    assert described("x", None) == "[x]"
    assert described("x", nested(100)) == "[x]"
    assert len(described("x", [{"text": str(n)} for n in range(1000)]).splitlines()) == 20


def test_places_titles_files_and_media_types() -> None:
    assert place("Office", None, 1.5, 2) == "Office (1.5, 2)"
    assert place(None, None, 1.5, 2) == "(1.5, 2)"
    assert place(None, "1 Street", None, None) == "1 Street"
    assert place(None, None, None, None) == "[location]"
    assert titled("a", None) == titled(None, "a") == "a"
    assert file_name("https://x.test/a%20b.pdf?x=1") == "a b.pdf"
    assert file_name("https://x.test/a") is None
    assert file_name("https://x.test/..") is None
    assert media_type("https://x.test/a.pdf?x=.png") == "application/pdf"
    assert media_type("https://x.test/a") is None

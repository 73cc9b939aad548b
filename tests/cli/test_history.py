"""`trilogue history`: as text, on a terminal, as JSON Lines and as an HTML page; hostile texts in each."""

import io
import json
import os
import re
import time
from datetime import UTC, datetime
from html.parser import HTMLParser

import attrs
import pytest
from cli.conftest import SUE
from rich.console import Console

from trilogue import Customer, Message
from trilogue.cli._history_page import page_of
from trilogue.cli._history_text import print_days
from trilogue.testing import Fault

HOSTILE = "\x1b[31mred\x07 \u202egnp.exe\nsunshine \u2066 <script>alert(1)</script> <img src=https://evil.example/x>"
ESCAPE = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


@pytest.fixture
def mallory(sandbox):
    """A customer whose name, texts and files are hostile."""
    service = sandbox.sunshine
    if not any(user["externalId"] == "mallory" for user in service.store[f"{service.root}/users"]):
        profile = {"givenName": HOSTILE, "email": "mallory@example.org"}
        user = service.add_user("mallory", profile=profile)
        conversation = service.add_conversation(user["id"])
        author = {"type": "user", "userId": user["id"], "displayName": HOSTILE}
        service.add_message(conversation["id"], {"type": "text", "text": HOSTILE}, author=author)
        for url in ("javascript:alert(1)", 'https://files.example.org/"><script>alert(1)</script>'):
            content = {"type": "file", "mediaUrl": url, "altText": HOSTILE}
            service.add_message(conversation["id"], content, author=author)
    return ("--external-id", "mallory", "--provider", "sunshine")


def test_piped_text_has_a_line_a_message_oldest_first_and_no_colours(sandbox, process):
    done = process("history", *SUE)
    assert (done.status, done.err) == (0, "")
    rows = [line.split("\t") for line in done.out.splitlines()]
    assert len(rows) > 60
    assert {len(row) for row in rows} == {6}
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    assert {row[1] for row in rows} == {"sunshine", "dixa", "sinch"}
    assert "\x1b" not in done.out


def test_json_lines_are_the_records_newest_first(sandbox, command):
    done = command("history", *SUE, "--json", "--limit", "20")
    assert (done.status, done.err) == (0, "")
    messages = [Message.from_dict(json.loads(line)) for line in done.out.splitlines()]
    with sandbox.hub() as hub:
        customer = Customer(email="sue@example.org", phone="+45 20 30 40 50")
        assert messages == hub.messages(customer, expand=True).take(20)


def test_a_terminal_has_a_heading_a_day_and_the_newest_last(sandbox, terminal):
    done = terminal("history", *SUE, "--limit", "12", TZ="Europe/Copenhagen")
    assert done.status == 0
    assert "\x1b[1" in done.out
    text = ESCAPE.sub("", done.out)
    lines = [line.strip() for line in re.split(r"\r\n?", text)]
    assert "Messages of sue@example.org, +4520304050" in text
    days = ["Wednesday, 09 July 2025", "Sunday, 13 July 2025"]
    assert text.index(days[0]) < text.index(days[1])
    assert "18:32  ← Sue Andersen  sinch WHATSAPP" in lines
    assert "12 messages: 4 from dixa, 8 from sinch." in lines[-2]
    assert any(line.startswith("There are older messages: --limit 0 shows all") for line in lines)
    assert all(len(line) <= 80 for line in lines if "--limit" not in line)


def test_no_color_means_no_colours(sandbox, terminal):
    out = terminal("history", *SUE, "--limit", "3", NO_COLOR="1").out
    assert "Sue Andersen" in out
    colours = [code for found in re.findall(r"\x1b\[([0-9;]+)m", out) for code in found.split(";")]
    assert not [code for code in colours if 30 <= int(code) <= 49 or 90 <= int(code) <= 107]


def test_providers_choose_what_is_asked(sandbox, command):
    done = command("history", *SUE, "--provider", "dixa")
    assert {line.split("\t")[1] for line in done.out.splitlines()} == {"dixa"}
    assert {request.provider for request in sandbox.requests} == {"dixa"}


def test_since_and_until_bound_the_time(sandbox, command):
    done = command("history", *SUE, "--since", "2025-07-10", "--until", "2025-07-12T00:00+00:00")
    assert done.status == 0
    assert {line[:10] for line in done.out.splitlines()} == {"2025-07-10", "2025-07-11"}


@pytest.mark.parametrize("text", ["yesterday", "7x", "", "2025-13-01", "9999999d"])
def test_a_time_that_is_none_is_refused(sandbox, command, text):
    done = command("history", *SUE, "--since", text)
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert "write 2026-05-01, 2026-05-01T08:30+02:00, or how long ago: 12h, 7d, 4w." in done.err


def test_how_long_ago_may_be_said(sandbox, command):
    assert command("history", *SUE, "--since", "1h").out == ""
    weeks = (datetime.now(UTC) - datetime(2025, 7, 9, tzinfo=UTC)).days // 7 + 1
    assert 4 < len(command("history", *SUE, "--since", f"{weeks}w").out.splitlines()) < 60


def test_a_provider_that_is_not_configured_is_refused(sandbox, command, monkeypatch):
    for name in [name for name in os.environ if name.startswith("TRILOGUE_DIXA")]:
        monkeypatch.delenv(name)
    done = command("history", *SUE, "--provider", "dixa")
    assert (done.status, done.err) == (2, "trilogue: dixa is not configured: trilogue check says what to set\n")


def test_who_was_skipped_and_why_is_told_beside_the_messages(sandbox, command):
    done = command("history", "--email", "sue@example.org", "--no-expand")
    assert done.status == 0
    assert len(done.out.splitlines()) > 20
    assert re.fullmatch(r"sinch was not searched by email: .* give --phone or --external-id .* or --scan.*\n", done.err)


def test_a_service_that_fails_is_told_the_others_are_shown_and_the_status_is_1(sandbox, command, secrets):
    sandbox.faults.add(Fault.status(400, provider="dixa", operation="list_messages"))
    done = command("history", *SUE)
    assert done.status == 1
    assert {line.split("\t")[1] for line in done.out.splitlines()} == {"sunshine", "sinch"}
    assert re.match(r"dixa could not be read: .*400", done.err)
    assert not [secret for secret in secrets if secret in done.err]


def test_nobody_is_no_error(sandbox, command, terminal):
    nobody = ("history", "--email", "nobody@example.org")
    assert command(*nobody).status == 0
    assert "No messages were found." in terminal(*nobody).out


@pytest.mark.parametrize("form", [[], ["--json"]], ids=["text", "json"])
def test_hostile_texts_are_escaped_in_a_pipe(mallory, process, form):
    done = process("history", *mallory, *form)
    assert done.status == 0
    assert all(line.replace("\t", "").isprintable() for line in (done.out + done.err).split("\n"))
    assert len(done.out.splitlines()) == 3


def test_hostile_texts_are_escaped_on_a_terminal(mallory, terminal):
    done = terminal("history", *mallory)
    assert done.status == 0
    assert "\\x1b[31mred\\x07 \\u202egnp.exe" in done.out
    assert "\x07" not in done.out
    assert all(line.isprintable() for line in re.split(r"\r\n?", ESCAPE.sub("", done.out)))
    # A line of a text is indented, so that it is not read as a heading.
    assert not re.search(r"^sunshine", ESCAPE.sub("", done.out), flags=re.MULTILINE)


class Page(HTMLParser):
    """The elements of a page that load or run something, and its text."""

    def __init__(self, html):
        super().__init__()
        self.elements, self.texts = [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.texts.append(data)

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture
def page(command, tmp_path):
    def make(*arguments):
        path = tmp_path / "page.html"
        done = command("history", *arguments, "--html", str(path))
        assert (done.status, done.out) == (0, "")
        assert f"They are in {path}" in done.err
        return Page(path.read_text(encoding="utf-8"))

    return make


def test_the_page_has_every_message_oldest_first(sandbox, page):
    found = page(*SUE)
    times = [each["datetime"] for each in found.all("time")]
    assert len(times) == len(found.all("article")) > 60
    assert times == sorted(times)
    assert "Messages of sue@example.org, +4520304050" in found.texts


@pytest.mark.parametrize("who", ["mallory", "sue"])
def test_the_page_loads_nothing_and_runs_only_its_own_script(mallory, page, who):
    found = page(*(mallory if who == "mallory" else SUE))
    (policy,) = [each["content"] for each in found.all("meta") if each.get("http-equiv") == "Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert [len(found.all(tag)) for tag in ("script", "style", "img", "iframe", "object", "link", "base")] == [
        *(1, 1),
        *(0,) * 5,
    ]
    attributes = [name for _, each in found.elements for name in each]
    assert not [name for name in attributes if name.startswith("on") or name in {"src", "style", "srcset", "action"}]
    assert {each["href"].split(":")[0] for each in found.all("a")} <= {"https", "http"}
    assert all(each["rel"] == "noreferrer noopener" for each in found.all("a"))


def test_hostile_texts_are_texts_of_the_page(mallory, page):
    text = "".join(page(*mallory).texts)
    assert "<script>alert(1)</script> <img src=https://evil.example/x>" in text
    assert "javascript:alert(1)" in text
    assert not set("\x1b\x07\u202e\u2066") & set(text)


@pytest.mark.parametrize(
    ("zone", "end"),
    [
        ("America/New_York", datetime(1, 1, 1, 0, 5, tzinfo=UTC)),
        ("Asia/Tokyo", datetime(9999, 12, 31, 23, 5, tzinfo=UTC)),
    ],
    ids=["first", "last"],
)
def test_a_time_that_the_local_zone_does_not_have_is_shown_in_utc(sandbox, command, monkeypatch, zone, end):
    newest = json.loads(command("history", *SUE, "--json", "--limit", "1").out)
    message = attrs.evolve(Message.from_dict(newest), sent_at=end)
    customer = Customer(email="sue@example.org")
    with monkeypatch.context() as changed:
        changed.setenv("TZ", zone)
        time.tzset()
        page = page_of(customer, [message], [], [])
        shown = Console(file=io.StringIO(), record=True)
        print_days(shown, customer, [message])
    time.tzset()
    assert f'datetime="{end.isoformat()}"' in page
    assert f"{end:%H:%M}" in shown.export_text()


def test_a_page_is_written_whole_or_not_at_all(sandbox, command, tmp_path):
    done = command("history", *SUE, "--html", str(tmp_path / "no" / "page.html"))
    assert done.status == 1
    assert "No such file or directory" in done.err
    assert list(tmp_path.rglob("*.html*")) == []


def test_a_page_is_written_to_what_is_no_file_itself(sandbox, command, tmp_path):
    link, target = tmp_path / "link", tmp_path / "page.html"
    link.symlink_to(target)
    assert command("history", *SUE, "--html", str(link)).status == 0
    assert link.is_symlink()
    assert len(Page(target.read_text("utf-8")).all("article")) > 60
    reading, writing = os.pipe()
    with os.fdopen(reading, encoding="utf-8") as reader:
        with os.fdopen(writing, "w"):
            done = command("history", *SUE, "--limit", "1", "--html", f"/dev/fd/{writing}")
        assert (done.status, len(Page(reader.read()).all("article"))) == (0, 1)


def test_requests_that_were_repeated_are_counted(sandbox, page, command, tmp_path):
    sandbox.faults.add(Fault.status(429, retry_after=0.01, provider="sunshine", nth=2))
    assert "1 requests were repeated." in command("history", *SUE, "--html", str(tmp_path / "x.html")).err

"""The page of `trilogue history --html` in a browser: search, print, dark, and no request to any host."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from services.browser.driver import Browser

from trilogue import Attachment, Author, Customer, Message, Skipped
from trilogue.cli._history_page import write_page

CUSTOMER = Customer(email="sue@example.org")
BEGIN = datetime(2026, 5, 1, 8, tzinfo=UTC)
HOSTILE = (
    "</style></script><script>document.title = 'owned'</script><img src=https://evil.example/a onerror=alert(1)>"
    "<iframe src=https://evil.example/b></iframe>\u202e\x1b[31m"
)


def message(number, text, **fields):
    sent_at = BEGIN + timedelta(hours=9 * number)
    return Message(provider="dixa", id=str(number), sent_at=sent_at, direction="inbound", text=text, **fields)


MESSAGES = [
    message(0, "Where is my tent?", author=Author(role="customer", name="Sue Andersen")),
    message(1, "On its way", author=Author(role="business", name="Jonas Berg")),
    message(
        2,
        HOSTILE,
        author=Author(role="customer", name=HOSTILE),
        subject=HOSTILE,
        channel=HOSTILE,
        attachments=(
            Attachment(url="https://evil.example/c.png", name=HOSTILE),
            Attachment(url="javascript:document.title='owned'"),
            Attachment(url="https://evil.example/\"onmouseover=\"document.title='owned'"),
        ),
        problem=HOSTILE,
    ),
]
SKIPPED = [Skipped(provider="sinch", what="email", reason=HOSTILE)]


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    path = tmp_path_factory.mktemp("page") / "history.html"
    write_page(path, CUSTOMER, MESSAGES, SKIPPED, [])
    return path


@pytest.fixture(scope="module")
def browser(page):
    browser = Browser()
    browser.open(page.as_uri())
    yield browser
    browser.close()


def visible(browser):
    return browser.run("return [...document.querySelectorAll('article')].filter((a) => a.offsetHeight).length")


def test_the_search_shows_the_messages_that_have_every_word(browser):
    assert visible(browser) == 3
    for words, count in (("tent", 1), ("SUE andersen", 1), ("jonas on", 1), ("dixa", 3), ("no such word", 0)):
        browser.type("#search", words)
        assert visible(browser) == count, words
        assert browser.run("return document.getElementById('found').textContent") == f"{count} of 3 messages"
    browser.type("#search", "tent")
    assert browser.run("return [...document.querySelectorAll('h2')].filter((h) => h.offsetHeight).length") == 1
    browser.run("search.value = ''; search.dispatchEvent(new Event('input'))")
    assert visible(browser) == 3


def test_hostile_texts_run_nothing_and_load_nothing(browser):
    assert browser.run("return document.title") == "Messages of sue@example.org"
    assert browser.run("return performance.getEntriesByType('resource').length") == 0
    assert browser.run("return document.querySelectorAll('script, img, iframe, object, base').length") == 1
    attributes = "[...document.querySelectorAll('*')].flatMap((e) => e.getAttributeNames())"
    assert not browser.run(f"return {attributes}.filter((name) => name.startsWith('on'))")
    links = browser.run("return [...document.links].map((a) => a.protocol)")
    assert links == ["https:", "https:"]


def test_the_policy_stops_what_would_come_in_all_the_same(browser):
    browser.run("const s = document.createElement('script'); s.text = 'document.title = 1'; document.body.append(s)")
    browser.run("const i = new Image(); i.src = 'https://evil.example/d'; document.body.append(i)")
    assert browser.run("return document.title") == "Messages of sue@example.org"


def test_print_leaves_the_search_out(browser):
    shown = "return getComputedStyle(document.querySelector('.top label')).display"
    assert browser.run(shown) != "none"
    browser.emulate(media="print")
    assert browser.run(shown) == "none"
    browser.emulate(media="")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_texts_are_legible_in_the_reader_s_colours(browser, scheme):
    """The contrast of each text to its background is at least 4.5 (WCAG 2.2, success criterion 1.4.3)."""
    browser.emulate(features=[{"name": "prefers-color-scheme", "value": scheme}])
    contrasts = browser.run(CONTRASTS)
    assert len(contrasts) > 10
    assert min(contrasts.values()) >= 4.5, contrasts


def test_the_browser_asks_no_host(page, tmp_path):
    browser = Browser(f"--log-net-log={tmp_path / 'net.json'}")
    browser.open(page.as_uri())
    browser.run("document.querySelector('article').click(); window.scrollTo(0, 1e6)")
    browser.open("http://127.0.0.1:1/asked")  # The log would have it.
    browser.close()
    log = (tmp_path / "net.json").read_text(errors="replace")
    assert "http://127.0.0.1:1/asked" in log
    assert "evil.example" not in log


CONTRASTS = """
const channel = (v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
const colour = (text) => text.match(/[0-9.]+/g).map(Number);
const behind = (node) => {
  for (; node; node = node.parentElement) {
    const found = colour(getComputedStyle(node).backgroundColor);
    if (found.length === 3 || found[3] > 0) return found;
  }
  return matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18] : [255, 255, 255];
};
const result = {};
for (const node of document.querySelectorAll("h1, h2, h3, b, span, small, time, p, article div, a, output")) {
  if (!node.textContent) continue;
  const [a, b] = [light(colour(getComputedStyle(node).color)), light(behind(node))].sort((x, y) => y - x);
  const name = `${node.tagName} ${node.className} in ${node.parentElement.className}`;
  result[name] = Math.min(result[name] ?? 99, (a + 0.05) / (b + 0.05));
}
return result;
"""

"""Hostile values for the fields of messages: generated from a seed, so that a failure can be repeated."""

from __future__ import annotations

import copy
import os
import random
import time
from typing import TYPE_CHECKING, Any

from records import test_dixa, test_sinch, test_sunshine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SEED = int(os.environ.get("TRILOGUE_HOSTILE_SEED", "13"))
COUNT = int(os.environ.get("TRILOGUE_HOSTILE_FIELDS", "8000"))
"""Fields of a run; `make proof` takes 200,000."""
SECONDS_PER_KB = 0.001

_FRAGMENTS = (
    *("<", ">", "<a ", "<a x=", "<a x='", '<a x="', "</", "</a", "<!", "<![", "<![CDATA[", "<!--", "-->", "<?", "<p>"),
    *(
        "<script>",
        "<style>",
        "</script",
        "<title>",
        "<head>",
        "<img alt=",
        "<img alt='x'>",
        "<body>",
        "<br/>",
        "&",
        "&#",
    ),
    *("&#x", "&#99999999999", "&amp", "&lt;", "=", '"', "'", "`", " ", "\t", "\n", "\r\n", "\x00", "\x1b[2J", "\u202e"),
    *("\ud83d", "\udc00", "\ufeff", "\u2028", "😀", "[", "]", "]]>", "{", "}", "//[", "//[x.pdf", "https://x/", "%2e"),
    *(
        "..",
        "/",
        "\\",
        "\\u0000",
        "a",
        "0",
        "9" * 50,
        ":",
        ";",
        ",",
        "data:,x",
        "javascript:",
        "{}",
        "%s",
        "{0}",
        "$(x)",
    ),
    *("2024-05-01T08:00:00Z", "[GMT]", "T24:00", "+99:99", "-0001"),
)
_ODD_VALUES: tuple[Any, ...] = (
    *(
        None,
        True,
        False,
        0,
        -1,
        10**400,
        1e308,
        float("inf"),
        float("nan"),
        "",
        [],
        {},
        [None],
        {"": None},
        [[]],
        {"a": {}},
    ),
    *(
        {"id": {}},
        {"_type": 5},
        {"type": []},
        {"_type": "Text"},
        {"type": "text"},
        [{"text": "x"}],
        "\ud83d",
        ["\ud83d"],
    ),
)


def nested(depth: int, inner: Any = "x") -> Any:
    """JSON of this depth."""
    for level in range(depth):
        inner = {"text": inner} if level % 2 else [inner]
    return inner


def texts(seed: int, count: int) -> Iterator[str]:
    """Texts of up to 60 kB: one fragment many times, or several mixed."""
    rng = random.Random(seed)
    for _ in range(count):
        size = rng.choice((10, 100, 1000, 1000, 4000) if rng.random() < 0.99 else (60_000,))
        chosen = rng.choices(_FRAGMENTS, k=rng.randint(1, 4))
        block = "".join(chosen)
        text = block * (size // len(block) + 1)
        if rng.random() < 0.3:
            text = "".join(rng.choices(chosen, k=min(2000, size)))
        yield rng.choice(("", "hello ", "<p>")) + text[:size] + rng.choice(("", ">", "'>", '">', "</p>"))


def sample_messages() -> dict[str, list[dict[str, Any]]]:
    """Messages of every kind that the services' documents have, as JSON."""
    time_ = "2024-05-01T12:00:00.123Z"
    dixa = [
        {"id": "m1", "createdAt": time_, "authorId": "e1", "attributes": kind} for kind, *_ in test_dixa.KINDS.values()
    ]
    sunshine = [test_sunshine.MESSAGE | {"content": kind} for kind, *_ in test_sunshine.KINDS.values()]
    base = {
        "id": "m1",
        "conversation_id": "c1",
        "contact_id": "k1",
        "channel_identity": {"channel": "SMS", "identity": "4520304050"},
        "metadata": "r1",
        "accept_time": time_,
    }
    outward, inward = base | {"direction": "TO_CONTACT"}, base | {"direction": "TO_APP"}
    sinch = [outward | {"app_message": kind} for kind, *_ in test_sinch.FROM_APP.values()]
    sinch += [inward | {"contact_message": kind} for kind, *_ in test_sinch.FROM_CONTACT.values()]
    return {"dixa": dixa, "sunshine": sunshine, "sinch": sinch}


def damaged(rng: random.Random, message: dict[str, Any], text: str) -> dict[str, Any]:
    """A message with one to three of its values replaced: by a hostile text, or by a value of another type."""
    message = copy.deepcopy(message)
    for _ in range(rng.randint(1, 3)):
        holder, key = rng.choice(list(_places(message)))
        odd = rng.random()
        holder[key] = text if odd < 0.6 else nested(200) if odd < 0.65 else copy.deepcopy(rng.choice(_ODD_VALUES))
    return message


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield value, key
        yield from _places(inner)


def seconds(work: Callable[[], object], limit: float) -> float:
    """The CPU time of some work: the least of up to five runs, so that other processes make no difference."""
    best = float("inf")
    for _ in range(5):
        started = time.thread_time()
        work()
        best = min(best, time.thread_time() - started)
        if best < limit:
            break
    return best

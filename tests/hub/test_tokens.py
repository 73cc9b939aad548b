"""Resume tokens over all providers and conversations: bounded in size, refused where they were changed."""

from __future__ import annotations

import json
import random
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hub.services import SUE, async_hub
from hypothesis import given
from hypothesis import strategies as st
from support.services import client

from trilogue import Customer, Hub
from trilogue.paging._merged_positions import MergedPosition, SourcePosition, branch_name
from trilogue.paging._pages import ResumePosition
from trilogue.paging._resume import MAX_TOKEN_LENGTH, encode_token

if TYPE_CHECKING:
    import httpx

    from trilogue.testing import Sandbox

pytestmark = pytest.mark.anyio
LISTINGS = pytest.mark.parametrize("listing", ["contacts", "find_contacts", "conversations", "messages"])


def pager(hub: Any, listing: str, **options: Any) -> Any:
    arguments = () if listing == "contacts" else (SUE,)
    return getattr(hub, listing)(*arguments, **options)


@LISTINGS
async def test_every_listing_is_resumed_at_every_page(hub: Hub, sandbox: Sandbox, listing: str) -> None:
    whole = list(pager(hub, listing))
    given: list[Any] = []
    pages = list(pager(hub, listing, max_items=len(whole)).pages())
    assert [item for page in pages for item in page] == whole
    async with async_hub(sandbox) as asynchronous:
        for page in pager(hub, listing).pages():
            given += page.items
            assert list(pager(hub, listing, resume_from=page.resume_token)) == whole[len(given) :]
            rest = pager(asynchronous, listing, resume_from=page.resume_token)
            assert [item async for item in rest] == whole[len(given) :]
            json.dumps(page.resume_token)
    assert page.is_last
    sandbox.requests.clear()
    assert list(pager(hub, listing, resume_from=page.resume_token)) == []
    assert len(sandbox.requests) == 0


@LISTINGS
def test_a_token_in_the_middle_of_pages_is_exact(hub: Hub, listing: str) -> None:
    whole = list(pager(hub, listing))
    for count in range(1, len(whole)):
        *_, last = pager(hub, listing, max_items=count).pages()
        assert list(pager(hub, listing, resume_from=last.resume_token)) == whole[count:]


def test_a_token_of_many_conversations_is_bounded() -> None:
    names = [branch_name(str(number)) for number in range(1000)]
    inside = {name: ["c" * 24, 50, "m" * 24, "2024-05-01T08:00:00+00:00"] for name in names}
    for many in (
        SourcePosition(unread=frozenset(names)),
        SourcePosition(unread=frozenset(names[:500])),
        SourcePosition(),
    ):
        position = ResumePosition("hub", "messages", {}, {}, merged=MergedPosition({"sunshine": many}))
        assert len(encode_token(position)) < 12_000
    begun = ResumePosition(
        "hub", "messages", {}, {}, merged=MergedPosition({"sunshine": SourcePosition(inside=inside)})
    )
    assert len(encode_token(begun)) < MAX_TOKEN_LENGTH
    too_many = {f"{number:08}": ["c" * 4000, 50, "m" * 24, None] for number in range(100)}
    position = MergedPosition({"dixa": SourcePosition(inside=too_many)})
    with pytest.raises(ValueError, match=r"would be longer than .* bound the listing with since="):
        encode_token(ResumePosition("hub", "messages", {}, {}, merged=position))


def test_names_of_branches_differ() -> None:
    assert len({branch_name(str(number)) for number in range(20_000)}) == 20_000


def refuses(request: httpx.Request) -> httpx.Response:
    raise AssertionError(f"sent {request.url}")


def offline() -> Hub:
    return Hub(client(refuses, "sunshine"), client(refuses, "dixa"), client(refuses, "sinch"))


CUSTOMER = Customer(email="sue@example.org")
OWN: dict[str, Any] = {
    "p": "hub",
    "m": "messages",
    "s": {"sunshine.app_id": "a1", "sinch.project_id": "p1", "sinch.app_id": "a1"},
    "f": {"email": "sue@example.org", "providers": ["sunshine", "dixa", "sinch"]},
    "n": {"dixa": 1},
}


def forge(**fields: Any) -> str:
    return "tri1." + urlsafe_b64encode(json.dumps(fields).encode()).decode().rstrip("=")


NAME = "AAAAAAAA"


@pytest.mark.parametrize(
    "changed",
    [
        {"n": None},
        {"n": []},
        {"n": {"dixa": 2}},
        {"n": {"dixa": True}},
        {"n": {"dixa": None}},
        {"n": {"intercom": 1}},
        {"n": {"dixa": {"x": 1}}},
        {"n": {"dixa": {"u": 5}}},
        {"n": {"dixa": {"u": "AAAA"}}},
        {"n": {"dixa": {"u": "AAAAAAA/"}}},
        {"n": {"dixa": {"t": "2024-05-01T00:00:00"}}},
        {"n": {"dixa": {"t": 5}}},
        {"n": {"dixa": {"i": [[NAME, "c", 0, None]]}}},
        {"n": {"dixa": {"i": [[NAME, 5, 0, None, None]]}}},
        {"n": {"dixa": {"i": [[NAME, "", 0, None, None]]}}},
        {"n": {"dixa": {"i": [["x", "c", 0, None, None]]}}},
        {"n": {"dixa": {"i": [[NAME, "c", -1, None, None]]}}},
        {"n": {"dixa": {"i": [[NAME, "c", True, None, None]]}}},
        {"n": {"dixa": {"i": [[NAME, "c", 10**9, None, None]]}}},
        {"n": {"dixa": {"i": [[NAME, "c", 0, None, "2024-05-01T00:00:00Z"]]}}},
        {"n": {"dixa": {"i": [[NAME, "c", 0, "m", "yesterday"]]}}},
        {"n": {"dixa": {"i": {"x": 1}}}},
        {"e": 1},
        {"c": "x"},
        {"k": 3},
        {"i": "x"},
        {"p": "dixa"},
        {"m": "conversations"},
        {"s": {}},
        {"s": {**OWN["s"], "sinch.app_id": "elsewhere"}},
        {"s": {**OWN["s"], "base_url": "https://elsewhere.test"}},
        {"f": {**OWN["f"], "email": "bob@example.org"}},
        {"f": {**OWN["f"], "providers": ["dixa"]}},
        {"f": {**OWN["f"], "since": "2024-05-01T00:00:00+00:00"}},
        {"f": {**OWN["f"], "scan": True}},
        {"f": {**OWN["f"], "oldest": True}},
    ],
    ids=lambda changed: json.dumps(changed)[:60],
)
def test_a_changed_token_is_refused_without_a_request(changed: dict[str, Any]) -> None:
    offline().messages(CUSTOMER, resume_from=forge(**OWN))
    with pytest.raises(ValueError, match="resume_from"):
        offline().messages(CUSTOMER, resume_from=forge(**(OWN | changed)))


def test_a_token_of_a_merge_is_refused_by_a_single_listing() -> None:
    for position in ({"n": {"dixa": 1}}, {"n": {}}):
        with pytest.raises(ValueError, match="resume_from"):
            client(refuses, "dixa").messages(
                conversation="7", resume_from=forge(p="dixa", m="messages", f={"conversation": "7"}, **position)
            )


def test_a_token_holds_no_credential_and_another_listing_refuses_it(hub: Hub) -> None:
    token = next(hub.messages(SUE).pages()).resume_token
    held = urlsafe_b64decode(token.partition(".")[2] + "===").decode()
    assert "classified" not in held
    with pytest.raises(ValueError, match="resume_from was made with"):
        hub.messages(Customer(email="bob@example.org"), resume_from=token)
    with pytest.raises(ValueError, match="resume_from was made with"):
        hub.messages(SUE, since=datetime(2024, 1, 1, tzinfo=UTC), resume_from=token)
    with pytest.raises(ValueError, match="resume_from belongs to"):
        hub.conversations(SUE, resume_from=token)
    with pytest.raises(TypeError, match="resume_from must be a string"):
        hub.messages(SUE, resume_from=5)  # type: ignore[arg-type]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.sampled_from(["dixa", "r", "u", "i", "t"]), inner),
    max_leaves=8,
)


@given(json_values)
def test_any_json_as_a_position_is_refused_or_is_a_position(held: Any) -> None:
    try:
        offline().messages(CUSTOMER, resume_from=forge(**(OWN | {"n": held})))
    except ValueError as error:
        assert "resume_from" in str(error)  # noqa: PT017 - most examples are refused, and some are positions


def test_windows_bound_a_customers_history(hub: Hub) -> None:
    whole = list(hub.messages(SUE))
    times = sorted({message.sent_at for message in whole if message.sent_at})
    for since, until in random.Random(1).sample([(a, b) for a in times for b in times if a <= b], 20):
        expected = [message for message in whole if message.sent_at and since <= message.sent_at < until]
        assert list(hub.messages(SUE, since=since, until=until)) == expected
        assert list(hub.messages(SUE, since=since, until=until, order="oldest"))[::-1] == expected
    for listing in ("messages", "conversations"):
        with pytest.raises(ValueError, match="since must have a time zone"):
            pager(hub, listing, since=datetime(2024, 5, 1))  # noqa: DTZ001 - the subject
    active = {each.id for each in hub.conversations(SUE, since=times[-1])}
    assert active <= {each.id for each in hub.conversations(SUE)}

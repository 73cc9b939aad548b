"""Resume tokens: writing, reading, and tokens that are refused."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

import attrs
import pytest

from trilogue.paging._merged_positions import MergedPosition, SourcePosition
from trilogue.paging._pages import ResumePosition
from trilogue.paging._resume import MAX_DEPTH, MAX_SKIP, MAX_TOKEN_LENGTH, MERGED, encode_token, resume, to_json

START = ResumePosition("sunshine", "iterate.list_messages", {"app_id": "a1"}, {"conversation_id": "c1"})


@pytest.mark.parametrize("cursor", [None, "a", "5e1606762556d93e9c176f69", "päge ✓ +/=&?", 'quo"te\\'])
@pytest.mark.parametrize("skip", [0, 1, 99])
def test_a_token_restores_the_position(cursor: str | None, skip: int) -> None:
    position = START.at(cursor, skip)
    token = encode_token(position)
    assert resume(START, token) == position
    assert json.loads(json.dumps({"token": token})) == {"token": token}
    assert token.isascii()
    assert token == encode_token(position)


def test_a_token_restores_the_end() -> None:
    assert resume(START, encode_token(START.end())).ended


def test_a_token_is_short() -> None:
    assert len(encode_token(START.at("5e1606762556d93e9c176f69"))) < 200


def test_filters_that_are_left_out_are_taken_from_the_token() -> None:
    saved = ResumePosition("dixa", "iterate.list_end_users", {}, {"email": "sue@example.org"}).at("k")
    resumed = resume(
        ResumePosition("dixa", "iterate.list_end_users", {}, {}), encode_token(saved), may_leave_out={"email"}
    )
    assert resumed.filters == {"email": "sue@example.org"}
    assert resumed.cursor == "k"


@pytest.mark.parametrize(
    ("other", "problem"),
    [
        (
            ResumePosition("sunshine", "messages", {"app_id": "a1"}, {"conversation_id": "c1"}),
            "belongs to sunshine.iterate",
        ),
        (ResumePosition("sinch", "iterate.list_messages", {"app_id": "a1"}, {"conversation_id": "c1"}), "not to sinch"),
        (
            ResumePosition("sunshine", "iterate.list_messages", {"app_id": "a2"}, {"conversation_id": "c1"}),
            "app_id='a1'",
        ),
        (
            ResumePosition("sunshine", "iterate.list_messages", {"app_id": "a1"}, {"conversation_id": "c2"}),
            "this call has",
        ),
        (ResumePosition("sunshine", "iterate.list_messages", {"app_id": "a1"}, {"since": "x"}), "since=None"),
    ],
)
def test_a_token_of_another_listing_is_refused(other: ResumePosition, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        resume(other, encode_token(START.at("cursor")))


@pytest.mark.parametrize("token", ["", "tri1", "5e1606762556d93e9c176f69", "tri9.eyJ9"])
def test_text_that_is_not_a_token_is_refused(token: str) -> None:
    with pytest.raises(ValueError, match="not a resume token"):
        resume(START, token)


@pytest.mark.parametrize("damage", ["tri1.", "tri1.x", "tri1.W10", "tri1.bnVsbA", "tri1.e30", "tri1.ü"])
def test_a_damaged_token_is_refused(damage: str) -> None:
    with pytest.raises(ValueError, match="damaged"):
        resume(START, damage)


def test_a_token_truncated_at_any_place_is_refused() -> None:
    token = encode_token(START.at("5e1606762556d93e9c176f69"))
    for length in range(len("tri1."), len(token) - 1):
        with pytest.raises(ValueError, match="damaged"):
            resume(START, token[:length])


def test_a_token_holds_times_and_models_in_their_json_form() -> None:
    class Filter:
        def to_dict(self) -> dict[str, object]:
            return {"userId": "u1"}

    assert to_json("since", datetime(2024, 5, 1, 12, tzinfo=UTC)) == "2024-05-01T12:00:00+00:00"
    assert to_json("filter_", Filter()) == {"userId": "u1"}
    assert to_json("email", "x") == "x"
    assert to_json("names", MappingProxyType({"a": None, "b": ("x", None, 2)})) == {"a": None, "b": ["x", None, 2]}


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        (None, "email must not be None: leave it out, or give UNSET"),
        (object(), "email must not be object"),
        (b"x", "email must not be bytes"),
        ({"a": [bytearray(b"x")]}, "email must not be bytearray"),
    ],
)
def test_a_value_without_a_json_form_is_refused(value: object, problem: str) -> None:
    with pytest.raises(TypeError) as refused:
        to_json("email", value)
    assert str(refused.value) == problem


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="since"):
        to_json("since", datetime(2024, 5, 1))  # noqa: DTZ001 - what is tested


# --- what a token may hold

LISTING = ResumePosition("dixa", "messages", {}, {})
HUB = ResumePosition(MERGED, "messages", {}, {})


def forged(**fields: Any) -> str:
    text = json.dumps({"p": LISTING.provider, "m": LISTING.method, **fields})
    return "tri1." + urlsafe_b64encode(text.encode()).decode().rstrip("=")


def nested(depth: int) -> Any:
    return {"f": nested(depth - 1)} if depth > 1 else {"f": "x"}


def filtered(depth: int) -> tuple[ResumePosition, str]:
    """A listing with filters as deep as that, and its token."""
    return ResumePosition("dixa", "messages", {}, nested(depth)), forged(f=nested(depth))


@pytest.mark.parametrize(
    "fields",
    [
        {"s": ["x"]},
        {"f": "x"},
        {"k": "1"},
        {"k": 0},
        {"k": -1},
        {"k": MAX_SKIP + 1},
        {"e": 1.0},
        {"i": 5},
        {"i": "x", "t": 5},
        {"i": "x", "t": "yesterday"},
        {"i": "x", "t": "2024-05-01T00:00:00"},
        {"t": "2024-05-01T00:00:00Z"},
        {"e": 1, "i": "x"},
        {"e": 1, "k": 1},
        {"n": {}},
        {"f": {"x": float("nan")}},
    ],
    ids=str,
)
def test_a_token_whose_fields_do_not_fit_is_damaged(fields: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="resume_from is damaged"):
        resume(LISTING, forged(**fields))


def test_a_token_of_a_merge_needs_its_positions_and_no_other() -> None:
    sources = {"dixa": 1}
    assert resume(HUB, forged(p=MERGED, n=sources)).merged == MergedPosition({"dixa": SourcePosition(ended=True)})
    assert resume(HUB, forged(p=MERGED, e=1)).ended
    for fields in ({}, {"e": 1, "n": sources}, {"c": "x", "n": sources}, {"k": 1, "n": sources}):
        with pytest.raises(ValueError, match="resume_from is damaged"):
            resume(HUB, forged(p=MERGED, **fields))
    with pytest.raises(ValueError, match="resume_from is damaged"):
        resume(LISTING, forged(n=sources))


def test_filters_may_be_as_deep_as_documented() -> None:
    listing, token = filtered(MAX_DEPTH)
    assert resume(listing, token).filters == listing.filters
    listing, token = filtered(MAX_DEPTH + 1)
    with pytest.raises(ValueError, match="resume_from is damaged"):
        resume(listing, token)
    assert resume(LISTING, forged(k=MAX_SKIP, i="x", t="2024-05-01T00:00:00Z")).skip == MAX_SKIP


def test_a_token_may_be_as_long_as_documented() -> None:
    def of_length(length: int) -> str:
        # Three bytes are four characters; the cursor fills what is left.
        size = (length - len("tri1.")) * 3 // 4
        return forged(c="x" * (size - len(json.dumps({"p": "dixa", "m": "messages", "c": ""}))))

    longest = max((of_length(MAX_TOKEN_LENGTH - less) for less in range(4)), key=len)
    assert len(longest) == MAX_TOKEN_LENGTH
    assert resume(LISTING, longest).cursor
    with pytest.raises(ValueError, match=f"longer than {MAX_TOKEN_LENGTH} characters"):
        resume(LISTING, longest + "A")


def test_a_token_with_a_character_outside_its_alphabet_is_damaged() -> None:
    token = encode_token(LISTING.at("cursor"))
    for character in "!*\n ":
        with pytest.raises(ValueError, match="resume_from is damaged"):
            resume(LISTING, token[:20] + 4 * character + token[20:])


def test_a_token_of_a_merge_that_would_be_too_long_is_an_error() -> None:
    def position(characters: int) -> ResumePosition:
        return attrs.evolve(HUB, scope={"app_id": "x" * characters}, merged=MergedPosition({}))

    def longest() -> ResumePosition:
        """Three bytes are four characters of a token."""
        spare = MAX_TOKEN_LENGTH - len(encode_token(position(0)))
        return next(each for more in range(4) if fills(each := position(spare * 3 // 4 - more)))

    def fills(each: ResumePosition) -> bool:
        try:
            return len(encode_token(each)) == MAX_TOKEN_LENGTH
        except ValueError:
            return False

    fitting = longest()
    assert resume(attrs.evolve(HUB, scope=fitting.scope), encode_token(fitting)) == fitting
    with pytest.raises(ValueError, match=f"longer than {MAX_TOKEN_LENGTH} characters"):
        encode_token(position(len(fitting.scope["app_id"]) + 1))


def test_the_same_position_has_the_same_token() -> None:
    """So that two runs can be compared, and a service's own characters do not make a token longer."""
    first = ResumePosition("dixa", "messages", {"b": "1", "a": "2"}, {})
    assert encode_token(first) == encode_token(attrs.evolve(first, scope={"a": "2", "b": "1"}))
    assert len(encode_token(LISTING.at("é" * 30))) < len(encode_token(LISTING.at("e" * 60))) + 4


def test_an_own_id_that_the_token_has_otherwise_is_named() -> None:
    saved = ResumePosition("sinch", "messages", {}, {"app_id": "elsewhere"}).at("c")
    beginning = ResumePosition("sinch", "messages", {}, {})
    with pytest.raises(ValueError, match="made with app_id='elsewhere'"):
        resume(beginning, encode_token(saved), may_leave_out={"app_id"}, own={"app_id": "a1"})
    assert resume(beginning, encode_token(saved), may_leave_out={"app_id"}, own={"app_id": "elsewhere"}).cursor == "c"
    with pytest.raises(ValueError, match="made with app_id='elsewhere', this call has None"):
        resume(beginning, encode_token(saved), may_leave_out={"other"})


@pytest.mark.parametrize("token", [5, b"tri1.e30", None])
def test_a_token_that_is_no_text_is_a_type_error(token: Any) -> None:
    with pytest.raises(TypeError, match="resume_from must be a string"):
        resume(LISTING, token)

"""Resume tokens: writing, reading, and tokens that are refused."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from trilogue.paging._pages import ResumePosition
from trilogue.paging._resume import encode_token, resume, to_json

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

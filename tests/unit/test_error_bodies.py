"""Reading answers as exceptions: error bodies in every shape, headers, request ids, and secrets that are masked."""

from __future__ import annotations

import json

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.answers import call_facts, response

from trilogue import errors
from trilogue._http.error_bodies import BODY_LIMIT, TOKEN_OPERATION, from_response, read_details


@pytest.mark.parametrize(
    ("body", "details"),
    [
        # Sunshine
        ({"errors": [{"code": "unauthorized", "title": "Authorization is required"}]},
         [("unauthorized", "Authorization is required")]),
        ({"errors": [{"code": "bad", "title": "name is required"}, {"code": "bad", "title": "id is bad"}]},
         [("bad", "name is required"), ("bad", "id is bad")]),
        ({"errors": ["plain", {"title": "x"}]}, [(None, "plain"), (None, "x")]),
        # Dixa
        ({"message": "Not found"}, [(None, "Not found")]),
        ({"_type": "BadRequest", "message": "no"}, [("BadRequest", "no")]),
        # Sinch: wrapped, bare, and the newer form
        ({"error": {"code": 404, "message": "contact not found", "status": "NOT_FOUND", "details": []}},
         [("404", "contact not found")]),
        ({"error": {"code": 400, "message": "invalid", "details": [{"@type": "example/X", "description": "app_id"}]}},
         [("400", "invalid"), ("example/X", "app_id")]),
        ({"code": 3, "message": "bad", "status": "INVALID_ARGUMENT", "details": []}, [("3", "bad")]),
        ({"type": "unauthorized", "title": "Unauthorized", "detail": "token expired"},
         [("unauthorized", "Unauthorized: token expired")]),
        # OAuth 2
        ({"error": "invalid_client", "error_description": "unknown key"}, [("invalid_client", "unknown key")]),
        ({"error": "invalid_client"}, [("invalid_client", "invalid_client")]),
        # Other bodies
        ("<html><head><title>502 Bad\n Gateway</title></head><body>x</body></html>", [(None, "502 Bad Gateway")]),
        ("<h1>Service &amp; more</h1><p>try later</p>", [(None, "Service & more")]),
        ("<!doctype html><p>no title</p>", [(None, "no title")]),
        ("upstream connect error", [(None, "upstream connect error")]),
        ("", []),
        ("   ", []),
        ("null", []),
        ("true", []),
        ("17", []),
        ('"just a string"', [(None, "just a string")]),
        ('["a", "b"]', [(None, "a"), (None, "b")]),
        ("{}", []),
        ({"errors": None, "message": None}, []),
        ({"errors": {"code": "x", "title": "not a list"}}, [("x", "not a list")]),
        ({"message": {"nested": "object"}}, []),
        ({"message": 7}, [(None, "7")]),
        ("{broken", [(None, "{broken")]),
        ("[" * 50_000, [(None, "[" * 499 + "…")]),
        (json.dumps([[[[[[["deep"]]]]]]]), []),
    ],
)  # fmt: skip
def test_details_are_read_from_every_shape_of_error_body(body: object, details: list[tuple[str | None, str]]) -> None:
    text = body if isinstance(body, str) else json.dumps(body)
    assert list(read_details(text)) == details


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda children: (
        st.lists(children, max_size=4)
        | st.dictionaries(
            st.sampled_from(["errors", "error", "details", "message", "title", "detail", "code", "x"]), children
        )
    ),
    max_leaves=20,
)


@given(json_values)
def test_any_json_body_gives_details_of_text(value: object) -> None:
    for detail in read_details(json.dumps(value)):
        assert isinstance(detail.message, str)
        assert detail.code is None or isinstance(detail.code, str)


@given(st.binary(max_size=200), st.sampled_from(["", "text/html", "application/json"]))
def test_any_body_of_a_500_gives_an_internal_server_error(body: bytes, kind: str) -> None:
    error = from_response(response(500, body, content_type=kind))
    assert type(error) is errors.InternalServerError


def test_body_message_and_details_are_limited_in_length() -> None:
    error = from_response(response(500, "ä" * 100_000))
    assert len(error.body) == BODY_LIMIT
    assert len(str(error)) < 1000
    assert len(read_details(json.dumps([str(number) for number in range(1000)]))) == 20


@pytest.mark.parametrize("name", ["X-Request-Id", "X-Zendesk-Request-Id", "X-Correlation-Id", "CF-Ray"])
def test_the_request_id_is_read_from_each_known_header(name: str) -> None:
    answer = response(500)
    answer.headers[name] = "abc-123"
    assert from_response(answer).request_id == "abc-123"


def test_secrets_in_an_answers_body_are_masked() -> None:
    body = '{"key": {"id": "k1", "secret": "new-secret"}, "access_token": "new-token'
    error = from_response(response(200, body, "POST"))
    assert "new-secret" not in error.body
    assert "new-token" not in error.body
    assert '"id": "k1"' in error.body


@pytest.mark.parametrize(
    ("method", "outcome", "advice"), [("GET", "failed", "check base_url"), ("POST", "done", "do not send it again")]
)
def test_an_unreadable_success_has_an_outcome_and_advice(method: str, outcome: str, advice: str) -> None:
    cause = ValueError("Expecting value")
    error = from_response(response(200, "<html>", method, content_type="text/html"), cause)
    assert type(error) is errors.ResponseInvalidError
    assert error.__cause__ is cause
    assert (error.outcome, error.retryable, error.status) == (outcome, False, 200)
    assert advice in str(error)
    assert "text/html, 6 bytes" in str(error)


# --- headers


def test_an_error_has_the_answers_headers_by_lower_case_name() -> None:
    error = from_response(response(500, b"", X_Served_By="cache-1", Retry_After="7"))
    assert error.headers["x-served-by"] == "cache-1"
    assert error.headers["retry-after"] == "7"
    assert all(name == name.lower() for name in error.headers)


def test_an_error_has_all_values_of_a_repeated_header() -> None:
    answer = response(500)
    answer.headers = httpx.Headers([("Warning", "first"), ("Warning", "second")])
    assert from_response(answer).headers["warning"] == "first, second"


def test_an_unreadable_success_has_headers_too() -> None:
    error = from_response(response(200, "<html>", content_type="text/html"))
    assert error.headers["content-type"] == "text/html"


def test_an_error_without_an_answer_has_no_headers() -> None:
    assert errors.APIConnectionError("could not connect").headers == {}


@pytest.mark.parametrize(
    "name", ["Set-Cookie", "Set-Cookie2", "Authorization", "Proxy-Authorization", "Authentication-Info"]
)
def test_headers_that_hold_credentials_are_left_out(name: str) -> None:
    answer = response(500)
    answer.headers[name] = "session=do-not-show"
    error = from_response(answer)
    assert name.lower() not in error.headers
    assert "do-not-show" not in str(vars(error))


@pytest.mark.parametrize(
    ("authorization", "secrets"),
    [
        ("Bearer token-do-not-show", ["token-do-not-show"]),
        ("token-do-not-show", ["token-do-not-show"]),
        (
            "Basic a2V5LWlkOnBhc3Mtbm90LXNob3c=",
            ["a2V5LWlkOnBhc3Mtbm90LXNob3c=", "key-id:pass-not-show", "pass-not-show"],
        ),
    ],
    ids=["bearer", "token alone", "basic"],
)
def test_presented_credentials_are_masked_in_headers_and_body(authorization: str, secrets: list[str]) -> None:
    for secret in secrets:
        answer = response(403, f"rejected: {secret}", X_Rejected=f"credential {secret}, unknown")
        answer.request.headers["Authorization"] = authorization
        error = from_response(answer)
        assert error.headers["x-rejected"] == "credential [secure], unknown"
        assert error.body == "rejected: [secure]"
        assert secret not in str(vars(error))


def test_the_location_of_a_redirect_is_kept_without_its_query() -> None:
    answer = response(302, Location="https://login.example.com/start?code=do-not-show#token=do-not-show")
    error = from_response(answer)
    assert error.headers["location"] == "https://login.example.com/start"
    assert "do-not-show" not in str(vars(error))


def test_an_unreadable_token_answer_keeps_no_body() -> None:
    facts = call_facts(operation=TOKEN_OPERATION, repeatability="safe")
    answer = response(200, '{"tok": "do-not-show"}')
    answer.extensions["call"] = lambda: facts
    error = from_response(answer)
    assert (error.operation, error.body) == (TOKEN_OPERATION, "")
    assert "do-not-show" not in str(vars(error))

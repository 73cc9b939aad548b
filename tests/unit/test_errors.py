"""The exceptions: what they carry, what they say, and how the services' error bodies are read."""

from __future__ import annotations

import copy
import inspect
import json
import pickle

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trilogue import errors
from trilogue._http.error_bodies import BODY_LIMIT, CallFacts, from_response, from_status, read_details
from trilogue.errors import Detail

CLASSES = [
    value for value in vars(errors).values() if inspect.isclass(value) and issubclass(value, errors.TrilogueError)
]
FULL = {
    "provider": "dixa",
    "operation": "queues.list_queues",
    "method": "GET",
    "path": "/v1/queues",
    "status": 429,
    "details": (Detail("rate", "slow down"),),
    "request_id": "req-1",
    "attempts": 3,
    "retryable": True,
    "outcome": "unknown",
    "retry_after": 2.5,
    "body": '{"message": "slow down"}',
}


def response(status: int, body: bytes | str | object = b"", method: str = "GET", **headers: str) -> httpx.Response:
    content = body if isinstance(body, bytes) else (body if isinstance(body, str) else json.dumps(body)).encode()
    request = httpx.Request(method, "https://api.example.com/v1/things?email=sue%40example.org")
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.Response(status, content=content, headers=named, request=request)


def facts(**changes: object) -> CallFacts:
    given = {
        "provider": "sinch",
        "operation": "messages.send_message",
        "method": "POST",
        "path": "/v1/x",
        "effect": "once",
    }
    return CallFacts(**(given | changes))


@pytest.mark.parametrize("kind", CLASSES)
def test_every_error_pickles_and_copies_with_all_it_carries(kind: type[errors.TrilogueError]) -> None:
    error = kind("it went wrong", **FULL)
    error.add_note("seen at night")
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(twin) is kind
        assert vars(twin) == vars(error)
        assert (str(twin), repr(twin), twin.args) == (str(error), repr(error), error.args)


@pytest.mark.parametrize("kind", CLASSES)
def test_every_error_is_documented_and_of_one_family(kind: type[errors.TrilogueError]) -> None:
    assert issubclass(kind, errors.TrilogueError)
    assert inspect.getdoc(kind) != inspect.getdoc(kind.__mro__[1])


def test_an_error_says_who_what_where_and_how_often() -> None:
    assert str(errors.RateLimitError("429 slow down", **FULL)) == (
        "dixa queues.list_queues: 429 slow down [GET /v1/queues, 3 attempts, outcome unknown, request id req-1]"
    )
    assert str(errors.ConfigError("set TRILOGUE_DIXA_TOKEN")) == "set TRILOGUE_DIXA_TOKEN"


def test_config_errors_are_value_errors_too() -> None:
    assert issubclass(errors.ConfigError, ValueError)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (300, errors.UnexpectedRedirectError),
        (307, errors.UnexpectedRedirectError),
        (400, errors.BadRequestError),
        (401, errors.AuthenticationError),
        (402, errors.PaymentRequiredError),
        (403, errors.PermissionDeniedError),
        (404, errors.NotFoundError),
        (405, errors.MethodNotAllowedError),
        (408, errors.APIStatusError),
        (409, errors.ConflictError),
        (410, errors.GoneError),
        (413, errors.PayloadTooLargeError),
        (418, errors.APIStatusError),
        (422, errors.UnprocessableEntityError),
        (423, errors.ConversationFullError),
        (429, errors.RateLimitError),
        (499, errors.APIStatusError),
        (500, errors.InternalServerError),
        (520, errors.InternalServerError),
        (599, errors.InternalServerError),
        (999, errors.InternalServerError),
    ],
)
def test_a_status_has_its_class_and_any_number_works(status: int, kind: type[errors.APIStatusError]) -> None:
    error = from_status(response(status), facts(), outcome="failed", retryable=False)
    assert type(error) is kind
    assert error.status == status
    assert str(status) in str(error)


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
        # and whatever else comes
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
def test_details_are_read_from_every_shape(body: object, details: list[tuple[str | None, str]]) -> None:
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
def test_no_json_body_can_hurt(value: object) -> None:
    for detail in read_details(json.dumps(value)):
        assert isinstance(detail.message, str)
        assert detail.code is None or isinstance(detail.code, str)


@given(st.binary(max_size=200), st.sampled_from(["", "text/html", "application/json"]))
def test_no_body_at_all_can_hurt(body: bytes, kind: str) -> None:
    error = from_response(response(500, body, content_type=kind))
    assert type(error) is errors.InternalServerError


def test_a_body_is_kept_up_to_a_bound() -> None:
    error = from_response(response(500, "ä" * 100_000))
    assert len(error.body) == BODY_LIMIT
    assert len(str(error)) < 1000
    assert len(read_details(json.dumps([str(number) for number in range(1000)]))) == 20


@pytest.mark.parametrize("name", ["X-Request-Id", "X-Zendesk-Request-Id", "X-Correlation-Id", "CF-Ray"])
def test_the_request_id_is_kept(name: str) -> None:
    answer = response(500)
    answer.headers[name] = "abc-123"
    assert from_response(answer).request_id == "abc-123"


def test_secrets_in_an_answer_are_not_kept() -> None:
    body = '{"key": {"id": "k1", "secret": "new-secret"}, "access_token": "new-token'
    error = from_response(response(200, body, "POST"))
    assert "new-secret" not in error.body
    assert "new-token" not in error.body
    assert '"id": "k1"' in error.body


@pytest.mark.parametrize(
    ("method", "outcome", "says"), [("GET", "failed", "check base_url"), ("POST", "done", "do not send it again")]
)
def test_an_unreadable_success_says_what_became_of_the_call(method: str, outcome: str, says: str) -> None:
    cause = ValueError("Expecting value")
    error = from_response(response(200, "<html>", method, content_type="text/html"), cause)
    assert type(error) is errors.ResponseInvalidError
    assert error.__cause__ is cause
    assert (error.outcome, error.retryable, error.status) == (outcome, False, 200)
    assert says in str(error)
    assert "text/html, 6 bytes" in str(error)


@pytest.mark.parametrize(
    ("provider", "status", "advice"),
    [
        ("sinch", 404, "region"),
        ("sinch", 401, "key_secret"),
        ("dixa", 401, "Bearer"),
        ("dixa", 429, "10 requests a second"),
        ("sunshine", 423, "30,000"),
        ("sunshine", 403, "scope"),
        (None, 302, "check base_url"),
    ],
)
def test_an_error_says_what_to_look_at(provider: str | None, status: int, advice: str) -> None:
    error = from_status(response(status), facts(provider=provider), outcome="failed", retryable=False)
    assert advice in str(error)


@pytest.mark.parametrize(
    ("provider", "where"), [("dixa", "externalId"), ("sinch", "message_metadata"), ("sunshine", "metadata")]
)
def test_a_write_in_doubt_says_where_to_look(provider: str, where: str) -> None:
    error = from_status(response(503), facts(provider=provider), outcome="unknown", retryable=False)
    assert "do not send it again before looking" in str(error)
    assert where in str(error)


def test_a_repeatable_call_in_doubt_may_be_sent_again() -> None:
    error = from_status(response(503), facts(effect="repeatable"), outcome="unknown", retryable=True)
    assert "sending it again changes nothing more" in str(error)

"""Exceptions: their attributes, classes and messages. How answers are read is tested in test_error_bodies.py."""

from __future__ import annotations

import copy
import inspect
import pickle

import pytest
from unit.answers import call_facts, response

from trilogue import errors
from trilogue._http.error_bodies import from_status
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
    "headers": {"retry-after": "2.5"},
    "details": (Detail("rate", "slow down"),),
    "request_id": "req-1",
    "attempts": 3,
    "retryable": True,
    "outcome": "unknown",
    "retry_after": 2.5,
    "body": '{"message": "slow down"}',
}


@pytest.mark.parametrize("kind", CLASSES)
def test_every_error_keeps_all_attributes_when_pickled_and_copied(kind: type[errors.TrilogueError]) -> None:
    error = kind("it went wrong", **FULL)
    error.add_note("seen at night")
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(twin) is kind
        assert vars(twin) == vars(error)
        assert (str(twin), repr(twin), twin.args) == (str(error), repr(error), error.args)


@pytest.mark.parametrize("kind", CLASSES)
def test_every_error_is_a_trilogue_error_with_a_docstring_of_its_own(kind: type[errors.TrilogueError]) -> None:
    assert issubclass(kind, errors.TrilogueError)
    assert inspect.getdoc(kind) != inspect.getdoc(kind.__mro__[1])


def test_a_message_names_provider_operation_path_attempts_outcome_and_request_id() -> None:
    assert str(errors.RateLimitError("429 slow down", **FULL)) == (
        "dixa queues.list_queues: 429 slow down [GET /v1/queues, 3 attempts, outcome unknown, request id req-1]"
    )
    assert str(errors.ConfigError("set TRILOGUE_DIXA_TOKEN")) == "set TRILOGUE_DIXA_TOKEN"


def test_a_config_error_is_a_value_error() -> None:
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
def test_every_status_has_an_error_class(status: int, kind: type[errors.APIStatusError]) -> None:
    error = from_status(response(status), call_facts(), outcome="failed", retryable=False)
    assert type(error) is kind
    assert error.status == status
    assert str(status) in str(error)


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
def test_a_message_gives_advice_for_the_provider_and_status(provider: str | None, status: int, advice: str) -> None:
    error = from_status(response(status), call_facts(provider), outcome="failed", retryable=False)
    assert advice in str(error)


@pytest.mark.parametrize(
    ("provider", "where"), [("dixa", "external_id"), ("sinch", "message_metadata"), ("sunshine", "metadata")]
)
def test_a_write_of_unknown_outcome_says_where_to_look_for_it(provider: str, where: str) -> None:
    error = from_status(response(503), call_facts(provider), outcome="unknown", retryable=False)
    assert "do not send it again before looking" in str(error)
    assert where in str(error)
    assert "find_sent(conversation=…, reference=…)" in str(error)


def test_an_idempotent_call_of_unknown_outcome_may_be_sent_again() -> None:
    error = from_status(response(503), call_facts(repeatability="idempotent"), outcome="unknown", retryable=True)
    assert "sending it again changes nothing more" in str(error)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("Sue Andersen, Ærø: 7 €", "Sue Andersen, Ærø: 7 €"),
        ("a\nERROR forged", r"a\nERROR forged"),
        ("a\r\x1b[2J\x9b31m\x00", r"a\r\x1b[2J\x9b31m\x00"),
        ("\u202eevil\u2066\u200f\u061c", r"\u202eevil\u2066\u200f\u061c"),
        ("\u2028\u2029\x85", r"\u2028\u2029\x85"),
        ("half \ud83d", r"half \ud83d"),
        ("\U000e0041", r"\U000e0041"),
    ],
)
def test_what_is_not_printable_is_escaped_in_the_text_of_an_error(given: str, shown: str) -> None:
    error = errors.BadRequestError(given, provider="dixa", operation=given, method="GET", path=given, request_id=given)
    assert str(error) == f"dixa {shown}: {shown} [GET {shown}, request id {shown}]"
    assert error.message == given
    assert str(error).isprintable()
    assert repr(error).isprintable()

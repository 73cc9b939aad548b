"""The services' rules: which operations may be sent twice, redirect, or carry no credentials."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

import trilogue_dixa
import trilogue_sinch
import trilogue_sunshine
from trilogue.providers.rules import DIXA, SINCH, SUNSHINE
from trilogue.retry import repeatability_of

if TYPE_CHECKING:
    from types import ModuleType

    from trilogue._http import ServiceRules


def repeatability(rules: ServiceRules, method: str, operation: str) -> str:
    return repeatability_of(method, operation, safe=rules.safe, unsafe=rules.unsafe)


def test_repeatability_follows_the_method_where_no_rule_names_the_operation() -> None:
    for rules in (SUNSHINE, DIXA, SINCH):
        for method, expected in {"GET": "safe", "HEAD": "safe", "PUT": "idempotent", "DELETE": "idempotent"}.items():
            assert repeatability(rules, method, "things.some_operation") == expected
        for method in ("POST", "PATCH", "BREW"):
            assert repeatability(rules, method, "things.some_operation") == "unsafe"
            assert repeatability(rules, method, "") == "unsafe"


@pytest.mark.parametrize(
    ("rules", "method", "operation", "expected"),
    [
        (DIXA, "POST", "analytics.query_records", "safe"),
        (DIXA, "POST", "analytics.query_metric", "safe"),
        (SINCH, "POST", "transcoding.transcode_message", "safe"),
        (SINCH, "POST", "contacts.get_channel_profile", "safe"),
        (SINCH, "POST", "capability.query_capability", "unsafe"),
        (SINCH, "POST", "messages.send_message", "unsafe"),
        (SUNSHINE, "POST", "conversations.download_message_ref", "unsafe"),
        (SUNSHINE, "GET", "oauth.authorize", "unsafe"),
        (DIXA, "PATCH", "tags.deactivate_tag", "unsafe"),
    ],
)
def test_repeatability_follows_the_rule_that_names_the_operation(
    rules: ServiceRules, method: str, operation: str, expected: str
) -> None:
    assert repeatability(rules, method, operation) == expected


@pytest.mark.parametrize(
    ("rules", "package"), [(SUNSHINE, trilogue_sunshine), (DIXA, trilogue_dixa), (SINCH, trilogue_sinch)]
)
def test_every_operation_that_a_rule_names_exists(rules: ServiceRules, package: ModuleType) -> None:
    api = package.Client(http_client=httpx.Client()).api
    groups = (getattr(api, name) for name in dir(api) if not name.startswith("_"))
    known = {operation for group in groups for operation in dir(group)}
    assert rules.safe | rules.unsafe | rules.redirects | rules.anonymous <= known


ADVICE = {
    "sunshine": {401: "app_id, key_id and secret", 403: "scope", 423: "30,000 messages"},
    "dixa": {401: "API token", 429: "10 requests a second"},
    "sinch": {401: "key_id, key_secret and project_id", 404: "region", 429: "800 requests a second"},
}


@pytest.mark.parametrize("rules", [SUNSHINE, DIXA, SINCH], ids=lambda rules: rules.provider)
def test_each_statuss_advice_names_what_to_look_at(rules: ServiceRules) -> None:
    assert rules.advice.keys() == ADVICE[rules.provider].keys()
    for status, named in ADVICE[rules.provider].items():
        assert named in rules.advice[status]


def test_only_dixas_deletes_succeed_for_what_is_missing() -> None:
    assert {rules.provider: rules.delete_of_missing_succeeds for rules in (SUNSHINE, DIXA, SINCH)} == {
        "sunshine": False,
        "dixa": True,
        "sinch": False,
    }

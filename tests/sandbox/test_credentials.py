"""Credentials: each service accepts its own and refuses everything else, in its own words."""

import base64
import datetime as dt

import httpx
import jwt
import pytest

from trilogue.testing import Sandbox

URLS = {"sunshine": "{0.sunshine.root}", "dixa": "/v1/queues", "sinch": "{0.sinch.root}/apps"}
REFUSALS = {
    "sunshine": {"errors": [{"code": "unauthorized", "title": "Authorization is required"}]},
    "dixa": {"message": "Unauthorized"},
    "sinch": {
        "error": {
            "code": 401,
            "message": "the credentials are missing, wrong or expired",
            "status": "UNAUTHENTICATED",
            "details": [],
        }
    },
}


def ask(sandbox, provider, authorization):
    headers = {} if authorization is None else {"Authorization": authorization}
    base = getattr(sandbox, provider).base_url
    return httpx.get(base + URLS[provider].format(sandbox), headers=headers)


def basic(name, secret):
    return "Basic " + base64.b64encode(f"{name}:{secret}".encode()).decode()


def minted(sandbox, **changes):
    sunshine = sandbox.sunshine
    claims = {"scope": "app"} | changes.pop("claims", {})
    options = {"kid": sunshine.key_id, "secret": sunshine.secret, "algorithm": "HS256"} | changes
    token = jwt.encode(
        {name: value for name, value in claims.items() if value is not None},
        options["secret"],
        options["algorithm"],
        headers={"kid": options["kid"]},
    )
    return f"Bearer {token}"


def token_from(sandbox, **changes):
    auth = (sandbox.sinch.key_id, changes.get("secret", sandbox.sinch.key_secret))
    data = {"grant_type": changes.get("grant_type", "client_credentials")}
    return httpx.post(sandbox.sinch.auth_url, auth=auth, data=data)


@pytest.mark.parametrize("provider", URLS)
@pytest.mark.parametrize(
    "authorization", [None, "", "Basic", "Basic !!!", "Bearer x.y.z", "Digest x", basic("a", "b"), "x"]
)
def test_wrong_credentials_are_refused_in_the_vendors_shape(sandbox, provider, authorization):
    answer = ask(sandbox, provider, authorization)

    assert answer.status_code == 401
    assert answer.json() == REFUSALS[provider]


def test_sunshine_takes_basic_with_any_key_it_has_issued(sandbox, sunshine):
    created = sunshine.post(f"{sandbox.sunshine.root}/keys", json={"displayName": "Second"}).json()["key"]

    assert ask(sandbox, "sunshine", basic(created["id"], created["secret"])).status_code == 200
    sunshine.delete(f"{sandbox.sunshine.root}/keys/{created['id']}")
    assert ask(sandbox, "sunshine", basic(created["id"], created["secret"])).status_code == 401


@pytest.mark.parametrize("claims", [{}, {"scope": "account"}, {"exp": dt.datetime.now(dt.UTC) + dt.timedelta(hours=1)}])
def test_sunshine_takes_tokens_signed_with_a_key(sandbox, claims):
    assert ask(sandbox, "sunshine", minted(sandbox, claims=claims)).status_code == 200


@pytest.mark.parametrize(
    "changes",
    [
        {"secret": "another-secret-that-is-long-enough-for-hs256"},
        {"kid": "app_unknown"},
        {"algorithm": "HS512", "secret": "x" * 64},
        {"claims": {"scope": "everything"}},
        {"claims": {"scope": None}},
        {"claims": {"exp": dt.datetime.now(dt.UTC) - dt.timedelta(minutes=1)}},
    ],
)
def test_sunshine_refuses_tokens_that_are_forged_expired_or_of_no_scope(sandbox, changes):
    assert ask(sandbox, "sunshine", minted(sandbox, **changes)).status_code == 401


@pytest.mark.parametrize("prefix", ["", "Bearer "])
def test_dixa_takes_the_token_raw_or_as_bearer(sandbox, prefix):
    assert ask(sandbox, "dixa", prefix + sandbox.dixa.token).status_code == 200


def test_sinch_issues_tokens_that_open_its_operations(sandbox):
    issued = token_from(sandbox).json()

    assert {"expires_in": 3600, "token_type": "bearer"}.items() <= issued.items()
    assert ask(sandbox, "sinch", f"Bearer {issued['access_token']}").status_code == 200
    assert ask(sandbox, "sinch", basic(sandbox.sinch.key_id, sandbox.sinch.key_secret)).status_code == 200


def test_sinch_issues_no_token_for_a_wrong_secret_or_grant(sandbox):
    assert token_from(sandbox, secret="wrong").status_code == 401
    assert token_from(sandbox, secret="wrong").json()["error"] == "invalid_client"
    assert token_from(sandbox, grant_type="password").json() == {"error": "unsupported_grant_type"}


def test_sinch_tokens_end_with_their_time_and_when_told_to():
    now = dt.datetime(2025, 3, 1, tzinfo=dt.UTC)
    with Sandbox(now=lambda: now) as sandbox:
        sandbox.sinch.token_seconds = 60
        token = f"Bearer {token_from(sandbox).json()['access_token']}"
        assert ask(sandbox, "sinch", token).status_code == 200
        now += dt.timedelta(seconds=61)
        assert ask(sandbox, "sinch", token).status_code == 401

        token = f"Bearer {token_from(sandbox).json()['access_token']}"
        sandbox.sinch.expire_tokens()
        assert ask(sandbox, "sinch", token).status_code == 401


def test_some_calls_carry_no_credentials(sandbox):
    answer = httpx.get(f"{sandbox.sunshine.base_url}/v2/tokenInfo")

    assert answer.json()["app"]["id"] == sandbox.sunshine.app_id


def test_nothing_logged_holds_a_credential(sandbox, clients):
    for provider, url in URLS.items():
        clients[provider].get(url.format(sandbox))
    token_from(sandbox)
    log = repr(sandbox.requests)

    assert len(sandbox.requests) == 4
    assert [request.operation for request in sandbox.requests] == ["get_app", "list_queues", "list_apps", "token"]
    for secret in (sandbox.sunshine.secret, sandbox.dixa.token, sandbox.sinch.key_secret):
        assert secret not in log

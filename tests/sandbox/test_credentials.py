"""Credentials: each service accepts its own, and rejects all others with the vendor's error."""

import base64
import datetime as dt

import httpx
import jwt
import pytest

from trilogue.testing import Sandbox

URLS = {"sunshine": "{0.sunshine.root}", "dixa": "/v1/queues", "sinch": "{0.sinch.root}/apps"}
ERRORS = {
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


def get(sandbox, provider, authorization):
    headers = {} if authorization is None else {"Authorization": authorization}
    base = getattr(sandbox, provider).base_url
    return httpx.get(base + URLS[provider].format(sandbox), headers=headers)


def basic(name, secret):
    return "Basic " + base64.b64encode(f"{name}:{secret}".encode()).decode()


def signed_token(sandbox, **changes):
    sunshine = sandbox.sunshine
    claims = {"scope": "app"} | changes.pop("claims", {})
    keys = {"account": (sunshine.account_key_id, sunshine.account_secret)}
    kid, secret = keys.get(claims["scope"], (sunshine.key_id, sunshine.secret))
    options = {"kid": kid, "secret": secret, "algorithm": "HS256"} | changes
    token = jwt.encode(
        {name: value for name, value in claims.items() if value is not None},
        options["secret"],
        options["algorithm"],
        headers={"kid": options["kid"]},
    )
    return f"Bearer {token}"


def request_token(sandbox, **changes):
    auth = (sandbox.sinch.key_id, changes.get("secret", sandbox.sinch.key_secret))
    data = {"grant_type": changes.get("grant_type", "client_credentials")}
    return httpx.post(sandbox.sinch.auth_url, auth=auth, data=data)


@pytest.mark.parametrize("provider", URLS)
@pytest.mark.parametrize(
    "authorization", [None, "", "Basic", "Basic !!!", "Bearer x.y.z", "Digest x", basic("a", "b"), "x", b"Basic \xff"]
)
def test_wrong_credentials_are_rejected_with_the_vendors_error(sandbox, provider, authorization):
    response = get(sandbox, provider, authorization)

    assert response.status_code == 401
    assert response.json() == ERRORS[provider]


def test_sunshine_accepts_every_existing_key_as_basic_credentials(sandbox, sunshine):
    created = sunshine.post(f"{sandbox.sunshine.root}/keys", json={"displayName": "Second"}).json()["key"]

    assert get(sandbox, "sunshine", basic(created["id"], created["secret"])).status_code == 200
    sunshine.delete(f"{sandbox.sunshine.root}/keys/{created['id']}")
    assert get(sandbox, "sunshine", basic(created["id"], created["secret"])).status_code == 401


@pytest.mark.parametrize("claims", [{}, {"scope": "account"}, {"exp": dt.datetime.now(dt.UTC) + dt.timedelta(hours=1)}])
def test_sunshine_accepts_tokens_signed_with_a_key(sandbox, claims):
    assert get(sandbox, "sunshine", signed_token(sandbox, claims=claims)).status_code == 200


@pytest.mark.parametrize(
    "changes",
    [
        {"secret": "another-secret-that-is-long-enough-for-hs256"},
        {"kid": "app_unknown"},
        {"algorithm": "HS512", "secret": "x" * 64},
        {"claims": {"scope": "everything"}},
        {"claims": {"scope": None}},
        {"claims": {"scope": "integration"}},
        {"claims": {"exp": dt.datetime.now(dt.UTC) - dt.timedelta(minutes=1)}},
    ],
)
def test_sunshine_rejects_tokens_that_are_forged_or_expired_or_have_no_valid_scope(sandbox, changes):
    assert get(sandbox, "sunshine", signed_token(sandbox, **changes)).status_code == 401


@pytest.mark.parametrize("prefix", ["", "Bearer "])
def test_dixa_accepts_the_token_alone_and_as_bearer(sandbox, prefix):
    assert get(sandbox, "dixa", prefix + sandbox.dixa.token).status_code == 200


def test_sinch_accepts_the_tokens_that_it_issues_and_the_access_key(sandbox):
    issued = request_token(sandbox).json()

    assert {"expires_in": 3600, "token_type": "bearer"}.items() <= issued.items()
    assert get(sandbox, "sinch", f"Bearer {issued['access_token']}").status_code == 200
    assert get(sandbox, "sinch", basic(sandbox.sinch.key_id, sandbox.sinch.key_secret)).status_code == 200


def test_sinch_issues_no_token_for_a_wrong_secret_or_grant_type(sandbox):
    assert request_token(sandbox, secret="wrong").status_code == 401
    assert request_token(sandbox, secret="wrong").json()["error"] == "invalid_client"
    assert request_token(sandbox, grant_type="password").json() == {"error": "unsupported_grant_type"}


def test_sinch_tokens_expire_after_token_seconds_and_by_expire_tokens():
    now = dt.datetime(2025, 3, 1, tzinfo=dt.UTC)
    with Sandbox(now=lambda: now) as sandbox:
        sandbox.sinch.token_seconds = 60
        token = f"Bearer {request_token(sandbox).json()['access_token']}"
        assert get(sandbox, "sinch", token).status_code == 200
        now += dt.timedelta(seconds=61)
        assert get(sandbox, "sinch", token).status_code == 401

        token = f"Bearer {request_token(sandbox).json()['access_token']}"
        sandbox.sinch.expire_tokens()
        assert get(sandbox, "sinch", token).status_code == 401


def test_an_operation_without_security_needs_no_credentials(sandbox):
    response = httpx.get(f"{sandbox.sunshine.base_url}/v2/tokenInfo")

    assert response.json()["app"]["id"] == sandbox.sunshine.app_id


def test_the_request_log_contains_no_credentials(sandbox, clients):
    for provider, url in URLS.items():
        clients[provider].get(url.format(sandbox))
    request_token(sandbox)
    log = repr(sandbox.requests)

    assert len(sandbox.requests) == 4
    assert [request.operation for request in sandbox.requests] == ["get_app", "list_queues", "list_apps", "token"]
    for secret in (sandbox.sunshine.secret, sandbox.dixa.token, sandbox.sinch.key_secret):
        assert secret not in log

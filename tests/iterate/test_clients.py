"""The clients themselves: what they are made of, what they show, how they are copied, and what importing them loads."""

from __future__ import annotations

import copy
import inspect
import pickle
import subprocess
import sys
from typing import Any

import httpx
import pytest
from iterate.services import PROVIDERS, Recorder, async_client, client

import trilogue
from trilogue import (
    AsyncDixa,
    AsyncSinch,
    AsyncSunshine,
    ConfigError,
    Contact,
    Customer,
    Dixa,
    InternalServerError,
    NotSupportedError,
    ResponseInvalidError,
    Sinch,
    Sunshine,
    errors,
)
from trilogue_sunshine import models as sunshine_models

CLASSES = [(Sunshine, AsyncSunshine), (Dixa, AsyncDixa), (Sinch, AsyncSinch), (trilogue.Hub, trilogue.AsyncHub)]

pytestmark = pytest.mark.anyio


# --- what importing loads


def loaded_after(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_importing_the_package_loads_no_provider_and_no_http_library() -> None:
    ours = {name for name in loaded_after("import trilogue") if name.startswith(("trilogue", "httpx", "attr"))}
    assert ours == {"trilogue", "trilogue._version"}


def test_a_client_loads_its_own_provider_alone() -> None:
    loaded = loaded_after("import trilogue; trilogue.Dixa")
    assert "trilogue_dixa" in loaded
    assert not {name for name in loaded if name.startswith(("trilogue_sunshine", "trilogue_sinch", "asyncio"))} - {
        "asyncio"
    }


def test_every_public_name_is_there_and_nothing_else_is_claimed() -> None:
    assert sorted(trilogue.__all__) == trilogue.__all__
    for name in trilogue.__all__:
        assert getattr(trilogue, name) is not None
    assert set(trilogue.__all__) <= set(dir(trilogue))
    raised = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, Exception)}
    assert raised <= set(trilogue.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'Zendesk'"):
        _ = trilogue.Zendesk


# --- sync and async


@pytest.mark.parametrize(("sync", "twin"), CLASSES, ids=lambda kind: kind.__name__)
def test_sync_and_async_have_the_same_methods_and_arguments(sync: type, twin: type) -> None:
    def public(kind: type) -> set[str]:
        return {name for name in dir(kind) if not name.startswith("_")}

    assert public(sync) == public(twin) - {"aclose"}
    for name in [*public(sync), "__init__"]:
        ours, theirs = getattr(sync, name), getattr(twin, name)
        if callable(ours):
            assert list(inspect.signature(ours).parameters) == list(inspect.signature(theirs).parameters), name


# --- making one


def test_a_base_url_takes_the_place_of_subdomain_and_region():
    with Sunshine(app_id="a", key_id="k", secret="s", subdomain="acme", base_url="https://proxy.test/sc") as client:
        assert repr(client) == "Sunshine('https://proxy.test/sc')"
    key = {"project_id": "p", "app_id": "a", "key_id": "k", "key_secret": "s"}
    with Sinch(**key, region="eu", base_url="https://proxy.test") as client:
        assert repr(client) == "Sinch('https://proxy.test')"


def test_the_rooms_of_the_package_need_no_import_of_their_own():
    assert trilogue.webhooks.dixa
    assert trilogue.errors.NotFoundError is trilogue.NotFoundError


@pytest.mark.parametrize(
    ("kind", "arguments", "match"),
    [
        (Sunshine, {"app_id": "a", "key_id": "k", "secret": "s"}, "give subdomain="),
        (Sunshine, {"app_id": "a", "subdomain": "evil.test/", "key_id": "k", "secret": "s"}, "first part"),
        (Sunshine, {"app_id": "a", "subdomain": "acme", "key_id": "k"}, "key_id=… and secret=…"),
        (
            Sunshine,
            {"app_id": "a", "subdomain": "acme", "key_id": "k", "secret": "s", "token": "t"},
            "or token=… alone",
        ),
        (Sunshine, {"app_id": "a", "subdomain": "acme", "key_id": "k", "secret": ""}, "secret is empty"),
        (Dixa, {"token": ""}, "token is empty"),
        (Dixa, {"token": "t", "scheme": "basic"}, "raw"),
        (Dixa, {"token": "t", "base_url": "http://dev.dixa.io"}, "https"),
        (Sinch, {"project_id": "p", "app_id": "a", "key_id": "k", "key_secret": "s"}, "give region="),
        (Sinch, {"project_id": "p", "app_id": "a", "key_id": "k", "key_secret": "s", "region": "e.u"}, "us"),
    ],
)
def test_a_client_that_cannot_work_is_not_made(kind: Any, arguments: dict[str, Any], match: str) -> None:
    with pytest.raises(ConfigError, match=match):
        kind(**arguments)
    with pytest.raises(ConfigError, match=match):
        getattr(trilogue, f"Async{kind.__name__}")(**arguments)


def test_a_misspelt_argument_is_refused() -> None:
    with pytest.raises(TypeError, match="unexpected client argument 'timout'"):
        Dixa(token="t", timout=3)  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("made", "origin"),
    [
        (lambda **more: Sunshine(subdomain="acme", app_id="a", **more), "https://acme.zendesk.com/sc/v2/apps/a/"),
        (
            lambda **more: Sunshine(base_url="https://api.smooch.io", app_id="a", **more),
            "https://api.smooch.io/v2/apps/a/",
        ),
    ],
)
def test_the_host_is_the_providers(made: Any, origin: str) -> None:
    recorder = Recorder()
    sunshine = made(key_id="k", secret="s", http_client=httpx.MockTransport(recorder))
    assert sunshine.find_contacts(Customer(ids={"sunshine": "u"})).first() is None
    assert str(recorder.requests[0].url) == f"{origin}users/u"


@pytest.mark.parametrize(
    ("options", "header"),
    [({}, "classified"), ({"scheme": "bearer"}, "Bearer classified")],
)
def test_dixas_token_is_sent_raw_or_as_bearer(options: dict[str, Any], header: str) -> None:
    recorder = Recorder()
    dixa = Dixa(token="classified", http_client=httpx.MockTransport(recorder), **options)
    dixa.find_contacts(Customer(ids={"dixa": "e"})).first()
    assert recorder.requests[0].headers["authorization"] == header
    assert recorder.requests[0].url.host == "dev.dixa.io"


def test_sinch_takes_a_token_or_sends_its_key() -> None:
    recorder = Recorder()
    common = {"project_id": "p", "app_id": "a", "key_id": "k", "key_secret": "s", "region": "br"}
    for options, scheme in (({}, "Bearer"), ({"auth_url": None}, "Basic")):
        sinch = Sinch(**common, http_client=httpx.MockTransport(recorder), **options)
        sinch.find_contacts(Customer(ids={"sinch": "k1"})).first()
        assert recorder.requests[-1].headers["authorization"].startswith(scheme)
        assert recorder.requests[-1].url.host == "br.conversation.api.sinch.com"


def test_from_env(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PROJECT_ID", "APP_ID", "KEY_ID", "KEY_SECRET", "REGION"):
        with pytest.raises(ConfigError, match=f"TRILOGUE_SINCH_{name}"):
            Sinch.from_env()
        monkeypatch.setenv(f"TRILOGUE_SINCH_{name}", "eu")
    recorder = Recorder()
    sinch = Sinch.from_env(http_client=httpx.MockTransport(recorder))
    sinch.find_contacts(Customer(ids={"sinch": "k1"})).first()
    assert recorder.requests[0].url.path == "/v1/projects/eu/contacts/k1"
    monkeypatch.setenv("TRILOGUE_DIXA_TOKEN", "t")
    monkeypatch.setenv("TRILOGUE_DIXA_AGENT_ID", "agent")
    assert isinstance(AsyncDixa.from_env(), AsyncDixa)


# --- what they show, and copies


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_client_shows_no_credential_and_can_be_pickled(provider: str) -> None:
    for made in (client(Recorder(), provider), async_client(Recorder(), provider)):
        assert "classified" not in repr(made)
        assert "classified" not in repr(vars(made))
    plain = {"rate_limit": None}
    original = {
        "sunshine": lambda: Sunshine(subdomain="acme", app_id="a", key_id="k", secret="classified", **plain),
        "dixa": lambda: Dixa(token="classified", agent_id="agent", **plain),
        "sinch": lambda: Sinch(project_id="p", app_id="a", key_id="k", key_secret="classified", region="eu", **plain),
    }[provider]()
    packed = pickle.dumps(original.with_options(max_attempts=7))
    assert b"classified" not in packed
    again = pickle.loads(packed)
    assert type(again) is type(original)
    assert repr(again) == repr(original)
    assert again.adapter.scope == original.adapter.scope
    again.close()
    original.close()


def test_a_client_with_other_options_shares_the_connections() -> None:
    attempts = []

    def service(request: httpx.Request) -> httpx.Response:
        attempts.append(request)
        return httpx.Response(503)

    dixa = client(service, "dixa", max_attempts=3)
    once = dixa.with_options(max_attempts=1)
    with pytest.raises(InternalServerError):
        once.contacts().first()
    assert len(attempts) == 1
    with pytest.raises(InternalServerError):
        dixa.contacts().first()
    assert len(attempts) == 4
    with pytest.raises(InternalServerError):
        once.with_options(timeout=1).contacts().first()
    assert len(attempts) == 5
    assert once.capabilities == dixa.capabilities


def test_records_pickle_copy_compare_and_stay_as_they_are() -> None:
    raw = sunshine_models.Message.from_dict({"id": "m1"})
    message = trilogue.Message("sunshine", "m1", raw=raw, text="x")
    for again in (pickle.loads(pickle.dumps(message)), copy.deepcopy(message)):
        assert again == message
        assert hash(again) == hash(message)
        assert again.raw == raw
    with pytest.raises(AttributeError):
        message.text = "y"  # type: ignore[misc]
    contact = Contact("dixa", "e1")
    assert pickle.loads(pickle.dumps(contact)) == contact
    assert Customer(email="x") == Customer(email="x")


# --- capabilities


@pytest.mark.parametrize("provider", PROVIDERS)
def test_capabilities_say_what_happens(provider: str) -> None:
    def works(listing: Any) -> bool:
        try:
            listing()
        except NotSupportedError:
            return False
        return True

    made = client(Recorder(), provider)
    able = made.capabilities
    assert works(made.contacts) is able.list_contacts
    assert works(made.conversations) is able.list_all_conversations
    for way, customer in {
        "id": Customer(ids={provider: "x"}),
        "external_id": Customer(external_id="x"),
        "email": Customer(email="x"),
        "phone": Customer(phone="123456"),
    }.items():
        empty = client(Everything(), provider)
        found = works(lambda c=customer, e=empty: e.find_contacts(c).first())
        assert found is (way in able.find_by), way


class Everything(Recorder):
    """Answers whatever is asked with one contact or an empty list."""

    def __call__(self, request: httpx.Request) -> httpx.Response:
        known = {"user": {"id": "x"}, "id": "x", "data": {"id": "x"}}
        one = request.url.path.rpartition("/")[2] == "x"
        lists = {"users": [], "data": [], "contacts": [], "access_token": "token"}
        return httpx.Response(200, json=known if one else lists)


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_contact_that_cannot_be_read_is_given_with_its_problem(provider: str) -> None:
    answer = {"access_token": "token", "user": {"externalId": "x"}, "data": {"externalId": "x"}, "external_id": "x"}
    made = client(lambda request: httpx.Response(200, json=answer), provider)
    contact = made.find_contacts(Customer(ids={provider: "u1"})).first()
    assert "it has no id" in contact.problem
    with pytest.raises(ResponseInvalidError, match="it has no id"):
        made.find_contacts(Customer(ids={provider: "u1"}), on_problem="raise").first()

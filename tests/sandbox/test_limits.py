"""The vendors' limits: enforced, and turned off by `Limits`."""

import asyncio
import contextlib

import attrs
import httpx
import pytest
from sandbox.conformance import OPERATIONS
from support.limits import NO_RATES

from trilogue import Dixa, RateLimit
from trilogue.limits import SINCH_LIMIT
from trilogue.testing import Limits, Sandbox
from trilogue.testing._base.rates import RequestCounter
from trilogue.timing import no_waiting


def status_of_text(length, limits=None):
    with Sandbox(limits=limits) as sandbox:
        service = sandbox.sunshine
        body = {"displayName": "A", "metadata": {"x": "a" * length}}
        url = f"{service.base_url}{service.root}"
        return httpx.patch(url, json=body, auth=(service.key_id, service.secret)).status_code


def test_long_json_is_refused_unless_the_limit_is_off():
    assert status_of_text(99_000) == 200
    assert status_of_text(101_000) == 413
    assert status_of_text(101_000, Limits(sunshine_json_bytes=None)) == 200


@pytest.fixture
def limited(now):
    """A sandbox with the default limits, on a clock that stands still."""
    with Sandbox(now=now) as sandbox:
        yield sandbox


@contextlib.contextmanager
def client_of(service, **changes):
    """An HTTP client with the credentials of a service."""
    credentials = {
        "sunshine": lambda: {"auth": (service.key_id, service.secret)},
        "dixa": lambda: {"headers": {"Authorization": service.token}},
        "sinch": lambda: {"auth": (service.key_id, service.key_secret)},
    }
    with httpx.Client(base_url=service.base_url, **{**credentials[service.provider](), **changes}) as client:
        yield client


def statuses(client, url, count):
    return [client.get(url).status_code for _ in range(count)]


def test_dixa_takes_bursts_of_four_and_ten_a_second(limited, now):
    with client_of(limited.dixa) as client:
        assert statuses(client, "/v1/tags", 6) == [200] * 4 + [429] * 2
        assert client.get("/v1/tags").json() == {"message": "at most 10 requests in 1 s"}
        taken = 4
        for _ in range(9):
            now.advance(0.1)
            taken += client.get("/v1/tags").status_code == 200
        assert taken == 10
        now.advance(1)
        assert statuses(client, "/v1/tags", 5) == [200] * 4 + [429]


def test_dixas_exports_have_a_limit_of_their_own(limited, now):
    urls = ("/v1/message_export?csids=1", "/v1/conversation_export?csids=1")
    with client_of(limited.dixa) as client:
        assert [client.get(urls[number % 2]).status_code for number in range(11)] == [200] * 10 + [429]
        assert client.get("/v1/tags").status_code == 200
        now.advance(60)
        assert client.get(urls[0]).status_code == 200


def test_sinch_takes_800_requests_a_second(limited, now):
    counter = RequestCounter(SINCH_LIMIT)
    accepted = [counter.accepts(0.0) for _ in range(801)]
    assert accepted == [True] * 800 + [False]
    few = RateLimit(requests=3)
    limited.sinch.limits = Limits(sinch_rate=few)
    with client_of(limited.sinch) as client:
        url = f"{limited.sinch.root}/apps"
        assert statuses(client, url, 4) == [200] * 3 + [429]
        assert client.get(url).json()["error"]["status"] == "RESOURCE_EXHAUSTED"
        now.advance(1)
        assert client.get(url).status_code == 200


def test_rates_can_be_turned_off_and_are_not_counted_without_waiting(limited):
    with client_of(limited.dixa) as client:
        with no_waiting():
            assert statuses(client, "/v1/tags", 30) == [200] * 30
        limited.dixa.limits = Limits(dixa_rate=None)
        assert statuses(client, "/v1/tags", 30) == [200] * 30


def test_a_reset_forgets_the_requests_so_far(limited, now):
    limited.advance(3600)
    with client_of(limited.dixa) as client:
        assert statuses(client, "/v1/tags", 5)[-1] == 429
        limited.reset()
        assert statuses(client, "/v1/tags", 4) == [200] * 4


def test_a_client_with_its_default_limit_is_never_refused():
    with Sandbox() as sandbox, Dixa(**sandbox.dixa.client_options()) as dixa:
        for _ in range(14):
            dixa.api.tags.list_tags()
        assert {request.status for request in sandbox.requests} == {200}


def upload(sandbox, size, limits):
    """Upload a file in a body of this size, without a socket: reading 50 MB from one takes seconds."""
    service = sandbox.sunshine
    service.limits = limits
    head = b'--b\r\nContent-Disposition: form-data; name="source"; filename="a.png"\r\n\r\n'
    tail = b"\r\n--b--\r\n"
    body = head + bytes(size - len(head) - len(tail)) + tail
    headers = {"Content-Type": "multipart/form-data; boundary=b"}
    application = service.app(faults=sandbox.faults, log=sandbox.requests)

    async def post():
        transport = httpx.ASGITransport(application)
        auth = (service.key_id, service.secret)
        async with httpx.AsyncClient(transport=transport, base_url="http://sandbox", auth=auth) as client:
            return await client.post(f"{service.root}/attachments?access=public", content=body, headers=headers)

    return asyncio.run(post())


def test_uploads_have_a_limit_of_their_own(limited):
    assert upload(limited, 50_000_001, Limits()).status_code == 413
    assert upload(limited, 200_000, Limits()).status_code == 201
    assert upload(limited, 200_000, Limits(sunshine_upload_bytes=200_000)).status_code == 201
    refused = upload(limited, 200_001, Limits(sunshine_upload_bytes=200_000))
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (413, "payload_too_large")
    assert upload(limited, 200_001, Limits(sunshine_upload_bytes=None)).status_code == 201


@pytest.mark.parametrize(("most", "status"), [(2, 423), (None, 201)])
def test_a_full_conversation_takes_no_message(limited, most, status):
    service = limited.sunshine
    conversation = service.add_conversation(service.add_user("sue")["id"])
    service.generate_messages(conversation["id"], 2 if most else Limits().sunshine_conversation_messages)
    service.limits = Limits(sunshine_conversation_messages=most)
    body = {"author": {"type": "business"}, "content": {"type": "text", "text": "Hello"}}
    with client_of(service) as client:
        response = client.post(f"{service.root}/conversations/{conversation['id']}/messages", json=body)
    assert response.status_code == status


PAGES = [
    ("sunshine", "{0.sunshine.root}/conversations?filter[userExternalId]=sue&page[size]={1}", 100),
    ("dixa", "/v1/endusers?pageLimit={1}", 100),
    ("dixa", "/v1/search/conversations?query=a&pageLimit={1}", 50),
    ("sinch", "{0.sinch.root}/contacts?page_size={1}", 20),
    ("sinch", "{0.sinch.root}/contacts:identityConflicts?page_size={1}", 20),
]


@pytest.mark.parametrize(("provider", "url", "most"), PAGES)
def test_page_maxima_can_be_turned_off(limited, provider, url, most):
    limited.sunshine.add_user("sue")
    service = getattr(limited, provider)
    service.limits = NO_RATES
    with client_of(service) as client:
        expected = 200 if provider == "sinch" else 400  # Sinch reduces the page.
        assert client.get(url.format(limited, most + 1)).status_code == expected
        assert client.get(url.format(limited, most)).status_code == 200
        assert client.get(url.format(limited, 0)).status_code == expected
        service.limits = attrs.evolve(NO_RATES, page_sizes=False)
        assert client.get(url.format(limited, most + 1)).status_code == 200
        assert client.get(url.format(limited, "²")).status_code == 400


def test_a_larger_page_of_sinch_is_reduced_unless_the_limit_is_off(limited):
    for number in range(21):
        limited.sinch.add_contact(("SMS", f"45{number:08d}"))
    url = f"{limited.sinch.root}/contacts?page_size=100"
    with client_of(limited.sinch) as client:
        assert len(client.get(url).json()["contacts"]) == 20
        limited.sinch.limits = Limits(page_sizes=False)
        assert len(client.get(url).json()["contacts"]) == 21


def keys_of(sandbox):
    """A key of each scope, by scope."""
    service = sandbox.sunshine
    made = service.store[f"{service.root}/integrations/{service.integration_id}/keys"].add(
        {"id": "int_0123456789abcdef01234567", "displayName": "Bot", "secret": "s" * 86}
    )
    return {
        "account": (service.account_key_id, service.account_secret),
        "app": (service.key_id, service.secret),
        "integration": (made["id"], made["secret"]),
    }


@pytest.mark.parametrize("name", [name for name, each in OPERATIONS["sunshine"].items() if each.secured])
def test_a_key_is_valid_for_the_operations_of_its_scope(limited, name):
    """The document's `security` names the scopes of each operation."""
    operation = OPERATIONS["sunshine"][name]
    path = operation.path.replace("{appId}", limited.sunshine.app_id)
    path = path.replace("{integrationId}", limited.sunshine.integration_id)
    allowed = set()
    # Those that are refused first: what an operation deletes may be the owner of a key.
    for scope, auth in sorted(keys_of(limited).items(), key=lambda each: each[0] in operation.scopes):
        with client_of(limited.sunshine, auth=auth) as client:
            response = client.request(operation.method, path)
        if response.status_code != 403:
            allowed.add(scope)
        else:
            title = f"this key of the scope {scope} does not allow it"
            assert response.json() == {"errors": [{"code": "forbidden", "title": title}]}
    assert allowed == operation.scopes


def test_a_key_is_valid_for_its_own_app_and_integration(limited):
    service, keys = limited.sunshine, keys_of(limited)
    with client_of(service, auth=keys["account"]) as client:
        other = client.post("/v2/apps", json={"displayName": "Other"}).json()["app"]["id"]
    custom = service.store[f"{service.root}/integrations"].add({"id": "5e0be1005b1d77a3c4000099", "type": "custom"})
    foreign = (f"/v2/apps/{other}", f"{service.root}/integrations/{custom['id']}/webhooks")
    for scope, expected in (("account", [200, 403]), ("app", [403, 200]), ("integration", [403, 403])):
        with client_of(service, auth=keys[scope]) as client:
            assert [client.get(url).status_code for url in foreign] == expected
    with client_of(service) as client:
        assert client.get("/v2/apps/5e0be1005b1d77a3c4000055").status_code == 404
    service.limits = Limits.off()
    with client_of(service, auth=keys["integration"]) as client:
        assert [client.get(url).status_code for url in foreign] == [200, 200]

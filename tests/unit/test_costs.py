"""What speed depends on and can be counted: modules loaded, imports while decoding, objects, requests.

`make bench` measures times.
"""

from __future__ import annotations

import builtins
import gc
import importlib
import json
import pickle
import subprocess
import sys
import threading
import weakref
from datetime import datetime
from pathlib import Path

import attrs
import httpx
import pytest
from unit.clients import SYNCHRONOUS, make

import trilogue
from trilogue_sinch.models import ConversationMessage
from trilogue_sunshine import models
from trilogue_sunshine.types import Model

PAGES = 3


def message(number, content=None):
    return {
        "id": str(number),
        "received": "2024-05-01T08:00:00.000Z",
        "author": {"type": "business", "displayName": "Bob"},
        "content": content or {"type": "text", "text": "Hi"},
        "source": {"type": "api:conversations"},
    }


def page(number):
    messages = [message(number * 100 + index) for index in range(100)]
    more = number + 1 < PAGES
    return {"messages": messages, "meta": {"hasMore": more, **({"beforeCursor": str(number + 1)} if more else {})}}


def loaded_by(program):
    """The modules that a new process has loaded after it ran a program."""
    source = f"{program}\nimport sys, json\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


FIRST_CALL = """
import httpx, trilogue
def answer(request):
    content = {"type": "text", "text": "Hi"}
    return httpx.Response(200, json={"messages": [{"id": "1", "author": {"type": "user"}, "content": content}]})
transport = httpx.MockTransport(answer)
with trilogue.Sunshine(app_id="a", subdomain="s", key_id="k", secret="s", http_client=transport) as client:
    assert client.api.messages.list_messages(conversation_id="c").messages[0].content.text == "Hi"
"""


def test_importing_trilogue_loads_no_other_package():
    loaded = loaded_by("import trilogue")
    assert {name for name in loaded if name.startswith("trilogue")} == {"trilogue", "trilogue._version"}
    assert not loaded & {"httpx", "attrs", "attr", "dateutil", "msgspec", "ssl"}


def test_a_client_class_loads_only_its_own_provider():
    loaded = loaded_by("import trilogue; trilogue.Dixa")
    packages = {name.partition(".")[0] for name in loaded if name.startswith("trilogue_")}
    assert packages == {"trilogue_dixa"}
    assert "trilogue_dixa.models" not in loaded


def test_a_first_call_loads_only_the_models_of_its_answer():
    loaded = loaded_by(FIRST_CALL)
    found = {name.rpartition(".")[2] for name in loaded if name.startswith("trilogue_sunshine.models.")}
    assert {"message_list_response", "message", "author", "content", "text_message"} <= found
    assert not found & {"carousel_message", "file_message", "postback", "user", "integration"}
    assert len(found) <= 16
    groups = {name.split(".")[2] for name in loaded if name.startswith("trilogue_sunshine.api.")}
    assert groups == {"messages"}
    assert not loaded & {"dateutil", "trilogue.records", "trilogue.hub", "trilogue._http.aio", "jwt"}


@pytest.fixture
def imports(monkeypatch):
    """The imports that run from now on, including those of modules already loaded."""
    seen = []

    def watched(function):
        def wrapper(name, *rest, **options):
            seen.append(name)
            return function(name, *rest, **options)

        return wrapper

    monkeypatch.setattr(builtins, "__import__", watched(builtins.__import__))
    monkeypatch.setattr("trilogue_sunshine.types.import_module", watched(importlib.import_module))
    return seen


def test_decoding_imports_a_model_once_and_nothing_else(imports):
    wire = page(0)
    wire["messages"] += [
        message(1, {"type": "image", "mediaUrl": "https://example.org/a.png"}),
        message(2, {"type": "location", "coordinates": {"lat": 1, "long": 2}}),
        message(3, {"type": "never seen"}),
    ]
    models.MessageListResponse.from_dict(wire)
    imports.clear()
    models.MessageListResponse.from_dict(wire).to_dict()
    assert imports == []


def test_decoding_makes_one_model_for_each_json_object_and_no_dictionary():
    wire = page(0)
    text = json.dumps(wire)
    gc.collect()
    before = sum(isinstance(thing, Model) for thing in gc.get_objects())
    answer = models.MessageListResponse.from_dict(wire)
    built = [thing for thing in gc.get_objects() if isinstance(thing, Model)]
    assert len(built) - before == text.count("{")
    assert all(thing._extra is None and thing._texts is None for thing in (answer, *answer.messages))
    assert json.dumps(wire) == text, "the caller's data is unchanged"


def test_a_time_is_a_plain_datetime_and_keeps_its_text_only_if_ours_would_differ():
    canonical, other = "2024-05-01T08:00:00.123Z", "2024-05-01T08:00:00Z"
    for text, kept in ((canonical, None), (other, {"accept_time": other})):
        read = ConversationMessage.from_dict({"accept_time": text})
        assert type(read.accept_time) is datetime
        assert read._texts == kept
        assert read.to_dict() == {"accept_time": text}


@pytest.fixture
def requests():
    return []


@pytest.fixture
def client(requests):
    def answer(request):
        requests.append(request)
        return httpx.Response(200, json=page(int(request.url.params.get("page[before]", 0))))

    transport = httpx.MockTransport(answer)
    with trilogue.Sunshine(app_id="a", subdomain="s", key_id="k", secret="s", http_client=transport) as client:
        yield client


def test_a_message_of_a_client_equals_one_made_by_hand_and_is_frozen(client):
    given = client.messages(conversation="c").first()
    own = trilogue.Message(**{field.alias: getattr(given, field.name) for field in attrs.fields(trilogue.Message)})
    assert type(given) is trilogue.Message
    assert (given, hash(given), repr(given)) == (own, hash(own), repr(own))
    assert not hasattr(given, "__dict__")
    for change in (lambda: setattr(given, "text", ""), lambda: delattr(given, "text")):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            change()


@pytest.mark.parametrize(("count", "expected"), [(0, 0), (1, 1), (100, 1), (101, 2), (300, 3), (1000, 3)])
def test_no_page_is_requested_beyond_the_items_that_are_taken(client, requests, count, expected):
    assert len(client.messages(conversation="c").take(count)) == min(count, PAGES * 100)
    assert len(requests) == expected


def test_a_page_is_released_before_the_next_is_requested():
    used = []

    def answer(request):
        assert not any(message() for message in used), "a page is still in memory after its last item was used"
        return httpx.Response(200, json=page(len(used)))

    transport = httpx.MockTransport(answer)
    with trilogue.Sunshine(app_id="a", subdomain="s", key_id="k", secret="s", http_client=transport) as client:
        for number, item in enumerate(client.messages(conversation="c")):
            if number % 100 == 50:
                used.append(weakref.ref(item.raw))
    assert len(used) == PAGES


def messages_alive():
    gc.collect()
    return {id(each) for each in gc.get_objects() if type(each) is models.Message}


def test_listed_messages_make_no_models_until_raw_is_read_and_then_one():
    of_other_tests = messages_alive()
    client = trilogue.Sunshine(
        app_id="a",
        subdomain="s",
        key_id="k",
        secret="s",
        http_client=httpx.MockTransport(lambda _: httpx.Response(200, json=page(PAGES - 1))),
    )
    with client:
        (listed,) = client.messages(conversation="c").pages()
    assert messages_alive() <= of_other_tests
    first, second = listed.items[:2]
    copied = pickle.loads(pickle.dumps(first))
    assert first.raw is first.raw
    assert [type(first.raw), first.raw.id] == [models.Message, first.id]
    assert copied.raw == first.raw
    assert attrs.evolve(second, text="changed").raw.to_dict() == second.to_dict(raw=True)["raw"]
    assert isinstance(listed.raw, models.MessageListResponse)
    assert listed.raw is listed.raw
    assert len(listed.raw.messages) == len(listed.items)


MAX_MODULES = 23
"""Modules of the facade that run code for a customer's first message: few enough to read the way of a call."""
SINCH_MESSAGE = {
    "id": "1",
    "direction": "TO_APP",
    "contact_message": {"text_message": {"text": "Hi"}},
    "channel_identity": {"channel": "SMS", "identity": "4520304050"},
    "conversation_id": "c",
    "contact_id": "u",
    "metadata": "",
    "accept_time": "2024-05-01T08:00:00Z",
}
DIXA_MESSAGE = {
    "id": "1",
    "authorId": "u",
    "createdAt": "2024-05-01T08:00:00.000Z",
    "attributes": {
        "_type": "ChatAttributes",
        "direction": "Inbound",
        "isAutomated": False,
        "content": {"_type": "Text", "value": "Hi"},
    },
}


@pytest.mark.parametrize("kind", SYNCHRONOUS)
def test_the_first_message_of_a_customer_runs_code_in_few_modules(kind):
    provider = kind.provider

    def answer(request):
        path = request.url.path
        if path.endswith("/messages"):
            listed = message(1) if provider == "sunshine" else SINCH_MESSAGE
            return httpx.Response(200, json={"messages": [listed], "data": [DIXA_MESSAGE]})
        if path.endswith("/conversations"):
            return httpx.Response(200, json={"conversations": [{"id": "c"}], "data": [{"id": 1}]})
        return httpx.Response(200, json={"id": "u", "user": {"id": "u"}, "data": {"id": "u"}})

    client = make(kind, http_client=httpx.MockTransport(answer), rate_limit=None)
    customer = trilogue.Customer(ids={provider: "u"})
    facade = str(Path(trilogue.__file__).parent)
    seen = set()

    def profile(frame, event, _argument):
        if event == "call" and frame.f_code.co_name != "<module>" and frame.f_code.co_filename.startswith(facade):
            seen.add(frame.f_code.co_filename)

    with trilogue.Hub(client) as hub:
        hub.messages(customer).take(1)  # Imports run here.
        threading.setprofile(profile)
        sys.setprofile(profile)
        try:
            (first,) = hub.messages(customer).take(1)
        finally:
            sys.setprofile(None)
            threading.setprofile(None)
    assert (first.id, first.text) == ("1", "Hi")
    assert 0 < len(seen) <= MAX_MODULES, "\n".join(sorted(seen))

"""Models read answers that differ from the documents: unknown keys, nulls, new enum values, other forms of times."""

from __future__ import annotations

import copy
import datetime as dt
import importlib
import json
import pickle
import pkgutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openapi_python_client.strings import pascal_case

import trilogue_dixa
import trilogue_sinch
import trilogue_sunshine
from trilogue_dixa import models as dixa
from trilogue_dixa.types import Model as DixaModel
from trilogue_sinch import models as sinch
from trilogue_sinch.types import Model as SinchModel
from trilogue_sunshine import models as sunshine
from trilogue_sunshine.types import Model as SunshineModel

UTC = dt.UTC
PACKAGES = {
    "sunshine": (trilogue_sunshine, SunshineModel),
    "dixa": (trilogue_dixa, DixaModel),
    "sinch": (trilogue_sinch, SinchModel),
}


def document(package):
    """The document that a package was generated from."""
    return json.loads(Path(package.__file__).with_name("openapi.json").read_text())


def all_models():
    for package, base in PACKAGES.values():
        for module in pkgutil.iter_modules(importlib.import_module(f"{package.__name__}.models").__path__):
            loaded = importlib.import_module(f"{package.__name__}.models.{module.name}")
            for value in vars(loaded).values():
                if isinstance(value, type) and issubclass(value, base) and value.__module__ == loaded.__name__:
                    yield value


MODELS = list(all_models())


@pytest.mark.parametrize("provider", PACKAGES)
def test_the_models_of_every_package_are_found(provider):
    package, base = PACKAGES[provider]
    found = {model.__name__ for model in MODELS if issubclass(model, base)}
    names = {pascal_case(schema) for schema in document(package)["components"]["schemas"]}
    # Unions, lists and scalars have a schema and no class, and objects inside other schemas have a class.
    assert len(found & names) > len(names) / 2


JSON_VALUES = [
    None,
    True,
    0,
    1.5,
    "",
    "text",
    [],
    [None, 1, "a"],
    {},
    {"type": 3, "_type": None},
    {"x": {"y": {}}},
    [[{}]],
]


@pytest.mark.parametrize("value", JSON_VALUES, ids=repr)
def test_any_value_of_any_key_is_read_by_every_model_and_written_back(value):
    """Every declared key of the three documents is given to every model, so that types seldom fit."""
    keys = {key for package, _ in PACKAGES.values() for key in declared_keys(document(package))}
    wire = dict.fromkeys(keys, value)
    for model in MODELS:
        assert model.from_dict(wire).to_dict() == wire, model


def declared_keys(node):
    if isinstance(node, dict):
        if isinstance(node.get("properties"), dict):
            yield from node["properties"]
        for child in node.values():
            yield from declared_keys(child)
    elif isinstance(node, list):
        for child in node:
            yield from declared_keys(child)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["type", "_type", "content", "attributes", "text", "items", "data", "id", "createdAt", "new"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@given(wire=st.dictionaries(st.sampled_from(["data", "messages", "meta", "content", "attributes", "x"]), JSON))
@settings(max_examples=150, deadline=None)
def test_any_json_is_written_back_unchanged(wire):
    for model in (sunshine.MessageListResponse, dixa.ListMessagesOutput, sinch.ListMessagesResponse, sunshine.Message):
        assert model.from_dict(wire).to_dict() == wire


def test_an_undeclared_null_leaves_the_attribute_unset_and_is_written_back():
    wire = {"id": "1", "contact_message": {"reply_to": None, "text_message": {"text": "a"}}, "metadata": None}
    message = sinch.ConversationMessage.from_dict(wire)
    assert message.metadata is trilogue_sinch.UNSET
    assert message.contact_message.reply_to is trilogue_sinch.UNSET
    assert message.to_dict() == wire


def test_a_declared_null_is_none():
    client = sunshine.Client.from_dict({"displayName": None})
    assert client.display_name is None
    assert client.to_dict() == {"displayName": None}


def test_an_unknown_enum_value_is_kept_as_text():
    identity = sinch.ChannelIdentity.from_dict({"channel": "APPLEBC", "identity": "x"})
    assert identity.channel == "APPLEBC"


def test_unknown_keys_are_kept_at_every_depth():
    wire = {"conversation": {"id": "c", "brandId": 7, "metadata": {"a": [1]}, "activeSwitchboardIntegration": {"x": 1}}}
    assert sunshine.ConversationResponse.from_dict(wire).to_dict() == wire


def test_an_item_that_is_not_an_object_keeps_its_place_in_the_list():
    wire = {"messages": [{"id": "1"}, None, "odd", {"id": "2"}]}
    page = sunshine.MessageListResponse.from_dict(wire)
    assert [getattr(item, "id", item) for item in page.messages] == ["1", None, "odd", "2"]
    assert page.to_dict() == wire


def test_write_only_secrets_may_be_missing_in_an_answer():
    wire = {"type": "messenger", "appId": "1", "pageAccessToken": "x"}
    integration = sunshine.Messenger.from_dict(wire)
    assert integration.app_secret is trilogue_sunshine.UNSET
    assert sunshine.Telegram().to_dict() == {"type": "telegram"}


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2021-12-01T12:46:36.581Z[GMT]", dt.datetime(2021, 12, 1, 12, 46, 36, 581000, UTC)),
        ("2021-12-01T12:46:36.581Z", dt.datetime(2021, 12, 1, 12, 46, 36, 581000, UTC)),
        ("2021-12-01T12:46:36", dt.datetime(2021, 12, 1, 12, 46, 36, 0, UTC)),
        ("2021-12-01T12:46:36.123456789Z", dt.datetime(2021, 12, 1, 12, 46, 36, 123456, UTC)),
        ("2021-12-01T14:46:36+02:00[Europe/Copenhagen]", dt.datetime(2021, 12, 1, 12, 46, 36, 0, UTC)),
        ("2021-11-30T24:00:00.000Z", dt.datetime(2021, 12, 1, tzinfo=UTC)),
        ("2021-11-30T24:00:00.000Z[GMT]", dt.datetime(2021, 12, 1, tzinfo=UTC)),
        ("20211201T124636Z", dt.datetime(2021, 12, 1, 12, 46, 36, 0, UTC)),
    ],
)
def test_times_are_read_in_every_form_and_written_back_unchanged(text, time):
    wire = {"id": "1", "authorId": "2", "createdAt": text}
    message = dixa.Message.from_dict(wire)
    assert message.created_at == time
    assert message.created_at.tzinfo is not None
    assert message.to_dict() == wire
    for copied in (copy.deepcopy(message), pickle.loads(pickle.dumps(message))):
        assert copied.to_dict() == wire
        assert copied == message


def test_text_that_is_not_a_time_is_kept_and_leaves_the_attribute_unset():
    wire = {"createdAt": "yesterday", "id": "1"}
    message = dixa.Message.from_dict(wire)
    assert message.created_at is trilogue_dixa.UNSET
    assert message.to_dict() == wire


def test_a_time_made_in_python_is_sent_in_utc():
    zone = dt.timezone(dt.timedelta(hours=2))
    note = dixa.CreateInternalNoteInput(message="x", created_at=dt.datetime(2024, 5, 1, 10, 0, tzinfo=zone))
    assert note.to_dict()["createdAt"] == "2024-05-01T08:00:00.000Z"
    moved = dixa.Message.from_dict({"createdAt": "2021-12-01T12:46:36Z"}).created_at + dt.timedelta(days=1)
    assert (
        dixa.CreateInternalNoteInput(message="x", created_at=moved).to_dict()["createdAt"] == "2021-12-02T12:46:36.000Z"
    )


@pytest.mark.parametrize("provider", PACKAGES)
def test_unset_is_the_same_object_after_pickling_and_copying(provider):
    unset = PACKAGES[provider][0].UNSET
    assert pickle.loads(pickle.dumps(unset)) is unset
    assert copy.deepcopy(unset) is unset
    assert copy.copy(unset) is unset
    assert not unset


SECRET = "hunter2-" + "s3cr3t" * 3


def test_a_repr_hides_every_attribute_named_like_a_secret():
    """In every model, at every depth."""
    hidden = ("token", "secret", "password", "private_key", "api_key", "signing_key", "access_key", "server_key")
    seen = 0
    for model in MODELS:
        instance = model.from_dict({})
        names = [
            field.name
            for field in model.__attrs_attrs__
            if field.name.endswith(hidden) and "page_token" not in field.name
        ]
        for name in names:
            setattr(instance, name, SECRET)
            seen += 1
        instance.additional_properties = {"x": [{"webhookSecret": SECRET, "apiKey": SECRET}], "Authorization": SECRET}
        assert SECRET not in repr(instance), model
        assert SECRET not in repr([{"nested": instance}])
    assert seen


def test_a_repr_hides_secrets_that_have_other_names():
    assert SECRET not in repr(dixa.TokenAuth(value=SECRET))
    subscription = dixa.WebhookSubscription.from_dict({"headers": {"X": SECRET}, "secretKey": SECRET, "name": "mine"})
    assert SECRET not in repr(subscription)
    assert "mine" in repr(subscription)


def test_a_repr_shows_only_the_attributes_that_are_set():
    assert repr(sunshine.TextMessage(text="hi")) == "TextMessage(type_='text', text='hi')"
    assert repr(sinch.ListMessagesResponse(next_page_token="p2")) == "ListMessagesResponse(next_page_token='p2')"

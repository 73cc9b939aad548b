"""``trilogue_*.models``: classes, unions and their from_dict functions, annotations that can be read at run time."""

from __future__ import annotations

import importlib
import inspect
import subprocess
import sys
import types
import typing

import pytest
from openapi_python_client.strings import pascal_case

import trilogue_dixa.types
import trilogue_sinch.types
import trilogue_sunshine.types
from trilogue.testing._base.document import Document
from trilogue_sunshine import models

PACKAGES = {"sunshine": trilogue_sunshine, "dixa": trilogue_dixa, "sinch": trilogue_sinch}


def names(provider):
    module = importlib.import_module(f"trilogue_{provider}.models")
    return module, dir(module)


def unions():
    for provider in PACKAGES:
        module, every = names(provider)
        for name in every:
            if f"Unknown{name}" in every:
                yield provider, name, module


def test_a_union_is_read_by_a_function_of_models():
    from trilogue_sunshine.models import content_from_dict  # noqa: PLC0415 - the import is the subject

    read = content_from_dict({"type": "text", "text": "hi"})
    assert isinstance(read, models.TextMessage)
    assert isinstance(content_from_dict({"type": "hologram"}), models.UnknownContent)
    assert "content_from_dict" in dir(models)


def test_every_union_has_a_from_dict_function():
    for provider, name, module in unions():
        readers = [
            getattr(module, one)
            for one in dir(module)
            if one.endswith("_from_dict") and one.replace("_", "") == f"{name}FromDict".lower()
        ]
        assert len(readers) == 1, (provider, name)
        unknown = readers[0]({})
        assert type(unknown).__name__ == f"Unknown{name}"


def test_every_union_works_with_isinstance_and_get_args():
    for _, name, module in unions():
        union = getattr(module, name)
        branches = typing.get_args(union)
        assert len(branches) > 1
        assert isinstance(union, types.UnionType)
        assert isinstance(branches[-1](), union)


@pytest.mark.parametrize("provider", PACKAGES)
def test_the_annotations_of_every_model_can_be_read(provider):
    base = PACKAGES[provider].types.Model
    module, every = names(provider)
    read = 0
    for name in every:
        model = getattr(module, name)
        if inspect.isclass(model) and issubclass(model, base):
            hints = typing.get_type_hints(model)
            assert set(model.KEYS.values()) <= hints.keys()
            assert "ForwardRef" not in repr(hints), name
            read += 1
    assert read == sum(inspect.isclass(getattr(module, name)) for name in every) > 0


def test_an_annotation_is_the_public_union():
    annotation = typing.get_type_hints(models.Message)["content"]
    assert set(typing.get_args(annotation)) == {*typing.get_args(models.Content), trilogue_sunshine.Unset}


def test_importing_a_model_does_not_import_the_models_that_it_refers_to():
    program = (
        "import sys\n"
        "from trilogue_dixa.models import ConversationSearchHit, Message\n"
        "assert 'trilogue_dixa.models.content' not in sys.modules\n"
        "assert 'trilogue_dixa.models.delivery_status' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize("provider", PACKAGES)
def test_an_unknown_name_is_an_attribute_error(provider):
    module, _ = names(provider)
    with pytest.raises(AttributeError, match="no attribute 'DoesNotExist'"):
        module.DoesNotExist  # noqa: B018 - reading it raises


@pytest.mark.parametrize("provider", PACKAGES)
def test_no_class_name_ends_in_a_number_but_that_of_a_numbered_schema(provider):
    """`make update` tells which new ones the vendor has numbered."""
    _, every = names(provider)
    numbered = {pascal_case(name) for name in Document.of(provider).raw["components"]["schemas"]}
    assert not [name for name in every if name[-1].isdigit() and name not in numbered]


def test_a_recipient_has_the_same_class_in_every_request():
    module, every = names("sinch")
    assert [name for name in every if name.endswith("RecipientContactId")] == ["RecipientContactId"]
    for holder in ("SendMessageRequest", "SendEventRequest", "OptIn", "OptOut", "QueryCapability"):
        assert module.Recipient == typing.get_type_hints(getattr(module, holder))["recipient"]

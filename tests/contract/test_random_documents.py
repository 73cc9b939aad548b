"""Random JSON of every schema and of every operation's body and answer, whole and damaged: read and written unchanged.

`SEED` repeats a run. `make proof` takes more values of each (`TRILOGUE_RANDOM_VALUES`).
"""

from __future__ import annotations

import asyncio
import functools
import importlib
import inspect
import json
import os
import random
import re
import types
import typing

import httpx
import pytest
from hostile.test_fields import READERS
from jsonschema import Draft202012Validator
from openapi_python_client.strings import pascal_case
from support.random_values import Values, damaged

import trilogue_dixa
import trilogue_sinch
import trilogue_sunshine
from trilogue import Message
from trilogue.testing._base.document import Document

PACKAGES = {"sunshine": trilogue_sunshine, "dixa": trilogue_dixa, "sinch": trilogue_sinch}
MODELS = {provider: importlib.import_module(f"{package.__name__}.models") for provider, package in PACKAGES.items()}
SEED = int(os.environ.get("TRILOGUE_RANDOM_SEED", "19"))
COUNT = int(os.environ.get("TRILOGUE_RANDOM_VALUES", "1"))
"""Values of each schema and of each operation; and as many damaged ones."""
CASES = [0]
UNKNOWN = {"$new": {"a": [1, None, {}]}, "новое": None, "": 3.0, "additional_properties": {}, "self": "x"}
"""Keys that no document has, and names that the generated classes use themselves."""
SCHEMA = Draft202012Validator(Message.json_schema())
DEFAULTS = {"app_id": "a", "project_id": "p"}


def schemas(provider, operations):
    """The schemas of the components, of answers and of bodies, each with the function that reads it."""
    document = Document.of(provider)
    for name, schema in document.raw["components"]["schemas"].items():
        if "binary" not in json.dumps(schema):  # A body of several parts: not JSON.
            yield schema, reader(provider, pascal_case(name))
    for operation in document.operations:
        yield operation.response_schema, reader(provider, operations.returned(operation.name))
        if operation.body_schema is not None:
            yield operation.body_schema, functools.partial(operations.typed, operation.name)


def reader(provider, name):
    """The function that reads a class or a union; None if there is neither."""
    models = MODELS[provider]
    if f"Unknown{name}" in dir(models):
        (found,) = (each for each in dir(models) if each.replace("_", "").lower() == f"{name}FromDict".lower())
        return getattr(models, found)
    return getattr(getattr(models, name, None), "from_dict", None)


def classes(provider):
    """All classes of models."""
    for name in dir(MODELS[provider]):
        kind = getattr(MODELS[provider], name)
        if isinstance(kind, type) and issubclass(kind, PACKAGES[provider].types.Model):
            yield kind


def written(value):
    """What a model, a list or a value of JSON is written as."""
    if isinstance(value, list):
        return [written(each) for each in value]
    return value.to_dict() if hasattr(value, "to_dict") else value


def same(one, other):
    """Whether two values are the same JSON: 1, 1.0 and true are not."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


@functools.cache
def hints(kind):
    return {name: typing.get_type_hints(kind)[name] for name in kind.KEYS.values()}


def fits(value, hint):
    """Whether a value has the type that its attribute declares, as far as models check it."""
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin in {typing.Union, types.UnionType}:
        return any(fits(value, each) for each in inner)
    if origin in {list, dict}:
        return isinstance(value, origin) or fits(value, inner[-1])
    if origin is typing.Literal or hint in {str, int, float, bool, typing.Any}:
        return value is not None or hint is typing.Any
    return isinstance(value, hint)


def models_in(value, provider):
    """Every model inside a value."""
    if isinstance(value, list):
        for each in value:
            yield from models_in(each, provider)
    elif isinstance(value, PACKAGES[provider].types.Model):
        yield value
        for name in value.KEYS.values():
            yield from models_in(getattr(value, name), provider)


def check_types(value, provider, *, whole):
    """Each attribute has a value of its type or UNSET; if the JSON was whole, none was kept as it came."""
    for model in models_in(value, provider):
        for key, name in model.KEYS.items():
            held = getattr(model, name)
            assert held is PACKAGES[provider].UNSET or fits(held, hints(type(model))[name]), (type(model), name, held)
            # Some documents name a union's tag without its value.
            tag = typing.get_origin(hints(type(model))[name]) is typing.Literal
            assert not whole or tag or key not in model.additional_properties, (type(model), key, model)


def with_unknown_keys(value):
    """The value with keys of no document in every object."""
    if isinstance(value, list):
        return [with_unknown_keys(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {key: with_unknown_keys(each) for key, each in value.items()} | UNKNOWN


def variants(made, rng):
    """A value, and one with more keys and a place that is missing, null or of another type."""
    CASES[0] += 2
    yield made, True
    if type(odd := damaged(with_unknown_keys(made), rng)) is type(made):
        yield odd, False


@pytest.fixture(autouse=True)
def counted(record_property):
    """Say how many values a test took, for the table of `make proof`."""
    CASES[0] = 0
    yield
    record_property("cases", CASES[0])


@pytest.mark.parametrize("provider", PACKAGES)
def test_every_schema_is_read_and_written_unchanged(provider):
    rng = random.Random(SEED)
    values = Values(Document.of(provider), rng, left_out="")
    operations = Operations(provider)
    read_from = [each for each in schemas(provider, operations) if each[1] is not None]
    # Beside the parameters of queries, and the forms with a file.
    forms = {operations.body_class(each.name) for each in Document.of(provider).operations if each.upload}
    unseen = {each for each in classes(provider) if not each.__name__.startswith("Unknown")}
    unseen = {each for each in unseen if each.__name__ not in forms and not each.__name__.endswith("Filter")}
    rounds = 0
    while unseen or rounds < COUNT:
        rounds += 1
        assert rounds < COUNT + 40, unseen
        for schema, read in read_from:
            made = values.make(schema)
            for value, whole in variants(made, rng) if made is not None else ():
                model = read(value)
                assert same(written(model), value), (SEED, read, value)
                assert model == read(value)
                check_types(model, provider, whole=whole)
                unseen -= {type(each) for each in models_in(model, provider)}


class Service:
    """Answers every request with the JSON that it was given, and keeps the request."""

    def __init__(self):
        self.status, self.answer, self.request = 200, None, None

    def __call__(self, request):
        request.read()
        self.request = request
        content = b"" if self.answer is None else json.dumps(self.answer).encode()
        return httpx.Response(self.status, content=content)


class Operations:
    """Calls operations of both clients of one package by name."""

    def __init__(self, provider):
        self.service, self.provider, self._package = Service(), provider, PACKAGES[provider]
        transport = httpx.MockTransport(self.service)
        self._clients = (
            self._package.Client(
                http_client=httpx.Client(base_url="https://api.test", transport=transport), defaults=DEFAULTS
            ),
            self._package.AsyncClient(
                http_client=httpx.AsyncClient(base_url="https://api.test", transport=transport), defaults=DEFAULTS
            ),
        )
        self.methods = dict(self._methods(0)), dict(self._methods(1))

    def _methods(self, index):
        api = self._clients[index].api
        for group in (each for each in dir(api) if not each.startswith("_")):
            methods = getattr(api, group)
            for name in (each for each in dir(methods) if not each.startswith("_") and each != "with_raw_response"):
                yield name, getattr(methods, name)

    def arguments(self, name):
        """The arguments that an operation requires, without its body."""
        method = self.methods[0][name]
        simple = {"str": "x", "int": 7, "bool": True}
        return {
            key: simple.get(parameter.annotation) or self._filled(parameter.annotation)
            for key, parameter in inspect.signature(method).parameters.items()
            if parameter.default is parameter.empty and key != "body"
        }

    def _filled(self, name):
        kind = getattr(MODELS[self.provider], name)
        return kind.from_dict(dict.fromkeys(kind.KEYS, "x"))

    def body(self, operation, values):
        """The body that an operation requires, as an argument."""
        if operation.upload:
            kind, file = getattr(MODELS[self.provider], self.body_class(operation.name)), PACKAGES[self.provider].File
            files = [name for name, hint in hints(kind).items() if file in (hint, *typing.get_args(hint))]
            return {"body": kind(**{name: file(payload=b"x") for name in files})}
        if not operation.body_required:
            return {}
        form = operation.body_schema is None
        return {"body": self.typed(operation.name, {}) if form else values.make(operation.body_schema)}

    def typed(self, name, body):
        """A body as its models."""
        if isinstance(body, list):
            return [self.typed(name, each) for each in body]
        kind = self.body_class(name)
        return reader(self.provider, kind)(body) if kind and isinstance(body, dict) else body

    def body_class(self, name):
        """The name of the class of an operation's body, or of the items of one that is a list."""
        body = inspect.signature(self.methods[0][name]).parameters.get("body")
        words = re.findall(r"\w+", body.annotation) if body else ()
        return next((each for each in words if each in dir(MODELS[self.provider])), None)

    def returned(self, name):
        """The annotation of an operation's result."""
        return inspect.signature(self.methods[0][name]).return_annotation

    def call(self, name, **arguments):
        """The answers of the synchronous and of the asynchronous client."""
        arguments = self.arguments(name) | arguments
        yield self.methods[0][name](**arguments)
        yield asyncio.run(self.methods[1][name](**arguments))


@pytest.mark.parametrize("provider", PACKAGES)
def test_every_operations_answer_is_read_as_it_came(provider):
    rng, document, operations = random.Random(SEED), Document.of(provider), Operations(provider)
    values = Values(document, rng, left_out="writeOnly")
    bodies = Values(document, rng)
    for operation in document.operations:
        if operation.response_schema is None or operations.returned(operation.name) == "None":
            continue
        given = operations.body(operation, bodies)
        operations.service.status = operation.status
        for value, whole in variants(values.make(operation.response_schema), rng):
            operations.service.answer = value
            for found in operations.call(operation.name, **given):
                assert same(written(found), value), (SEED, operation.name, value)
                check_types(found, provider, whole=whole)


@pytest.mark.parametrize("provider", PACKAGES)
def test_every_operations_body_is_sent_as_it_was_given(provider):
    rng, document, operations = random.Random(SEED), Document.of(provider), Operations(provider)
    values = Values(document, rng)
    for operation in document.operations:
        if operation.body_schema is None:
            continue
        operations.service.status = operation.status
        operations.service.answer = None if operation.response_schema is None else {}
        for _ in range(COUNT):
            value = values.make(operation.body_schema)
            for body in (value, operations.typed(operation.name, value)):
                for _ in operations.call(operation.name, body=body):
                    assert same(json.loads(operations.service.request.content), value), (SEED, operation.name, value)


ITEMS = {"sunshine": "message", "dixa": "Message", "sinch": "ConversationMessage"}


@pytest.mark.parametrize("provider", PACKAGES)
def test_every_message_is_a_record_whose_json_is_read_back(provider):
    rng, document = random.Random(SEED), Document.of(provider)
    values = Values(document, rng, left_out="writeOnly")
    schema = document.raw["components"]["schemas"][ITEMS[provider]]
    for _ in range(20 * COUNT):
        items = [value for value, _ in variants(values.make(schema), rng)]
        records = READERS[provider](items)
        assert len(records) == len(items), (SEED, items)
        for record in records:
            written_json = json.dumps(record.to_dict())
            assert not list(SCHEMA.iter_errors(json.loads(written_json))), (SEED, written_json)
            assert json.dumps(Message.from_dict(json.loads(written_json)).to_dict()) == written_json

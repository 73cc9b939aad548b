"""The API records in `generated/`: they match the generated code, and can be read back."""

from __future__ import annotations

import ast
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from vendors.builders import PROVIDERS, document_with, obj, ref, surface_in

from pipeline.api.compare import compare
from pipeline.api.facade import FACADE_RECORD, facade_record
from pipeline.api.record import parse_record, read_record, write_record
from pipeline.api.surface import FORMAT
from pipeline.codegen.names import CALL_OPTIONS
from pipeline.errors import PipelineError
from pipeline.settings import GENERATED, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pipeline.api.surface import Surface, Value


@cache
def recorded(provider: str) -> Surface:
    return read_record(GENERATED / f"trilogue_{provider}.api.txt")


def tree(provider: str, name: str) -> ast.Module:
    return ast.parse((GENERATED / f"trilogue_{provider}" / name).read_text(encoding="utf-8"))


def meaning(node: ast.expr | None) -> Any:
    """An annotation as a value that does not depend on the order of its members, without `Unset`."""
    if isinstance(node, ast.BinOp):
        members = {meaning(node.left), meaning(node.right)} - {"Unset"}
        flat = {inner for one in members for inner in (one if isinstance(one, frozenset) else {one})}
        return flat.pop() if len(flat) == 1 else frozenset(flat)
    if isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Literal":
        values = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        return ("Literal", frozenset(ast.unparse(value) for value in values))
    if isinstance(node, ast.Subscript):
        return (ast.unparse(node.value), meaning(node.slice))
    if isinstance(node, ast.Tuple):
        return tuple(meaning(one) for one in node.elts)
    return ast.unparse(node) if node else "None"


def expected(text: str) -> Any:
    return meaning(ast.parse(text, mode="eval").body)


def as_argument(value: Value) -> Any:
    """An argument's annotation; the record says once that a JSON body may be a mapping."""
    if value.wire != "body application/json":
        return expected(value.type)
    if value.type.startswith("list["):
        return expected(f"Sequence[{value.type[5:-1]} | Mapping[str, object]]")
    if value.type == "CustomAttributeValues":  # a map has no class of its own
        return expected("Mapping[str, object]")
    return expected(f"{value.type} | Mapping[str, object]")


def methods(provider: str) -> Iterator[tuple[str, ast.FunctionDef]]:
    for path in sorted((GENERATED / f"trilogue_{provider}" / "api").glob("*/__init__.py")):
        for cls in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(cls, ast.ClassDef) and not cls.name.startswith("Async"):
                for one in cls.body:
                    if isinstance(one, ast.FunctionDef) and one.name not in ("__init__", "with_raw_response"):
                        yield f"{path.parent.name}.{one.name}", one


@pytest.mark.parametrize("provider", PROVIDERS)
def test_operations_are_recorded_as_they_are_generated(provider: str) -> None:
    generated = {
        name: (
            {
                argument.arg: (meaning(argument.annotation), default is None)
                for argument, default in zip(one.args.kwonlyargs, one.args.kw_defaults, strict=True)
                if argument.arg not in CALL_OPTIONS
            },
            meaning(one.returns),
        )
        for name, one in methods(provider)
    }
    assert generated == {
        name: (
            {argument: (as_argument(value), value.required) for argument, value in one.arguments.items()},
            expected(one.returns),
        )
        for name, one in recorded(provider).operations.items()
    }


@pytest.mark.parametrize("provider", PROVIDERS)
def test_models_are_recorded_as_they_are_generated(provider: str) -> None:
    homes = {
        alias.name: node.module
        for block in tree(provider, "models/__init__.py").body
        if isinstance(block, ast.If)
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if not alias.name.endswith("_from_dict")
    }
    models = recorded(provider).models
    unknown = {f"Unknown{name}" for name, model in models.items() if model.kind == "union"}
    assert homes.keys() == models.keys() | unknown
    for name, model in models.items():
        body = list(ast.walk(tree(provider, f"models/{homes[name]}.py")))
        if model.kind == "class":
            (found,) = (node for node in body if isinstance(node, ast.ClassDef) and node.name == name)
            fields = {
                node.target.id: (meaning(node.annotation), node.value is None)
                for node in found.body
                if isinstance(node, ast.AnnAssign)
                and isinstance(node.target, ast.Name)
                and not ast.unparse(node.annotation).startswith("ClassVar")
            }
            wanted = {field: (expected(value.type), value.required) for field, value in model.fields.items()}
            assert fields == wanted, name
        else:
            (alias,) = (
                node.value
                for node in body
                if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id == name
            )
            members = {
                "union": " | ".join([*model.branches, f"Unknown{name}"]),
                "enum": f"Literal[{', '.join(map(repr, sorted(model.values)))}] | {model.base}",
                "map": f"dict[str, {model.base}]",
            }
            assert meaning(alias) == expected(members[model.kind]), name


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_record_can_be_read_back(provider: str) -> None:
    text = (GENERATED / f"trilogue_{provider}.api.txt").read_text(encoding="utf-8")
    assert write_record(parse_record(text, "x")) == text


def test_a_surface_is_the_same_after_writing_and_reading(tmp_path: Path) -> None:
    document = document_with(
        paths={
            "/things/{id}": {
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
                "get": {
                    "operationId": "getThing",
                    "tags": ["Things"],
                    "deprecated": True,
                    "security": [{"key": []}, {"oauth": ["read", "admin"]}, {}],
                    "parameters": [
                        {"name": "id", "in": "query", "schema": {"type": "integer", "maximum": 9, "default": 3}},
                        {"name": "filter", "in": "query", "style": "deepObject", "schema": ref("Filter")},
                        {
                            "name": "v",
                            "in": "query",
                            "required": True,
                            "schema": {"type": "string", "default": "a {b}"},
                        },
                    ],
                    "responses": {
                        "200": {"description": "A", "content": {"application/json": {"schema": ref("Thing")}}},
                        "204": {"description": "B"},
                    },
                },
            }
        },
        schemas={
            "Thing": {**obj(a=ref("Colour"), b=ref("Kind"), c=ref("Labels")), "required": ["a"]},
            "Colour": {"type": "string", "enum": ["red", "# green", "blue | black"]},
            "Kind": {"oneOf": [ref("Cat"), ref("Dog")], "discriminator": {"propertyName": "type"}},
            "Cat": obj(type={"type": "string"}, age={"type": "integer", "pattern": "^a|b # c {1}$"}),
            "Dog": obj(type={"type": "string"}),
            "Labels": {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "integer"}}},
            "Filter": obj(**{"name.first": {"type": ["string", "null"]}, "size": {"type": "number"}}),
        },
        servers=[
            {"url": "https://{region}.acme.example", "variables": {"region": {"default": "eu", "enum": ["eu", "us"]}}}
        ],
    )
    document["components"]["securitySchemes"] = {
        "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
        "oauth": {"type": "http", "scheme": "bearer"},
    }
    surface = surface_in(tmp_path, document)
    text = write_record(surface)
    again = parse_record(text, "x")
    assert compare(surface, again, "acme") == []
    assert write_record(again) == text
    assert text.splitlines()[2:] == [
        "package trilogue_acme",
        f"format {FORMAT}",
        "version 1",
        'server https://{region}.acme.example  # {"variables": {"region": {"default": "eu", "enum": ["eu", "us"]}}}',
        'scheme key  # {"in": "header", "name": "X-Key", "type": "apiKey"}',
        'scheme oauth  # {"scheme": "bearer", "type": "http"}',
        "operation things.get_thing -> Thing | None",
        "    wire GET /things/{id} 200 204",
        "    security key or none or oauth(admin, read)",
        "    deprecated",
        '    filter_: Filter = UNSET  # query filter {"style": "deepObject"}',
        "    id_path: str  # path id",
        '    id_query: int = UNSET  # query id {"default": 3, "maximum": 9}',
        '    v: str = UNSET  # query v {"sent": "a {b}"}',
        "class Cat",
        '    age: int = UNSET  # {"pattern": "^a|b # c {1}$"}',
        '    type_: Literal["Cat"] = UNSET  # type',
        "enum Colour: str",
        '    "# green"',
        '    "blue | black"',
        '    "red"',
        "class Dog",
        '    type_: Literal["Dog"] = UNSET  # type',
        "class Filter",
        "    name_first: str | None = UNSET  # name.first",
        "    size: float = UNSET",
        'union Kind by "type"',
        '    Cat  # "Cat"',
        '    Dog  # "Dog"',
        "map Labels: list[int]",
        "class Thing",
        "    a: Colour",
        "    b: Kind = UNSET",
        "    c: Labels = UNSET",
    ]


def test_an_invalid_record_is_an_error_with_its_line() -> None:
    with pytest.raises(PipelineError, match=r"x:3: not a valid record .*; run `make generate`"):
        parse_record("# head\n\nwhat Is\n", "x")


def test_the_facades_record_is_made_without_importing_it(tmp_path: Path) -> None:
    package = tmp_path / "trilogue"
    package.mkdir()
    (package / "__init__.py").write_text(
        "from trilogue._inner import Base, Public, run\nraise RuntimeError('imported')\n"
        "__all__ = ['Public', 'run', 'LIMIT']\nLIMIT: int = 3\n"
    )
    (package / "_inner.py").write_text(
        "class Base:\n    def inherited(self, *, a: int = 1) -> str: ...\n    def _private(self) -> None: ...\n"
        "class Public(Base):\n    size: int\n    @property\n    def name(self) -> str: ...\n"
        "    def __enter__(self) -> 'Public': ...\n    def __repr__(self) -> str: ...\n"
        "async def run(*things: str) -> None: ...\n"
    )
    (package / "extra.py").write_text("from trilogue._inner import Public\n__all__ = ['Public']\n")
    (package / "internal.py").write_text("def hidden() -> None: ...\n")
    assert facade_record(tmp_path).splitlines()[2:] == [
        "trilogue.LIMIT: int",
        "class trilogue.Public(Base)",
        "    def __enter__() -> Public",
        "    def inherited(*, a: int = 1) -> str",
        "    property name: str",
        "    size: int",
        "async def trilogue.run(*things: str) -> None",
        "trilogue.extra.Public = trilogue.Public",
    ]


def test_the_facades_record_has_what_users_import() -> None:
    text = (GENERATED / FACADE_RECORD).read_text(encoding="utf-8")
    for line in (
        "class trilogue.Hub(",
        "class trilogue.Dixa(",
        "class trilogue.NotFoundError(",
        "trilogue.webhooks.sunshine(",
    ):
        assert line in text
    assert (ROOT / "facade").as_posix() not in text

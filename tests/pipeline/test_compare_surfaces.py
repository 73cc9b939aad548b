"""Comparison of API surfaces: which direction a type travels in, what enums and lists take, models, and the order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import pytest

from pipeline.api.compare import compare
from pipeline.api.surface import Model, Operation, Surface, Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.api.changes import Change

SEND, GET = "acme.api.things.send(…)", "acme.api.things.get(…)"


def value(kind: str, facts: dict[str, Any] | None = None, *, required: bool = False, wire: str = "") -> Value:
    return Value(type=kind, required=required, wire=wire, facts=facts or {})


def operation(returns: str = "None", **arguments: Value) -> Operation:
    return Operation(arguments=arguments, returns=returns, wire="POST /things 200", security="none")


def surface(models: Mapping[str, Model] | None = None, **operations: Operation) -> Surface:
    named = {f"things.{name}": one for name, one in operations.items()}
    return Surface(
        package="trilogue_acme", version="1", servers={}, schemes={}, operations=named, models=dict(models or {})
    )


def enum(*values: str | int, base: str = "str") -> Model:
    return Model(kind="enum", values=values, base=base)


def lines(changes: list[Change]) -> list[str]:
    return [f"{one.effect} {one.kind} {one.verb}: {one.detail}" for one in changes]


SHADES = {
    "Few": enum("a", "b"),
    "Same": enum("a", "b"),
    "More": enum("a", "b", "c"),
    "Other": enum("b", "d"),
    "Numbers": enum(1, 2, base="int"),
}


@pytest.mark.parametrize(
    ("before", "after", "sent", "received"),
    [
        ("int", "float", "additive", "breaking"),
        ("float", "int", "breaking", "additive"),
        ("str", "Any", "additive", "breaking"),
        ("Any", "str", "breaking", "additive"),
        ("str", "str | None", "additive", "breaking"),
        ("Few", "str", "wire-only", "wire-only"),
        # The service takes every value that it took; types cannot say more of an open enum.
        ("Few", "Same", "wire-only", "wire-only"),
        ("Few", "More", "wire-only", "wire-only"),
        # It does not take all of them any more.
        ("Few", "Other", "breaking", "wire-only"),
        ("More", "Few", "breaking", "wire-only"),
        ("str", "Few", "breaking", "wire-only"),
        ("Few", "Numbers", "breaking", "breaking"),
        ("list[Few]", "list[More]", "wire-only", "wire-only"),
        ("list[More]", "list[Few]", "breaking", "wire-only"),
        ("list[list[More]]", "list[list[Few]]", "breaking", "wire-only"),
        ("list[str]", "list[Few]", "breaking", "wire-only"),
        ("list[Few]", "list[str]", "wire-only", "wire-only"),
        ("list[Few]", "list[Few] | str", "additive", "breaking"),
        ("list[Few]", "Any", "additive", "breaking"),
        ("Any", "list[Few]", "breaking", "additive"),
        ('Literal["a"]', "Few", "additive", "breaking"),
        ('Literal["z"]', "Few", "breaking", "breaking"),
        ('Literal["a"]', 'Literal["b"]', "breaking", "breaking"),
        ('Literal["a"] | Literal["b"]', 'Literal["a"]', "breaking", "additive"),
        ("Literal[1]", "Numbers", "breaking", "breaking"),
        ("Few | None", "More | None", "wire-only", "wire-only"),
        ("None", "Few", "breaking", "additive"),
    ],
)
def test_another_type_has_an_effect_by_its_direction(before: str, after: str, sent: str, received: str) -> None:
    old, new = (surface(SHADES, send=operation(shade=value(kind))) for kind in (before, after))
    assert [one.effect for one in compare(old, new, "acme")] == [sent]
    old, new = (surface(SHADES, get=operation(kind)) for kind in (before, after))
    assert lines(compare(old, new, "acme")) == [f"{received} answer changed: {before} -> {after}"]


def model(**fields: Value) -> Model:
    return Model(kind="class", fields=fields)


UNUSED, SENDS, GETS = operation(), operation(body=value("Thing")), operation("Thing")


@pytest.mark.parametrize(
    ("before", "after", "kind", "effect"),
    [
        ([UNUSED], [UNUSED], "response field", "additive"),
        ([SENDS], [SENDS], "request field", "breaking"),
        ([GETS], [GETS], "response field", "additive"),
        ([SENDS, GETS], [SENDS, GETS], "request and response field", "breaking"),
        # In one of the versions is enough.
        ([SENDS], [UNUSED], "request field", "breaking"),
        ([UNUSED], [SENDS], "request field", "breaking"),
        ([SENDS, GETS], [SENDS], "request and response field", "breaking"),
        ([SENDS], [SENDS, GETS], "request and response field", "breaking"),
    ],
)
def test_a_field_travels_as_its_model_did_or_does(
    before: list[Operation], after: list[Operation], kind: str, effect: str
) -> None:
    def of(required: bool, operations: list[Operation]) -> Surface:
        return surface(
            {"Thing": model(name=value("str", required=required))},
            **{f"a{place}": one for place, one in enumerate(operations)},
        )

    (change,) = (one for one in compare(of(False, before), of(True, after), "acme") if one.field)
    assert (change.kind, change.effect, change.verb, change.aspect) == (kind, effect, "changed", "optionality")
    assert change.field == ("Thing", "name")


def test_a_field_is_named_as_callers_write_it_in_the_version_that_has_it() -> None:
    unused = surface({"Thing": model()}, send=UNUSED)
    sent = surface({"Thing": model(name=value("str"))}, send=SENDS)
    names = [
        (one.verb, one.subject)
        for old, new in ((unused, sent), (sent, unused))
        for one in compare(old, new, "acme")
        if one.field
    ]
    call = "acme.api.things.send(body=Thing(name=…))"
    assert names == [("added", call), ("removed", call)]


@pytest.mark.parametrize(
    ("facts", "kind"),
    [
        ({"readOnly": True}, "response field"),
        ({"writeOnly": True}, "request field"),
        ({"readOnly": False, "writeOnly": False}, "request and response field"),
        ({"readOnly": True, "writeOnly": True}, "unused field"),
    ],
)
def test_a_field_that_is_read_or_written_only_travels_one_way(facts: dict[str, bool], kind: str) -> None:
    old, new = (
        surface({"Thing": model(name=value("str", more))}, send=SENDS, get=GETS)
        for more in (facts, {**facts, "maxLength": 3})
    )
    assert [(one.kind, one.detail) for one in compare(old, new, "acme")] == [(kind, "maxLength nothing -> 3")]


@pytest.mark.parametrize(
    ("before", "after", "form", "effect"),
    [
        ({"writeOnly": True}, {"writeOnly": True, "required": True}, 2, "breaking"),
        ({"writeOnly": True, "required": True}, {"writeOnly": True}, 2, "wire-only"),
        ({"writeOnly": True, "required": False}, {"writeOnly": True, "required": True}, 2, "breaking"),
        # An older record does not have the fact.
        ({"writeOnly": True}, {"writeOnly": True, "required": True}, 1, "wire-only"),
        ({"readOnly": True}, {"readOnly": True, "required": True}, 2, "wire-only"),
        ({}, {"maximum": True}, 2, "wire-only"),
    ],
)
def test_a_written_value_that_must_be_sent_from_now_on_breaks(
    before: dict[str, Any], after: dict[str, Any], form: int, effect: str
) -> None:
    old, new = (surface({"Thing": model(a=value("str", facts))}, send=SENDS, get=GETS) for facts in (before, after))
    assert [(one.effect, one.aspect) for one in compare(attrs.evolve(old, format=form), new, "acme")] == [
        (effect, "fact")
    ]


def test_facts_are_shown_in_order_and_as_they_are_written() -> None:
    old = surface(send=operation(name=value("str", {"pattern": "ä", "maximum": 3})))
    new = surface(send=operation(name=value("str", {"pattern": "ö", "minimum": None})))
    assert [one.detail for one in compare(old, new, "acme")] == ["maximum 3 -> nothing", 'pattern "ä" -> "ö"']


@pytest.mark.parametrize("way", ["removed", "added"])
def test_what_only_one_version_has(way: str) -> None:
    less = surface({"Thing": model(a=value("str"))}, get=GETS)
    union = Model(kind="union", tag="kind", branches={"Thing": "thing"})
    more = surface(
        {"Thing": model(a=value("str")), "Part": model(), "Either": union},
        get=GETS,
        send=attrs.evolve(operation("Part", body=value("Either", required=True)), server="https://other"),
    )
    # Another version of a class, too: it is sent now.
    old, new = (more, less) if way == "removed" else (less, more)
    effect = "breaking" if way == "removed" else "additive"
    found = compare(old, new, "acme")
    assert [(one.effect, one.kind, one.verb, one.subject, one.detail, one.operation) for one in found] == [
        (effect, "model", way, "trilogue_acme.models.Part", SEND, None),
        (effect, "operation", way, SEND, "POST /things 200 at https://other", "things.send"),
        (effect, "union", way, "trilogue_acme.models.Either", SEND, None),
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({}, {"a": value("str")}, "additive parameter added: str, optional"),
        ({}, {"a": value("str", required=True)}, "breaking parameter added: str, required"),
        ({"a": value("str")}, {}, "breaking parameter removed: str, optional"),
        ({}, {"body": value("str", required=True)}, "breaking request body added: str, required"),
        ({"a": value("str", required=True)}, {"a": value("str")}, "additive parameter changed: required -> optional"),
        ({"a": value("str", wire="query a")}, {"a": value("str", wire="header A")},
         "wire-only parameter changed: on the wire query a -> header A"),
    ],
)  # fmt: skip
def test_an_argument(before: dict[str, Value], after: dict[str, Value], expected: str) -> None:
    (change,) = compare(surface(send=operation(**before)), surface(send=operation(**after)), "acme")
    assert lines([change]) == [expected]
    (name,) = {*before, *after}
    assert (change.subject, change.operation) == (f"acme.api.things.send({name}=…)", "things.send")


def test_what_changes_of_an_operation_but_its_arguments() -> None:
    before = operation()
    after = attrs.evolve(
        before, wire="POST /things 202", server="https://other", deprecated=True, security="key", facts={"maxItems": 3}
    )
    old, new = (surface(send=one, get=GETS, models=None) for one in (before, after))
    old, new = (attrs.evolve(one, models={"Thing": model()}) for one in (old, new))
    assert lines(compare(old, new, "acme")) == [
        "wire-only answer changed: maxItems nothing -> 3",
        "wire-only deprecation changed: current -> deprecated",
        "wire-only security changed: none -> key",
        "wire-only server changed: the client's -> https://other",
        "wire-only wire changed: POST /things 200 -> POST /things 202",
    ]
    assert {(one.subject, one.operation) for one in compare(old, new, "acme")} == {(SEND, "things.send")}
    assert "deprecated -> current" in [one.detail for one in compare(new, old, "acme")]
    assert "https://other -> the client's" in [one.detail for one in compare(new, old, "acme")]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (["none", "none"], ["key", "key"], [("every operation of trilogue_acme", "none -> key", None)]),
        (["none", "key"], ["key", "key"], [("acme.api.things.a(…)", "none -> key", "things.a")]),
        (["none"], ["key"], [("acme.api.things.a(…)", "none -> key", "things.a")]),
        (["none", "key"], ["key", "none"],
         [("acme.api.things.a(…)", "none -> key", "things.a"), ("acme.api.things.b(…)", "key -> none", "things.b")]),
        (["key", "key"], ["key", "key"], []),
    ],
)  # fmt: skip
def test_credentials_are_one_change_if_all_operations_change_alike(
    before: list[str], after: list[str], expected: list[tuple[str, str, str | None]]
) -> None:
    old, new = (
        surface(**{name: attrs.evolve(operation(), security=one) for name, one in zip("ab", each, strict=False)})
        for each in (before, after)
    )
    assert [(one.subject, one.detail, one.operation) for one in compare(old, new, "acme")] == expected


def test_servers_and_schemes_are_on_the_wire_only() -> None:
    old = attrs.evolve(surface(), servers={"https://a": {}, "https://b": {"x": 1}}, schemes={"key": {"type": "apiKey"}})
    new = attrs.evolve(surface(), servers={"https://b": {"x": 2}, "https://c": {}})
    assert [(one.subject, *lines([one])) for one in compare(old, new, "acme")] == [
        ("key", "wire-only security scheme removed: "),
        ("https://a", "wire-only server removed: "),
        ("https://b", 'wire-only server changed: {"x": 1} -> {"x": 2}'),
        ("https://c", "wire-only server added: "),
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (enum("a", "b"), enum("b", "c"), ['{gone} enum value removed: "a"', 'additive enum value added: "c"']),
        (enum("a"), enum("a", base="int"), ["breaking enum changed: str -> int"]),
        (Model(kind="map", base="int"), Model(kind="map", base="float"), ["{wider} map changed: int -> float"]),
        (
            Model(kind="map", facts={"maxProperties": 3}),
            Model(kind="map"),
            ["wire-only map changed: maxProperties 3 -> nothing"],
        ),
        (model(), Model(kind="map"), ["breaking model changed: class -> map"]),
        (
            Model(kind="union", tag="kind", branches={"A": "a", "B": "b"}),
            Model(kind="union", tag="kind", branches={"A": "x", "C": "c"}),
            [
                'breaking union branch removed: kind "b"',
                "breaking union tag value changed: a -> x",
                'additive union branch added: kind "c"',
            ],
        ),
        (
            Model(kind="union", tag="kind", branches={}),
            Model(kind="union", branches={"A": "a"}),
            ["breaking union tag changed: kind -> by key", 'additive union branch added: kind "a"'],
        ),
        (
            Model(kind="union", branches={"A": "a"}),
            Model(kind="union", tag="sort", branches={}),
            ['breaking union branch removed: sort "a"', "breaking union tag changed: by key -> sort"],
        ),
        (Model(kind="union"), Model(kind="union", branches={"A": "a"}), ['additive union branch added: key "a"']),
        (model(tag=value('Literal["a"]')), model(tag=value('Literal["b"]')), []),
        (model(tag=value('Literal["a"]')), model(tag=value("str")), ['{wider} {field} changed: Literal["a"] -> str']),
        (model(), model(a=value("str", required=True)), ["{must} {field} added: str, required"]),
        (model(), model(a=value("str", {"required": True, "writeOnly": True})), ["{must} {wo} added: str, optional"]),
        (model(a=value("str")), model(), ["breaking {field} removed: str, optional"]),
    ],
)
@pytest.mark.parametrize("sent", [True, False])
def test_a_model(before: Model, after: Model, expected: list[str], *, sent: bool) -> None:
    words = {
        "gone": "breaking" if sent else "wire-only",
        "wider": "additive" if sent else "breaking",
        "must": "breaking" if sent else "additive",
        "field": "request field" if sent else "response field",
        "wo": "request field" if sent else "unused field",
    }
    use = {"send": SENDS} if sent else {"get": GETS}
    others = {name: model() for name in "ABC"}
    found = compare(surface({**others, "Thing": before}, **use), surface({**others, "Thing": after}, **use), "acme")
    assert sorted(lines(found)) == sorted(line.format(**words) for line in expected)
    places = ("trilogue_acme.models.Thing", "acme.api.things.send(body=Thing(")
    assert all(one.subject.startswith(places) for one in found)


def test_the_most_severe_change_is_first() -> None:
    old = surface(send=operation(b=value("int"), a=value("str")), gone=operation())
    new = surface(send=operation(b=value("float"), a=value("int"), c=value("str")), new=operation())
    assert [(one.effect, one.kind, one.subject.partition("things.")[2]) for one in compare(old, new, "acme")] == [
        ("breaking", "operation", "gone(…)"),
        ("breaking", "parameter", "send(a=…)"),
        ("additive", "operation", "new(…)"),
        ("additive", "parameter", "send(b=…)"),
        ("additive", "parameter", "send(c=…)"),
    ]

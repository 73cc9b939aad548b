"""Targets of overlay actions: how they are written, and what they match without the conditions of a repair."""

from __future__ import annotations

import re
from typing import Any

import pytest

from pipeline.errors import PipelineError
from pipeline.overlay.actions import Action
from pipeline.overlay.targets import find, segments_of, widened, written


@pytest.mark.parametrize(
    ("target", "update", "expected"),
    [
        ("$.paths[?@.post && !@.get]", {"get": {}}, "$.paths[?@.post]"),
        ("$.paths[?@.a && !@.get && @.b]", {"get": {}}, "$.paths[?@.a && @.b]"),
        ("$.schemas[?!@.type]", {"type": "object"}, "$.schemas[*]"),
        ("$[?!@.a]", {"a": 1}, "$[*]"),
        ("$..[?@.name == 'a' && !@.schema]", {"schema": {}}, "$..[?@.name == 'a']"),
        ("$.paths[?@.get.id == 'x' && !@.get.tags].get", {"tags": []}, "$.paths[?@.get.id == 'x'].get"),
        ("$.schemas['a b'][?@['x-y'] && !@.z]", {"z": 1}, "$.schemas['a b'][?@['x-y']]"),
        # A comparison of what the update changes.
        ("$.list[?@.name == 'a' && @.type == 'x']", {"type": "y"}, "$.list[?@.name == 'a']"),
        ("$.list[?@.a.b == 1 && @.c]", {"a": {"b": 2}}, "$.list[?@.c]"),
        ("$.list[?@.a.b == 1 && @.c]", {"a": {"c": 2}}, None),
        ("$.list[?@.a.b == 1 && @.c]", {"a": 2}, None),
        ("$.list[?@.a.b == 1 && @.c]", {"a": {"a": {}}, "b": 1}, None),
        ("$.list[?@.a == 1]", "text", None),
        ("$.paths[?@.post.id == 'a'].post", {"id": "b"}, "$.paths[*].post"),
        ("$.paths[?@.get.id == 'a'].post", {"id": "b"}, None),
        ("$.paths[?@.post == 1].post", {"post": 2}, None),
        ("$.list[?1 == @.a]", {"a": 2}, None),
        # No condition of the repair.
        ("$.a.b", {"c": 1}, None),
        ("$.list[?@.a]", {"a": 1}, None),
        ("$.list[?!(@.a == 1)]", {"a": 2}, None),
        ("$.list[?!@.a || !@.b]", {"a": 1}, None),
        ("$.list[?!$.a]", {"a": 1}, None),
        ("$.paths[?!@.get].*", {"get": {}}, None),
        ("$.paths[?!@.get]..post", {"get": {}}, None),
        ("$.paths[?!@.get, 'x']", {"get": {}}, None),
        ("$.paths['x', ?!@.get]", {"get": {}}, None),
        ("$.a[?!@.b][?@.c]", {"b": 1}, None),
    ],
)
def test_a_target_is_widened_by_the_conditions_of_the_repair(target: str, update: Any, expected: str | None) -> None:
    assert widened(segments_of(target), update) == expected


@pytest.mark.parametrize(
    ("parts", "path"),
    [
        ([], "$"),
        (["components", "schemas", "a b", 0], "$.components.schemas['a b'][0]"),
        (["it's", "a\\b", "1a"], r"$['it\'s']['a\\b']['1a']"),
        (segments_of("$['a'][2]['b','c']..d[?@.e]"), "$.a[2]['b', 'c']..['d'][?@['e']]"),
    ],
)
def test_a_target_is_written_as_overlays_have_it(parts: list[Any], path: str) -> None:
    assert written(parts) == path
    assert written(segments_of(path)) == path


def test_several_paths_in_one_have_no_segments() -> None:
    assert segments_of("$.a | $.b") == ()


def test_what_is_no_path_is_told_in_one_line() -> None:
    action = Action(number=3, target="$.a[", description="because")
    with pytest.raises(PipelineError) as caught:
        find({}, action.target, action)
    told = str(caught.value)
    assert re.match(r"overlay: action 3 \(\$\.a\[\): '\$\.a\[' is not a JSONPath \(\w+ \w+", told)
    assert "\n" not in told
    assert "-->" not in told
    assert told.endswith("); correct it")

"""Repairs whose result a new document has itself, and copies of what has become something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml
from vendors.builders import candidate, document_with, obj, ref

from pipeline.build import read_normal
from pipeline.update.settled import compare_overlay, delete_settled

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.settings import Settings

SCHEMAS = "$.components.schemas"


def thing_with(**properties: Any) -> dict[str, Any]:
    return document_with(schemas={"Thing": obj(**properties)})


def base_and_kinds(base: str, **more: Any) -> dict[str, Any]:
    """Kinds that extend a schema."""
    kinds = {name: {"allOf": [ref(base), obj(**{name.lower(): {}})]} for name in ("Cat", "Dog")}
    return document_with(schemas={**kinds, **more})


ANIMAL = obj(id={"type": "string", "description": "theirs"})
UNION = {"oneOf": [ref("Cat"), ref("Dog")]}
# As in the overlay of Sunshine: the base class becomes a union, and the kinds extend a copy.
SPLIT = [
    {"target": SCHEMAS, "update": {"Base": {}}},
    {"target": f"{SCHEMAS}.Base", "copy": f"{SCHEMAS}.Animal"},
    {"target": f"{SCHEMAS}.*.allOf[?@['$ref'] == '#/components/schemas/Animal']", "update": ref("Base")},
    {"target": f"{SCHEMAS}.Animal.*", "remove": True},
    {"target": f"{SCHEMAS}.Animal", "update": UNION},
]


def split(folder: Path, new: dict[str, Any]) -> Settings:
    settings = candidate(folder, [], base_and_kinds("Animal", Animal=ANIMAL), new)
    actions = [{**action, "description": "because"} for action in SPLIT]
    settings.overlay.write_text(yaml.safe_dump({"overlay": "1.1.0", "actions": actions}))
    return settings


def test_what_the_vendor_has_split_itself_is_settled_on_request(tmp_path: Path) -> None:
    base = obj(id={"type": "string", "description": "another word"}, more={})
    new = base_and_kinds("Base", Base=base, Animal=UNION)
    complaints, settled = compare_overlay(split(tmp_path, new), rewrite=True)
    assert complaints.all == []
    assert [(one.action.number, one.why_unneeded) for one in settled] == [
        (1, "it changes nothing"),
        (2, "the document has what it did"),
        (3, "the document has what it did"),
        (4, "actions 4, 5 together change nothing"),
        (5, "actions 4, 5 together change nothing"),
    ]
    shorter, _ = delete_settled(split(tmp_path, new), tmp_path, rewrite=True)
    assert read_normal(shorter).applied == ()
    told = [str(one) for one in compare_overlay(split(tmp_path, new), rewrite=False)[0].all]
    assert ["copies something else: the document has what it did; run this again with REWRITE=1" in one for one in told
            ] == [True, False]  # fmt: skip
    assert "matches nothing: the document has what it did; run this again with REWRITE=1" in told[1]


@pytest.mark.parametrize(
    ("new", "told"),
    [
        # The copy would be a union, and nothing has what it copied.
        (base_and_kinds("Base", Base=obj(name={}), Animal=UNION), "it had properties, and has oneOf"),
        (base_and_kinds("Base", Base=obj(name={}), Animal={"type": "string"}), "it had properties, and has none"),
        # One kind extends something else.
        (base_and_kinds("Other", Other=ANIMAL, Animal=ANIMAL), "matches nothing: the vendor has moved or fixed"),
    ],
)
def test_what_has_become_something_else_is_refused(new: dict[str, Any], told: str, tmp_path: Path) -> None:
    complaints, _ = compare_overlay(split(tmp_path, new), rewrite=True)
    assert any(told in str(one) for one in complaints.all), complaints.all


def test_a_copy_of_what_has_changed_a_little_is_needed(tmp_path: Path) -> None:
    new = base_and_kinds("Animal", Animal=obj(id={"type": "string"}, name={"type": "string"}))
    complaints, settled = compare_overlay(split(tmp_path, new), rewrite=True)
    assert (complaints.all, settled) == ([], [])


def test_what_the_overlay_adds_is_no_other_name_for_what_it_removes(tmp_path: Path) -> None:
    overlay = [
        {"target": f"{SCHEMAS}.Thing.properties.message", "remove": True, "description": "because"},
        {
            "target": f"{SCHEMAS}.Thing.properties",
            "description": "because",
            "x-until-vendor-has-it": True,
            "update": {"text_message": {}},
        },
    ]
    settings = candidate(tmp_path, overlay, thing_with(message={}), thing_with(text_message={}))
    complaints, settled = compare_overlay(settings, rewrite=False)
    assert (complaints.all, [one.action.number for one in settled]) == ([], [1, 2])


def test_a_removal_beside_a_name_that_was_always_alike_is_settled_on_request(tmp_path: Path) -> None:
    action = {"target": f"{SCHEMAS}.Thing.properties.user_ids", "remove": True, "description": "because"}
    settings = candidate(tmp_path, [action], thing_with(user_id={}, user_ids={}), thing_with(user_id={}))
    complaints, settled = compare_overlay(settings, rewrite=True)
    assert (complaints.all, [one.why_unneeded for one in settled]) == ([], ["the document does not have it any more"])
    (told,) = compare_overlay(settings, rewrite=False)[0].all
    assert "run this again with REWRITE=1" in str(told)

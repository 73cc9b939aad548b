"""An update to a document in which repairs have become unnecessary, and the overlay without them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from vendors.builders import candidate, document_with, obj, ref

from pipeline.build import read_normal
from pipeline.document.read import read_document
from pipeline.overlay.editing import without_actions
from pipeline.update.proposals import propose
from pipeline.update.settled import compare_overlay, delete_settled

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pipeline.settings import Settings

SCHEMAS = "$.components.schemas"


def user_with(*, required: Sequence[str] = (), **properties: Any) -> dict[str, Any]:
    return document_with(schemas={"Thing": {**obj(**properties), "required": list(required)}})


SECRET = {"type": "string", "description": "do not show"}


@pytest.mark.parametrize(
    ("target", "new", "instead"),
    [
        ("properties.secret", user_with(id={}), None),
        ("properties.secret", user_with(id={}, secrets={"type": "integer"}), "properties.secrets"),
        ("properties.secret", user_with(id={}, token=SECRET), "properties.token"),
        ("properties.secret", user_with(id={}, name={"type": "string"}), None),
        ("required[?@ == 'secret']", user_with(required=["id", "name"]), None),
        ("required[?@ == 'secret']", user_with(required=["id", "secrets"]), "required[1]"),
        ("required[?@ == 'secret']", document_with(schemas={"Thing": obj(id={})}), None),
    ],
)
def test_a_removal_of_what_may_have_another_name_now_stops_an_update(
    target: str, new: dict[str, Any], instead: str | None, tmp_path: Path
) -> None:
    old = user_with(required=["id", "secret"], id={}, secret=SECRET)
    action = {"target": f"{SCHEMAS}.Thing.{target}", "description": "because", "remove": True}
    settings = candidate(tmp_path, [action], old, new)
    complaints, settled = compare_overlay(settings, rewrite=False)
    advice = f"correct its target to {SCHEMAS}.Thing.{instead}, or delete it (because)"
    assert [str(one).partition("; ")[2] for one in complaints.all] == ([advice] if instead else [])
    assert len(settled) == (0 if instead else 1)


def test_actions_that_together_change_nothing_are_settled(tmp_path: Path) -> None:
    """The vendor has what our actions replace: they remove it, and put the same back."""
    fixed = {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]}
    actions = [
        {"target": f"{SCHEMAS}.Thing.*", "remove": True},
        {"target": f"{SCHEMAS}.Thing", "update": {"type": "object", "required": ["id"]}},
        {"target": f"{SCHEMAS}.Thing", "update": {"properties": {"id": {"type": "string"}}}},
        {"target": f"{SCHEMAS}.Other", "update": {"type": "object"}},
        {"target": f"{SCHEMAS}.Other.items", "remove": True},
    ]
    overlay = [{**action, "description": "because"} for action in actions]
    other = {"type": "array", "items": {}}
    old = document_with(schemas={"Thing": {"type": "string"}, "Other": other})
    settings = candidate(tmp_path, overlay, old, document_with(schemas={"Thing": fixed, "Other": other}))
    complaints, settled = compare_overlay(settings, rewrite=False)
    assert complaints.all == []
    assert [(one.action.number, one.why_unneeded) for one in settled] == [
        (number, "actions 1, 2, 3 together change nothing") for number in (1, 2, 3)
    ]
    # Something else depends on what is between them.
    copied = {"target": f"{SCHEMAS}.Other", "copy": f"{SCHEMAS}.Thing", "description": "because"}
    settings = candidate(tmp_path, [*overlay[:2], copied, *overlay[2:]], old, read_document(settings.raw))
    assert not any(one.settled for one in compare_overlay(settings, rewrite=False)[1])


OVERLAY = """\
overlay: 1.1.0
info: {title: Repairs, version: 1}
actions:
  # --- The vendor has these ---
  - target: $.components.schemas
    description: omitted
    update: {User: {properties: {id: {description: ours}}}}

  - target: $.components.schemas.Thing.properties.secret
    description: >-
      # is not a comment here
    remove: true
  # --- This one is needed ---
  # for two reasons
  - target: $.info
    description: contact
    update: {contact: {name: Acme}}
  - target: $.info
    description: version
    update: {version: "2"}
  # at the end
"""
# With the description of each.
DELETED = (
    ("action 1 ($.components.schemas): the document has all of it but the words", "omitted"),
    (
        f"action 2 ({SCHEMAS}.Thing.properties.secret): the document does not have it any more",
        "# is not a comment here",
    ),
    ("action 4 ($.info): it changes nothing", "version"),
)
AFTER = """\
overlay: 1.1.0
info: {title: Repairs, version: 1}
actions:
  # --- This one is needed ---
  # for two reasons
  - target: $.info
    description: contact
    update: {contact: {name: Acme}}
"""


def vendor_has_done_it(folder: Path) -> Settings:
    new = document_with(schemas={"Thing": obj(owner=ref("User")), "User": obj(id={"description": "theirs"})})
    new["info"]["version"] = "2"
    settings = candidate(folder, [], user_with(secret=SECRET), new)
    settings.overlay.write_text(OVERLAY)
    return settings


def test_actions_that_the_vendor_made_unnecessary_are_deleted_on_request(tmp_path: Path) -> None:
    settings = vendor_has_done_it(tmp_path)
    assert delete_settled(settings, tmp_path, rewrite=False) == (settings, [])
    shorter, lines = delete_settled(settings, tmp_path, rewrite=True)
    assert lines == [f"deleted from the overlay: {action}" for action, _ in DELETED]
    assert shorter.overlay.read_text() == AFTER
    assert settings.overlay.read_text() == OVERLAY
    assert [one.why_unneeded for one in read_normal(shorter).applied] == [""]


def test_a_proposal_names_actions_to_delete_and_corrects_targets(tmp_path: Path) -> None:
    settings = vendor_has_done_it(tmp_path)
    renamed = (
        "  - {target: $.components.schemas.Things.properties, description: renamed, update: {a: {type: string}}}\n"
    )
    settings.overlay.write_text(OVERLAY + renamed)
    lines = propose("acme", str(tmp_path / "vendor.json"), specs=tmp_path / "specs").format("overlay.yaml").splitlines()
    deleted = [f"# no longer needed: delete {action} ({description})" for action, description in DELETED]
    assert [line for line in lines if "delete action" in line] == deleted
    corrected = lines.index("# overlay.yaml, in the place of action 5")
    assert lines[corrected : corrected + 4] == [
        "# overlay.yaml, in the place of action 5",
        '  - target: "$.components.schemas.Thing.properties"',
        '    description: "renamed"',
        '    update: {"a": {"type": "string"}}',
    ]


@pytest.mark.parametrize(
    ("overlay", "numbers", "expected"),
    [
        (OVERLAY, [], OVERLAY),
        (OVERLAY, [1, 2, 3, 4], OVERLAY.partition("  # ---")[0]),
        # The comment is for the second one, too.
        ("actions:\n# both\n- target: a\n- target: b\n", [1], "actions:\n# both\n- target: b\n"),
        ("actions:\n# one\n\n- target: a\n\n# two\n- target: b\n", [1], "actions:\n# two\n- target: b\n"),
        (
            "actions:\n# one\n- target: a\n\n\n# two\n- target: b\n\n- target: c\n",
            [1, 2],
            "actions:\n# two\n- target: c\n",
        ),
        ("actions:\n- target: a\n-\n  target: b\ninfo: {}\n", [2], "actions:\n- target: a\ninfo: {}\n"),
        ("actions:\n- target: a\n- target: b", [2], "actions:\n- target: a\n"),
        ("actions: [{target: a}, {target: b}]\n", [1], None),
        ("actions:\n- target: a\n  description: |\n    # b\n- target: c\n", [2], None),
    ],
)
def test_only_the_lines_of_deleted_actions_go(overlay: str, numbers: list[int], expected: str | None) -> None:
    assert without_actions(overlay, numbers) == expected


def with_operations(*named: tuple[str, str], **schemas: Any) -> dict[str, Any]:
    operation = {"tags": ["Things"], "responses": {"200": {"description": "Fine."}}}
    paths = {path: {"get": {"operationId": name, **operation}} for path, name in named}
    return document_with(paths=paths, schemas=schemas)


KNOWN = with_operations(("/v1/things", "x"), ("/v1/parts/{id}", "getPart"), Thing=obj(), Bolt=obj())
PART = "$.paths['/v1/parts/{id}'].get"


@pytest.mark.parametrize(
    ("target", "new", "gone"),
    [
        (PART, with_operations(("/v1/things", "x"), Thing=obj()), "operation"),
        (f"{PART}.responses", with_operations(("/v1/things", "x"), ("/v1/new", "new"), Thing=obj()), "operation"),
        (PART, with_operations(("/v1/things", "x"), ("/v1/pieces/{id}", "getPart"), Thing=obj()), ""),
        (PART, with_operations(("/v1/things", "x"), ("/v1/owners/{id}/parts", "list"), Thing=obj()), ""),
        (f"{SCHEMAS}.Bolt.properties", with_operations(("/v1/things", "x"), Thing=obj()), "schema"),
        (f"{SCHEMAS}.Bolt", with_operations(("/v1/things", "x"), Thing=obj(), BoltDto=obj(a={})), ""),
        (f"{SCHEMAS}.Bolt.properties.a", KNOWN, ""),
        (f"{SCHEMAS}.Never", KNOWN, ""),
        ("$.paths[?@.get.operationId == 'getPart'].get", with_operations(("/v1/things", "x")), ""),
        ("$.info.contact", KNOWN, ""),
        ("$.components.parameters.id", KNOWN, ""),
    ],
)
def test_a_repair_of_what_is_gone_is_deleted_with_the_overlay_rewritten(
    target: str, new: dict[str, Any], gone: str, tmp_path: Path
) -> None:
    action = {"target": target, "description": "because", "update": {"x-new": True}}
    settings = candidate(tmp_path, [action], KNOWN, new)
    complaints, settled = compare_overlay(settings, rewrite=True)
    assert [one.why_unneeded for one in settled] == ([f"the {gone} is gone"] if gone else [])
    assert len(complaints.all) == (0 if gone else 1)
    (told,) = compare_overlay(settings, rewrite=False)[0].all
    assert ("is gone; run this again with REWRITE=1, which deletes the action" in str(told)) == bool(gone)

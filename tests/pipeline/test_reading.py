"""How a report reads: operations first with their models, one line for a fact that repeats, what to write instead."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from vendors.additive import large_update
from vendors.builders import PROVIDERS, document_with, obj, ref, surface_in

from pipeline.api.compare import compare
from pipeline.api.extract import extract_surface
from pipeline.api.record import read_record
from pipeline.build import read_normal
from pipeline.settings import GENERATED, settings_of
from pipeline.update.facade_tables import FacadeTables
from pipeline.update.moves import follow_moves
from pipeline.update.proposals import propose
from pipeline.update.propose import propose_edits
from pipeline.update.reading import arrange

if TYPE_CHECKING:
    from pathlib import Path

STRING = {"type": "string"}
# A screen of a terminal, twice.
MAX_LINES = 100


def answer(schema: Any) -> dict[str, Any]:
    return {"200": {"description": "Fine.", "content": {"application/json": {"schema": schema}}}}


def operation(name: str, schema: Any) -> dict[str, Any]:
    return {"operationId": name, "tags": ["Things"], "responses": answer(schema)}


def base() -> dict[str, Any]:
    parts = {f"Part{letter}": obj(size=STRING) for letter in "ABCDE"}
    thing = obj(email=STRING, name=STRING, **{f"part{letter}": ref(f"Part{letter}") for letter in "ABCDE"})
    return document_with(
        paths={
            "/v1/things": {"get": operation("listThings", ref("Thing"))},
            "/v1/other": {"get": operation("getOther", ref("Thing"))},
        },
        schemas={"Thing": thing, **parts},
    )


def read(before: dict[str, Any], after: dict[str, Any], folder: Path) -> dict[str, list[str]]:
    old, new = surface_in(folder / "a", before), surface_in(folder / "b", after)
    return {effect: list(lines) for effect, lines in arrange(compare(old, new, "acme"), old, new, "acme").items()}


def test_operations_come_first_with_the_models_that_only_they_use(tmp_path: Path) -> None:
    after = base()
    schemas = after["components"]["schemas"]
    schemas["Label"], schemas["Labels"] = obj(name=STRING), obj(items={"type": "array", "items": ref("Label")})
    after["paths"]["/v1/labels"] = {
        "get": operation("listLabels", ref("Labels")),
        "post": operation("createLabel", ref("Label")),
    }
    schemas["Thing"]["properties"]["colour"] = STRING
    assert read(base(), after, tmp_path)["additive"] == [
        (
            "2 operations added: acme.api.things: create_label (POST /v1/labels), list_labels (GET /v1/labels); "
            "models: Label, Labels"
        ),
        (
            "response field added: trilogue_acme.models.Thing.colour (acme.api.things.get_other(…) and 1 more): "
            "str, optional"
        ),
    ]


def test_a_fact_that_repeats_is_one_line(tmp_path: Path) -> None:
    after = base()
    for letter in "ABCDE":
        after["components"]["schemas"][f"Part{letter}"]["properties"]["unit"] = STRING
    after["paths"] = {path.replace("/v1", "/v2"): item for path, item in after["paths"].items()}
    assert read(base(), after, tmp_path) == {
        "additive": ["response field added, 5 times: unit: str, optional (in PartA, PartB, PartC and 2 more)"],
        "wire-only": ["wire changed, 2 times: /v1 -> /v2 (in things.get_other, things.list_things)"],
    }


def test_a_probable_new_name_is_told(tmp_path: Path) -> None:
    after = base()
    properties = after["components"]["schemas"]["Thing"]["properties"]
    properties["email_address"] = properties.pop("email")
    after["paths"]["/v1/other"]["get"]["operationId"] = "fetchOther"
    lines = read(base(), after, tmp_path)["breaking"]
    assert "probably renamed: things.get_other → things.fetch_other" in lines[0]
    assert "probably renamed: email → email_address" in lines[1]


@pytest.mark.parametrize(
    ("change", "remedy"),
    [
        ({"type": "integer"}, "expect int"),
        (None, "do not read it; what the service still sends is in additional_properties"),
    ],
)
def test_a_breaking_change_says_what_to_write(change: dict[str, Any] | None, remedy: str, tmp_path: Path) -> None:
    after = base()
    properties = after["components"]["schemas"]["Thing"]["properties"]
    properties.pop("name") if change is None else properties.update(name=change)
    (line,) = read(base(), after, tmp_path)["breaking"]
    assert line.endswith(f"; {remedy}")


@pytest.mark.parametrize(("sent", "remedy"), [(True, "pass it"), (False, "check for UNSET before you use it")])
def test_what_becomes_required_is_passed_and_what_becomes_optional_is_checked(
    sent: bool, remedy: str, tmp_path: Path
) -> None:
    """A model that callers send and read may break in both directions."""
    both = base()
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
    both["paths"]["/v1/other"]["put"] = {**operation("putOther", {}), "requestBody": {"content": content}}
    strict = copy.deepcopy(both)
    strict["components"]["schemas"]["Thing"]["required"] = ["email"]
    before, after = (both, strict) if sent else (strict, both)
    (line,) = read(before, after, tmp_path)["breaking"]
    assert line.endswith(f"; {remedy}")


def test_the_values_of_a_branch_with_another_name_are_read_as_that(tmp_path: Path) -> None:
    documents = []
    for name in ("Text", "Text2"):
        document = base()
        branches = {"Image": obj(kind=STRING, url=STRING), name: obj(kind=STRING, body=STRING)}
        mapping = {"text": f"#/components/schemas/{name}"}
        union = {"oneOf": [ref(one) for one in branches], "discriminator": {"propertyName": "kind", "mapping": mapping}}
        document["components"]["schemas"] |= {"Kind": union, **branches}
        document["components"]["schemas"]["Thing"]["properties"]["kind"] = ref("Kind")
        documents.append(document)
    lines = [one for one in read(documents[0], documents[1], tmp_path)["breaking"] if one.startswith("union branch")]
    assert lines == ['union branch removed: trilogue_acme.models.Kind: Text: kind "text"; its values are read as Text2']


@pytest.mark.parametrize("verb", ["added", "removed"])
def test_many_values_of_an_enum_are_one_line(verb: str, tmp_path: Path) -> None:
    few, many = base(), base()
    for document, values in ((few, ["a"]), (many, ["a", "b", "c", "d", "e"])):
        word = {"type": "string", "enum": values}
        document["components"]["schemas"]["Thing"]["properties"]["word"] = word
    before, after = (few, many) if verb == "added" else (many, few)
    (lines,) = read(before, after, tmp_path).values()
    (line,) = lines
    assert line == f'4 enum values {verb}: trilogue_acme.models.ThingWord: "b", "c", "d", "e"'


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_large_update_fits_on_two_screens(provider: str, tmp_path: Path) -> None:
    spec = tmp_path / "vendor.json"
    spec.write_text(json.dumps(large_update(provider)))
    settings = attrs.evolve(settings_of(provider), candidate=spec)
    settings, moves = follow_moves(settings, tmp_path, rewrite=True)
    overlay = propose(provider, str(spec))
    text = settings.overlay.read_text(encoding="utf-8")
    pasted = tmp_path / "pasted.yaml"
    pasted.write_text(text.rstrip() + "\n" + attrs.evolve(overlay, rows={}, remarks=[]).format("x"), encoding="utf-8")
    settings = attrs.evolve(settings, candidate_overlay=pasted)
    new, old = extract_surface(read_normal(settings).normal, settings), read_record(GENERATED / settings.record)
    changes = compare(old, new, provider)
    told = arrange(changes, old, new, provider)
    edits = propose_edits(changes, old, new, FacadeTables.of(provider), "0.1.0")
    assert "breaking" not in told
    assert sum(map(len, told.values())) + len(edits) + len(moves) <= MAX_LINES


def test_the_order_of_a_document_does_not_change_the_report(tmp_path: Path) -> None:
    after = copy.deepcopy(base())
    after["paths"] = dict(reversed(after["paths"].items()))
    assert read(base(), after, tmp_path) == {}

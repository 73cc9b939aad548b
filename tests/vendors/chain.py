"""Versions that a vendor may publish one after the other, each made of the one before, of any provider's document."""

from __future__ import annotations

import copy
import json
import re
from typing import TYPE_CHECKING, Any

from pipeline.document.json_types import is_mapping
from pipeline.document.walk import METHODS, walk
from pipeline.errors import PipelineError
from pipeline.overlay.actions import read_actions
from pipeline.overlay.apply import apply
from pipeline.settings import settings_of
from vendors import forms
from vendors.additive import RESOURCES, add_resources, large_update
from vendors.builders import obj, ref

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Document = dict[str, Any]


def published_versions(provider: str) -> Iterator[tuple[str, Document]]:
    """What has changed in each version, and its document."""
    document = large_update(provider, RESOURCES[:3], field="addedFirst")
    yield "operations, fields and values added; schemas renumbered", document
    for change in _CHANGES:
        document = copy.deepcopy(document)
        change(document, provider)
        yield str(change.__doc__), document


def _other_form(document: Document, _: str) -> None:
    """The same, written in another way."""
    for rewrite in (forms.references_wrapped, forms.parameters_at_the_path, forms.inline_arrays_named):
        rewrite(document)
    forms.keys_in_another_order(document)


def _own_repairs(document: Document, provider: str) -> None:
    """Half of what the overlay repairs is right now."""
    actions = read_actions(settings_of(provider))
    for action in actions[: len(actions) // 2]:
        repaired = copy.deepcopy(document)
        try:
            list(apply(repaired, [action]))
        except PipelineError:
            continue  # It is for what another action adds, or for another form.
        document.clear()
        document.update(repaired)


def _moved_prefix(document: Document, _: str) -> None:
    """All paths have another prefix."""
    document["paths"] = {re.sub(r"^/v(\d+)", "/v9", path): item for path, item in document["paths"].items()}


def _renamed_schemas(document: Document, _: str) -> None:
    """Every fifth schema has another name."""
    names = sorted(document["components"]["schemas"])[::5]
    text = json.dumps(document)
    for name in names:
        text = text.replace(f'schemas/{name}"', f'schemas/{name}Dto"')
    renamed = json.loads(text)
    schemas = renamed["components"]["schemas"]
    renamed["components"]["schemas"] = {(f"{key}Dto" if key in names else key): one for key, one in schemas.items()}
    document.update(renamed)


def _schemas_in_components(document: Document, _: str) -> None:
    """Objects within objects are in `components`."""
    schemas = document["components"]["schemas"]
    for name in list(schemas):
        for key, value in (schemas[name].get("properties") or {}).items():
            if is_mapping(value) and value.get("properties") and "nullable" not in value:
                own = f"{name[0].upper()}{name[1:]}{key[0].upper()}{key[1:]}"
                if own not in schemas:
                    schemas[own], schemas[name]["properties"][key] = value, ref(own)


def _names_after_paths(document: Document, _: str) -> None:
    """Every fourth operation is named after its path."""
    for place, (method, path, operation) in enumerate(_operations(document)):
        if place % 4 == 0:
            operation["operationId"] = re.sub(r"\W+", "_", f"{method}{path}").strip("_")


def _without_discriminators(document: Document, _: str) -> None:
    """Unions do not say what distinguishes their branches."""
    for node in walk(document):
        if node.kind == "schema" and is_mapping(node.value) and "oneOf" in node.value:
            node.value.pop("discriminator", None)


def _removals(document: Document, _: str) -> None:
    """Operations, properties and values are gone, and others are required."""
    for path, method in [(path, method) for method, path, _ in _operations(document)][::17]:
        del document["paths"][path][method]
    for place, schema in enumerate(document["components"]["schemas"].values()):
        properties = schema.get("properties") or {}
        gone = sorted(properties)[:1] if place % 6 == 0 and len(properties) > 2 else []
        for name in gone:
            del properties[name]
            schema["required"] = [one for one in schema.get("required", ()) if one != name]
        if place % 6 == 1 and properties:
            schema["required"] = sorted(properties)
        if place % 3 == 0 and len(schema.get("enum", ())) > 2:
            schema["enum"] = schema["enum"][1:]


def _other_groups(document: Document, _: str) -> None:
    """Tags, servers and types are others."""
    for place, (_, _, operation) in enumerate(_operations(document)):
        if place % 9 == 0:
            operation["tags"] = ["Later things"]
    document["servers"] = [{"url": "https://later.example"}, *document["servers"]]
    for place, schema in enumerate(document["components"]["schemas"].values()):
        for value in (schema.get("properties") or {}).values():
            if place % 7 == 0 and value == {"type": "string"}:
                value["type"] = "integer"


def _large_again(document: Document, provider: str) -> None:
    """The rest of the operations is added."""
    add_resources(document, provider, RESOURCES[3:])
    document["components"]["schemas"]["Unused"] = obj(a={"type": "string"})


_CHANGES: tuple[Callable[[Document, str], None], ...] = (
    _other_form,
    _own_repairs,
    _moved_prefix,
    _renamed_schemas,
    _schemas_in_components,
    _names_after_paths,
    _without_discriminators,
    _removals,
    _other_groups,
    _large_again,
)


def _operations(document: Document) -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (method, path, item[method]) for path, item in document["paths"].items() for method in METHODS if method in item
    ]
